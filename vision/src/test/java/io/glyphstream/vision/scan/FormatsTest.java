package io.glyphstream.vision.scan;

import static io.glyphstream.vision.scan.Reading.assertPixels;
import static io.glyphstream.vision.scan.Reading.onlyPage;
import static io.glyphstream.vision.scan.Reading.pages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  @Test
  void pngIsReadExactly() {
    assertPixels(SampleScans::gradientAt, 0, onlyPage(SampleScans.png(SampleScans.gradient())));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_3BYTE_BGR
      })
  void colourPngBecomesItsLuma(int type) {
    BufferedImage image = SampleScans.painted(64, 48, type, SampleScans::gradientAt);

    assertPixels(SampleScans::gradientAt, 0, onlyPage(SampleScans.png(image)));
  }

  @Test
  void greyOf16BitsBecomes8() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 64 * 48; i++) {
      image.getRaster().setSample(i % 64, i / 64, 0, 257 * SampleScans.gradientAt(i % 64, i / 64));
    }

    assertPixels(SampleScans::gradientAt, 0, onlyPage(SampleScans.png(image)));
  }

  @Test
  void coloursAreWeighedAsTheEyeDoes() {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xFF0000);
    image.setRGB(1, 0, 0x00FF00);
    image.setRGB(2, 0, 0x0000FF);
    int[] luma = {76, 150, 29};

    assertPixels((x, y) -> luma[x], 0, onlyPage(SampleScans.png(image)));
  }

  @Test
  void transparencyShowsWhitePaper() {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00000000);
    image.setRGB(1, 0, 0x80000000);
    image.setRGB(2, 0, 0xFF000000);
    int[] seen = {255, 127, 0};

    assertPixels((x, y) -> seen[x], 0, onlyPage(SampleScans.png(image)));
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED})
  void palettesAreLookedUp(int type) {
    BufferedImage image = SampleScans.painted(64, 48, type, SampleScans::bilevelAt);

    assertPixels(SampleScans::bilevelAt, 0, onlyPage(SampleScans.png(image)));
  }

  @Test
  void bmpIsReadExactly() {
    BufferedImage image =
        SampleScans.painted(64, 48, BufferedImage.TYPE_3BYTE_BGR, SampleScans::gradientAt);

    assertPixels(SampleScans::gradientAt, 0, onlyPage(SampleScans.bmp(image)));
    assertPixels(SampleScans::bilevelAt, 0, onlyPage(SampleScans.bmp(SampleScans.bilevel())));
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
  void jpegIsReadClosely(int type) {
    BufferedImage image = new BufferedImage(64, 48, type);
    image.createGraphics().drawImage(SampleScans.gradient(), 0, 0, null);

    assertPixels(SampleScans::gradientAt, 4, onlyPage(SampleScans.jpeg(image)));
  }

  @Test
  void webpIsRead() {
    assertPixels(SampleScans::gradientAt, 0, onlyPage(SampleScans.webp()));
    assertPixels(SampleScans::gradientAt, 6, onlyPage(SampleScans.lossyWebp()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "ZLib", "PackBits", "Deflate"})
  void tiffPagesAreReadExactly(String compression) {
    BufferedImage inverted = SampleScans.grey(64, 48, (x, y) -> 255 - SampleScans.gradientAt(x, y));
    byte[] scan = SampleScans.tiff(compression, SampleScans.gradient(), inverted);

    List<PageImage> pages = pages(scan);

    assertEquals(2, pages.size());
    assertPixels(SampleScans::gradientAt, 0, pages.get(0));
    assertPixels((x, y) -> 255 - SampleScans.gradientAt(x, y), 0, pages.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "CCITT RLE"})
  void faxTiffIsReadExactly(String compression) {
    byte[] scan = SampleScans.tiff(compression, SampleScans.bilevel(), SampleScans.bilevel());

    List<PageImage> pages = pages(scan);

    assertEquals(2, pages.size());
    pages.forEach(page -> assertPixels(SampleScans::bilevelAt, 0, page));
  }

  @Test
  void jpegInTiffIsReadClosely() {
    byte[] scan = SampleScans.tiff("JPEG", SampleScans.gradient());

    assertPixels(SampleScans::gradientAt, 6, onlyPage(scan));
  }

  @Test
  void headerIsToldWithoutReading() {
    byte[] scan = SampleScans.tiff("LZW", SampleScans.gradient(), SampleScans.gradient());

    ScanHeader header = Reading.header(scan, "image/tiff; charset=binary");

    assertEquals(new ScanHeader(ScanFormat.TIFF, 2, 64, 48), header);
  }
}
