package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

  /** EXIF 2.32, tag 274, tried by hand on the rows 123 and 456. */
  @ParameterizedTest
  @CsvSource({
    "1, 123456, 3",
    "2, 321654, 3",
    "3, 654321, 3",
    "4, 456123, 3",
    "5, 142536, 2",
    "6, 415263, 2",
    "7, 635241, 2",
    "8, 362514, 2",
    "0, 123456, 3",
    "9, 123456, 3",
  })
  void orientationTurnsThePageUpright(int tag, String expected, int width) {
    PageImage stored = new PageImage(3, 2, 300, new byte[] {'1', '2', '3', '4', '5', '6'});

    PageImage upright = Orientation.ofTag(tag).upright(stored);

    assertEquals(width, upright.width());
    assertEquals(expected, new String(upright.grey(), US_ASCII));
  }

  @Test
  void exifOrientationOfAJpegIsHonoured() {
    byte[] scan = withExifOrientation(SampleScans.jpeg(SampleScans.gradient()), 6);

    PageImage page = Reading.onlyPage(scan);

    assertEquals(new ScanHeader(ScanFormat.JPEG, 1, 48, 64), Reading.header(scan, null));
    assertEquals(48, page.width());
    Reading.assertPixels((x, y) -> SampleScans.gradientAt(y, 47 - x), 4, page);
  }

  private static byte[] withExifOrientation(byte[] jpeg, int orientation) {
    byte[] exif =
        new Packed()
            .text("Exif\0\0MM\0*")
            .i32(8)
            .u16(1)
            .u16(TiffDirectory.ORIENTATION)
            .u16(3)
            .i32(1)
            .u16(orientation)
            .u16(0)
            .i32(0)
            .bytes();
    return new Packed()
        .add(Arrays.copyOf(jpeg, 2))
        .u16(0xFFE1)
        .u16(exif.length + 2)
        .add(exif)
        .add(Arrays.copyOfRange(jpeg, 2, jpeg.length))
        .bytes();
  }

  @ParameterizedTest
  @CsvSource({
    // believed
    "300, 3508, 300",
    "72, 842, 72",
    // 1 dpi is no density, and a photograph 4000 px long at 72 dpi would be 1.4 m
    "1, 3508, 300",
    "72, 4000, 342",
    // not stated: an A4 sheet, unless that is absurd
    "0, 1754, 150",
    "0, 100, 72",
  })
  void densityIsBelievedIfPlausibleElseEstimated(double stated, int longerSide, long expected) {
    Density density = Density.perInch(stated, stated);

    assertEquals(expected, Math.round(density.dpi(longerSide)));
  }

  @Test
  void densityOfAPngIsRead() {
    byte[] scan = withDensity(SampleScans.png(SampleScans.gradient()), 11811, 11811);

    assertEquals(300, Reading.onlyPage(scan).dpi(), 0.01);
  }

  @Test
  void faxPixelsBecomeSquare() {
    byte[] scan = withDensity(SampleScans.png(SampleScans.gradient()), 8031, 3858);

    PageImage page = Reading.onlyPage(scan);

    assertEquals(new ScanHeader(ScanFormat.PNG, 1, 64, 100), Reading.header(scan, null));
    assertEquals(204, page.dpi(), 0.1);
    Reading.assertPixels((x, y) -> 3 * x + Math.min(y * 48 / 100, 47), 1, page);
  }

  /** Pixels per metre. */
  private static byte[] withDensity(byte[] png, int x, int y) {
    byte[] chunk = new Packed().text("pHYs").i32(x).i32(y).add(new byte[] {1}).bytes();
    int firstData = Packed.indexOf(png, 'I', 'D', 'A', 'T') - 4;
    return new Packed()
        .add(Arrays.copyOf(png, firstData))
        .i32(chunk.length - 4)
        .add(chunk)
        .i32(Packed.crc(chunk))
        .add(Arrays.copyOfRange(png, firstData, png.length))
        .bytes();
  }

  @Test
  void stretchedPixelsLieBetweenTheirNeighbours() {
    Stretch stretch = new Stretch(new PixelSize(2, 1), new byte[] {0, 100});

    assertArrayEquals(new byte[] {0, 25, 75, 100}, stretch.to(4, 1));
  }

  @Test
  void cmykIsInkOnPaper() {
    assertEquals(255, SampleRow.cmykGrey(new int[] {0, 0, 0, 0}));
    assertEquals(0, SampleRow.cmykGrey(new int[] {0, 0, 0, 255}));
    assertEquals(76, SampleRow.cmykGrey(new int[] {0, 255, 255, 0}));
  }

  @Test
  void premultipliedTransparencyShowsWhitePaper() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    image.setRGB(0, 0, 0x80000000);

    assertArrayEquals(new byte[] {127}, GreyPixels.of(image));
  }
}
