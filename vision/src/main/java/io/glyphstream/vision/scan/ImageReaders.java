package io.glyphstream.vision.scan;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;

/**
 * The image readers that scans are decoded with.
 *
 * <p>They are named and registered here, once: what {@link ImageIO} finds by itself depends on the
 * context class loader of the thread that happens to ask first, and PDFBox leaves a picture blank
 * if no reader for its format is registered. Image I/O's cache files are turned off, for the whole
 * process.
 */
final class ImageReaders {

  private static final ImageReaderSpi JPEG = new JPEGImageReaderSpi();
  private static final ImageReaderSpi TIFF = new TIFFImageReaderSpi();
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

  static {
    ImageIO.setUseCache(false);
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(JPEG);
    registry.registerServiceProvider(TIFF);
    registry.registerServiceProvider(WEBP);
    registry.registerServiceProvider(new JBIG2ImageReaderSpi());
    registry.registerServiceProvider(new J2KImageReaderSpi());
  }

  private ImageReaders() {}

  /** Makes sure that the readers are registered, which PDFBox looks up by itself. */
  static void register() {
    // Loading this class has done it.
  }

  /** A new reader; to be disposed of by the caller. */
  static ImageReader create(ScanFormat format) throws IOException {
    return switch (format) {
      case JPEG -> JPEG.createReaderInstance();
      case TIFF -> TIFF.createReaderInstance();
      case WEBP -> WEBP.createReaderInstance();
      case PNG -> ofJdk("png");
      case BMP -> ofJdk("bmp");
      case PDF -> throw new IllegalArgumentException("a PDF is no picture");
    };
  }

  /** The JDK's reader, whatever else an application has registered. */
  private static ImageReader ofJdk(String formatName) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(formatName);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(readers, 0), false)
        .filter(reader -> reader.getClass().getModule() == ImageIO.class.getModule())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this JDK can't read " + formatName));
  }
}
