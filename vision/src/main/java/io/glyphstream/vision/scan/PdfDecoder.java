package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.ENCRYPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/**
 * Renders the pages of a PDF document at 300 dpi, the least that handwriting is scanned at.
 *
 * <p>A page larger than the limit at 300 dpi is refused, not rendered coarser: it would come out
 * unreadable without anyone being told.
 */
final class PdfDecoder implements PageDecoder {

  static final float DPI = 300;
  static final float PIXELS_PER_POINT = DPI / 72;
  private static final long SCRATCH_BYTES = 16L << 20;

  /** Where the end marker is looked for, as Acrobat does. */
  private static final int TAIL_BYTES = 1024;

  private final PDDocument document;
  private final PixelLimit limit;
  private final PdfLimits drawing;
  private final List<PDPage> pages = new ArrayList<>();
  private final int pageCount;

  private PdfDecoder(PDDocument document, ScanLimits limits) {
    this.document = document;
    this.limit = limits.pixels();
    this.drawing = limits.pdf();
    for (PDPage page : document.getPages()) {
      pages.add(page);
      if (pages.size() > limits.maxPages()) {
        break;
      }
    }
    this.pageCount = Math.max(pages.size(), document.getNumberOfPages());
  }

  static PdfDecoder open(byte[] scan, ScanLimits limits) throws IOException {
    checkEnd(scan);
    ImageReaders.register();
    BoundedFilter.install();
    try (UnpackBudget budget = UnpackBudget.open(limits.pixels())) {
      PDDocument document = load(scan, budget);
      PdfDecoder decoder = new PdfDecoder(document, limits);
      budget.checkNothingRefused();
      if (decoder.pageCount == 0) {
        throw BadScanException.unreadable("The PDF document has no page.");
      }
      return decoder;
    }
  }

  /** PDFBox repairs a document that is cut off, and leaves out what it does not find. */
  private static void checkEnd(byte[] scan) throws BadScanException {
    int end = scan.length;
    while (end > 0 && scan[end - 1] == 0) {
      end--;
    }
    int from = Math.max(0, end - TAIL_BYTES);
    if (!new String(scan, from, end - from, ISO_8859_1).contains("%%EOF")) {
      throw BadScanException.truncated(
          "The PDF document ends at byte " + end + " without its end marker.");
    }
  }

  private static PDDocument load(byte[] scan, UnpackBudget budget) throws IOException {
    MemoryUsageSetting scratch = MemoryUsageSetting.setupMainMemoryOnly(SCRATCH_BYTES);
    try {
      return Loader.loadPDF(scan, "", null, null, scratch.streamCache);
    } catch (InvalidPasswordException e) {
      throw new BadScanException(ENCRYPTED, "The PDF document needs a password to be opened.");
    } catch (IOException e) {
      budget.checkNothingRefused();
      throw e;
    } catch (NoClassDefFoundError e) {
      throw asEncryptedForOthers(e);
    }
  }

  /**
   * PDFBox needs BouncyCastle for documents that are encrypted for the owners of certificates, and
   * for nothing else. Without their keys it would not help, so we do without it.
   */
  private static BadScanException asEncryptedForOthers(NoClassDefFoundError missing) {
    if (String.valueOf(missing.getMessage()).startsWith("org/bouncycastle/")) {
      return new BadScanException(
          ENCRYPTED, "The PDF document is encrypted for the owners of certain certificates.");
    }
    throw missing;
  }

  @Override
  public int pageCount() {
    return pageCount;
  }

  /** Parts of the document that nothing has looked at yet are unpacked only now. */
  @Override
  public PixelSize size(int index) throws BadScanException {
    try (UnpackBudget budget = UnpackBudget.open(limit)) {
      PixelSize size = sizeAtDpi(index);
      budget.checkNothingRefused();
      return size;
    }
  }

  /** As PDFBox rounds it. */
  private PixelSize sizeAtDpi(int index) throws BadScanException {
    PDPage page = page(index);
    PDRectangle box = page.getCropBox();
    long width = pixels(box.getWidth());
    long height = pixels(box.getHeight());
    boolean onItsSide = page.getRotation() % 180 != 0;
    String name = "Page " + (index + 1) + " at 300 dpi";
    return limit.checkPage(name, onItsSide ? height : width, onItsSide ? width : height);
  }

  private static long pixels(float points) {
    return (long) Math.max(Math.floor(points * PIXELS_PER_POINT), 1);
  }

  /** The page tree's own count may be wrong either way. */
  private PDPage page(int index) throws BadScanException {
    if (index >= pages.size()) {
      throw BadScanException.unreadable(
          "The PDF document promises %d pages and holds %d.".formatted(pageCount, pages.size()));
    }
    return pages.get(index);
  }

  @Override
  public PageImage decode(int index) throws IOException {
    PixelSize size = size(index);
    document.setResourceCache(new DefaultResourceCache());
    try (UnpackBudget budget = UnpackBudget.open(limit)) {
      BufferedImage image = render(index, size, budget);
      return new PageImage(image.getWidth(), image.getHeight(), DPI, GreyPixels.of(image));
    }
  }

  /** PDFBox renders by index alone, and finds it by the page tree's counts. */
  private void checkFoundByIndex(int index) throws BadScanException {
    COSDictionary found = document.getPage(index).getCOSObject();
    if (found != pages.get(index).getCOSObject()) {
      throw BadScanException.unreadable("The PDF document's page tree miscounts its pages.");
    }
  }

  private BufferedImage render(int index, PixelSize size, UnpackBudget budget) throws IOException {
    try {
      checkFoundByIndex(index);
      PageCosts costs = new PageCosts(drawing);
      PageResources.charge(pages.get(index), costs);
      budget.drain(pages.get(index).getContentStreams());
      BufferedImage image =
          new BoundedRenderer(document, limit, size, costs)
              .renderImage(index, PIXELS_PER_POINT, ImageType.GRAY);
      budget.checkNothingRefused();
      return image;
    } catch (IOException | RuntimeException e) {
      budget.checkNothingRefused();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
