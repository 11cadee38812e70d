package io.glyphstream.vision.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Sound scans, made as needed, as files in memory. */
public final class SampleScans {

  /** Of {@link #gradient()}, px. */
  public static final int WIDTH = 64;

  /** Of {@link #gradient()}, px. */
  public static final int HEIGHT = 48;

  private SampleScans() {}

  /** What {@link #gradient()} is at a pixel: 0 at the top left to 236 at the bottom right. */
  public static int gradientAt(int x, int y) {
    return 3 * x + y;
  }

  /** A small grey picture that shows every mix-up of rows, columns and brightness. */
  public static BufferedImage gradient() {
    return grey(WIDTH, HEIGHT, SampleScans::gradientAt);
  }

  /** What {@link #bilevel()} is at a pixel: a wedge of black below the diagonal, else white. */
  public static int bilevelAt(int x, int y) {
    return x < y ? 0 : 255;
  }

  /** The gradient's size in pure black and white, one bit a pixel. */
  public static BufferedImage bilevel() {
    return painted(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, SampleScans::bilevelAt);
  }

  /** A grey picture by formula. */
  public static BufferedImage grey(int width, int height, IntBinaryOperator greyAt) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, greyAt.applyAsInt(x, y));
      }
    }
    return image;
  }

  /** A picture of a {@link BufferedImage} type, its colours grey by formula. */
  public static BufferedImage painted(int width, int height, int type, IntBinaryOperator greyAt) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | greyAt.applyAsInt(x, y) * 0x010101);
      }
    }
    return image;
  }

  public static byte[] png(BufferedImage image) {
    return file("png", null, List.of(image));
  }

  public static byte[] bmp(BufferedImage image) {
    return file("bmp", null, List.of(image));
  }

  public static byte[] jpeg(BufferedImage image) {
    return file("jpeg", "JPEG", List.of(image));
  }

  /** Told in ten scans or so, each of which makes it finer. */
  public static byte[] progressiveJpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = jdkWriter("jpeg", image);
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A BigTIFF file of grey pages, little-endian, without compression. */
  public static byte[] bigTiff(BufferedImage... pages) {
    return BigTiffFile.of(new Packed().littleEndian().text("II"), List.of(pages));
  }

  /** The same, big-endian. */
  static byte[] bigEndianBigTiff(BufferedImage... pages) {
    return BigTiffFile.of(new Packed().text("MM"), List.of(pages));
  }

  /**
   * A TIFF file of several pages.
   *
   * @param compression as the JDK's writer names it, for example {@code "CCITT T.6"}
   */
  public static byte[] tiff(String compression, BufferedImage... pages) {
    return file("tiff", compression, List.of(pages));
  }

  /** The gradient as WebP, lossless. */
  public static byte[] webp() {
    return resource("gradient-lossless.webp");
  }

  /** The gradient as WebP, lossy at quality 95. */
  public static byte[] lossyWebp() {
    return resource("gradient-lossy.webp");
  }

  private static byte[] resource(String name) {
    try (InputStream file = SampleScans.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(String format, String compression, List<BufferedImage> pages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = jdkWriter(format, pages.get(0));
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (compression != null) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(compression);
        how.setCompressionQuality(0.97f);
      }
      write(writer, how, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void write(ImageWriter writer, ImageWriteParam how, List<BufferedImage> pages)
      throws IOException {
    if (pages.size() == 1) {
      writer.write(null, new IIOImage(pages.get(0), null, null), how);
      return;
    }
    writer.prepareWriteSequence(null);
    for (BufferedImage page : pages) {
      writer.writeToSequence(new IIOImage(page, null, null), how);
    }
    writer.endWriteSequence();
  }

  /** The JDK's own, so that no reader is tested on files of its own author only. */
  private static ImageWriter jdkWriter(String format, BufferedImage image) {
    Iterator<ImageWriter> writers =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getModule() == ImageIO.class.getModule()) {
        return writer;
      }
    }
    throw new IllegalArgumentException("the JDK can't write " + format);
  }
}
