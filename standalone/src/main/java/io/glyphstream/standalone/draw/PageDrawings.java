package io.glyphstream.standalone.draw;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.vision.StageObserver;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.scan.PageImage;
import io.glyphstream.vision.segment.Segmentation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Keeps what each stage saw of the latest page, and draws it. For one thread. */
public final class PageDrawings implements StageObserver {

  private PageImage page;
  private InkImage ink;
  private PageLayout layout;
  private Segmentation segmentation;

  @Override
  public void onPage(PageImage decoded) {
    page = decoded;
  }

  @Override
  public void onInk(InkImage cleaned) {
    ink = cleaned;
  }

  @Override
  public void onLayout(PageLayout found) {
    layout = found;
  }

  @Override
  public void onSegmentation(Segmentation segmented) {
    segmentation = segmented;
  }

  /**
   * Writes a PNG for every stage of the latest page.
   *
   * @param folder made if it is not there
   * @param name what the files' names begin with
   * @throws IOException if the files can't be written
   */
  public void writeStages(Path folder, String name, Transcript transcript) throws IOException {
    Files.createDirectories(folder);
    write(Sheet.of(ink).finished(), folder.resolve(name + "-1-ink.png"));
    write(LineDrawing.of(ink, layout), folder.resolve(name + "-2-lines.png"));
    write(WordDrawing.of(ink, segmentation), folder.resolve(name + "-3-words.png"));
    write(CutDrawing.of(ink, segmentation), folder.resolve(name + "-4-cuts.png"));
    write(PathDrawing.of(page, transcript), folder.resolve(name + "-5-path.png"));
  }

  /**
   * Writes the latest page with boxes and text over it, as PNG.
   *
   * @throws IOException if the file can't be written
   */
  public void writeOverlay(Path file, Transcript transcript) throws IOException {
    write(OverlayDrawing.of(page, transcript), file);
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IllegalStateException("no writer for PNG");
    }
  }
}
