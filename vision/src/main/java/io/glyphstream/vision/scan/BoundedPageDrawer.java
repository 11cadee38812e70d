package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_PIXELS;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws a PDF page: pictures within the limit, transparency not nested past it, and nothing more
 * once the thread is interrupted. A picture that can't be decoded is a fault of the page; PDFBox
 * would leave it out.
 */
final class BoundedPageDrawer extends PageDrawer {

  private final PixelLimit limit;
  private final PixelSize page;
  private int openGroups;

  BoundedPageDrawer(PageDrawerParameters parameters, PixelLimit limit, PixelSize page)
      throws IOException {
    super(parameters);
    this.limit = limit;
    this.page = page;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw refuse(BadScanException.unreadable("Out of time."));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
      throws IOException {
    if (exception instanceof MissingOperandException
        || exception instanceof MissingResourceException
        || exception instanceof EmptyGraphicsStackException) {
      super.operatorException(operator, operands, exception);
      return;
    }
    throw exception;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    try {
      checkSize(image);
    } catch (BadScanException e) {
      throw refuse(e);
    }
    super.drawImage(image);
  }

  /** A picture and its masks are brought to the larger width and the larger height of them. */
  private void checkSize(PDImage image) throws IOException {
    long width = image.getWidth();
    long height = image.getHeight();
    limit.check("A picture", width, height);
    if (image instanceof PDImageXObject object) {
      for (PDImageXObject mask : masks(object)) {
        limit.check("A mask", mask.getWidth(), mask.getHeight());
        width = Math.max(width, mask.getWidth());
        height = Math.max(height, mask.getHeight());
      }
    }
    limit.check("A masked picture", width, height);
  }

  private static List<PDImageXObject> masks(PDImageXObject object) throws IOException {
    PDImageXObject soft = object.getSoftMask();
    PDImageXObject hard = object.getMask();
    return Stream.of(soft, hard).filter(Objects::nonNull).toList();
  }

  @Override
  protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
    openGroup();
    super.processTransparencyGroup(group);
    openGroups--;
  }

  @Override
  protected void processSoftMask(PDTransparencyGroup group) throws IOException {
    openGroup();
    super.processSoftMask(group);
    openGroups--;
  }

  /** Each open group holds a canvas of up to the page's size; by default an A4 page may nest 13. */
  private void openGroup() throws BadScanException {
    long canvas = (long) page.width() * page.height();
    if (++openGroups * canvas > limit.maxPixels()) {
      throw refuse(
          new BadScanException(
              TOO_MANY_PIXELS,
              "The page nests " + openGroups + " transparency groups of " + canvas + " pixels."));
    }
  }

  /** Thrown and remembered: PDFBox passes over some exceptions. */
  private static BadScanException refuse(BadScanException fault) {
    UnpackBudget.ofThread().ifPresent(budget -> budget.refuse(fault));
    return fault;
  }
}
