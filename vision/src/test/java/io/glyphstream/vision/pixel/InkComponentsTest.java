package io.glyphstream.vision.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class InkComponentsTest {

  @Test
  void componentsAreThoseThatOpenCvFinds() {
    Random random = new Random(61);
    for (int round = 0; round < 300; round++) {
      int width = 1 + random.nextInt(60);
      int height = 1 + random.nextInt(60);
      double density = random.nextDouble();
      byte[] ink = new byte[width * height];
      for (int i = 0; i < ink.length; i++) {
        ink[i] = (byte) (random.nextDouble() < density ? 1 : 0);
      }
      assertSame(width, height, ink);
    }
  }

  private static void assertSame(int width, int height, byte[] ink) {
    InkComponents components = InkComponents.of(width, height, ink);
    try (MatScope mats = new MatScope()) {
      Mat labels = mats.create();
      Mat figures = mats.create();
      int count =
          Imgproc.connectedComponentsWithStats(
              mats.of(width, height, ink), labels, figures, mats.create(), 8, CvType.CV_32S);
      assertEquals(count - 1, components.size());
      for (int component = 0; component < components.size(); component++) {
        int[] label = new int[1];
        components.forEachRun(component, (y, start, end) -> labels.get(y, start, label));
        int[] figure = new int[figures.cols()];
        figures.get(label[0], 0, figure);
        assertEquals(
            new Box(figure[0], figure[1], figure[2], figure[3]), components.box(component));
        assertEquals(figure[4], components.area(component));
      }
    }
  }
}
