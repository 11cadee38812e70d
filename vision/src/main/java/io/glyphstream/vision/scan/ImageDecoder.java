package io.glyphstream.vision.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Decodes a file that is one picture.
 *
 * @param format of the bytes
 * @param bytes what the decoder is given
 * @param header as read from the bytes by us
 * @param limit held against our reading of the header and then the decoder's
 */
record ImageDecoder(ScanFormat format, byte[] bytes, PageHeader header, PixelLimit limit)
    implements PageDecoder {

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public PixelSize size(int index) throws BadScanException {
    return header.size("The picture", limit);
  }

  @Override
  public PageImage decode(int index) throws IOException {
    return decode((reader, warning) -> {});
  }

  /** The first picture of the file as an upright page; the listener hears what is odd about it. */
  PageImage decode(IIOReadWarningListener listener) throws IOException {
    size(0);
    BufferedImage image = firstImage(listener);
    PixelSize size = new PixelSize(image.getWidth(), image.getHeight());
    if (size.width() != header.width() || size.height() != header.height()) {
      throw BadScanException.unreadable(
          "The header says %d x %d pixels, the decoder found %d x %d."
              .formatted(header.width(), header.height(), size.width(), size.height()));
    }
    return header.page(size, GreyPixels.of(image));
  }

  private BufferedImage firstImage(IIOReadWarningListener listener) throws IOException {
    ImageReader reader = ImageReaders.create(format);
    try (MemoryImageStream stream = new MemoryImageStream(bytes)) {
      reader.setInput(stream);
      reader.addIIOReadWarningListener(listener);
      limit.check("The picture", reader.getWidth(0), reader.getHeight(0));
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
