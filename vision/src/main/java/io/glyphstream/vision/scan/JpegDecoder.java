package io.glyphstream.vision.scan;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Decodes a JPEG file: the first picture in it, whatever follows behind its end. A file without its
 * end is read if the decoder finds all of the picture, which only decoding can tell.
 */
final class JpegDecoder implements PageDecoder {

  /** What libjpeg says when it makes up pixels, in English everywhere. */
  private static final String MISSING_DATA = "premature end of data segment";

  private final ImageDecoder picture;
  private PageImage checked;

  private JpegDecoder(ImageDecoder picture) {
    this.picture = picture;
  }

  /** Walks the file; a size too large is found before an end that is missing. */
  static JpegDecoder open(byte[] scan, PixelLimit limit) throws IOException {
    JpegWalk walk = new JpegWalk(HeaderBytes.bigEndian(scan), limit);
    walk.toFrame();
    walk.header().size("The picture", limit);
    boolean hasEnd = walk.toEnd();
    if (!hasEnd && !walk.lacksOnlyItsEnd()) {
      throw walk.missingBytes();
    }
    byte[] bytes = hasEnd && walk.isTidy() ? scan : walk.tidied(scan);
    JpegDecoder decoder =
        new JpegDecoder(new ImageDecoder(ScanFormat.JPEG, bytes, walk.header(), limit));
    if (!hasEnd && !decoder.findsAll()) {
      throw walk.missingBytes();
    }
    return decoder;
  }

  /** Decodes the page to know whether all of its data are there, and keeps it. */
  private boolean findsAll() throws IOException {
    AtomicBoolean dataMissing = new AtomicBoolean();
    IIOReadWarningListener listener =
        (reader, warning) -> dataMissing.compareAndSet(false, warning.contains(MISSING_DATA));
    checked = picture.decode(listener);
    return !dataMissing.get();
  }

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public PixelSize size(int index) throws BadScanException {
    return picture.size(index);
  }

  @Override
  public PageImage decode(int index) throws IOException {
    return checked == null ? picture.decode(index) : checked;
  }
}
