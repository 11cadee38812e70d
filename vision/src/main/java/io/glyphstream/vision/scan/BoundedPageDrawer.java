package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_MANY_PIXELS;

import java.awt.Paint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a PDF page: pictures within the limit, transparency not nested past it, no more of anything
 * than the page may cost, and nothing more once the thread is interrupted. A picture that can't be
 * decoded is a fault of the page; PDFBox would leave it out.
 */
final class BoundedPageDrawer extends PageDrawer {

  private final PixelLimit limit;
  private final PixelSize page;
  private final PageCosts costs;
  private final PathExtent extent;
  private int openGroups;

  BoundedPageDrawer(
      PageDrawerParameters parameters, PixelLimit limit, PixelSize page, PageCosts costs)
      throws IOException {
    super(parameters);
    this.limit = limit;
    this.page = page;
    this.costs = costs;
    this.extent = new PathExtent(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw UnpackBudget.remember(BadScanException.unreadable("Out of time."));
    }
    costs.spend(PdfCost.OPERATORS, 1);
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
  public void strokePath() throws IOException {
    chargePath();
    super.strokePath();
  }

  /** To fill with a pattern, PDFBox makes an area of the path, as for a clip. */
  @Override
  public void fillPath(int windingRule) throws IOException {
    chargePath();
    if (getGraphicsState().getNonStrokingColorSpace() instanceof PDPattern) {
      ClipPath.charge(getLinePath(), costs);
    }
    super.fillPath(windingRule);
  }

  private void chargePath() throws BadScanException {
    costs.spend(PdfCost.PATHS, 1);
    costs.spend(PdfCost.PATH_PIXELS, extent.of(getLinePath()));
  }

  @Override
  public void clip(int windingRule) {
    try {
      costs.spend(PdfCost.PATHS, 1);
      ClipPath.charge(getLinePath(), costs);
    } catch (BadScanException e) {
      throw new UncheckedIOException(e);
    }
    super.clip(windingRule);
  }

  @Override
  public void shadingFill(COSName shadingName) throws IOException {
    costs.spend(PdfCost.PATHS, 1);
    costs.spend(PdfCost.LAYER_PIXELS, LayerArea.clipped(getGraphicsState()));
    super.shadingFill(shadingName);
  }

  /** The colour of a tiling pattern is its cell, drawn. */
  @Override
  protected Paint getPaint(PDColor color) throws IOException {
    if (color.getColorSpace() instanceof PDPattern patterns
        && patterns.getPattern(color) instanceof PDTilingPattern tiles) {
      costs.spend(PdfCost.LAYER_PIXELS, LayerArea.cell(tiles, getInitialMatrix()));
      enterForm();
      try {
        return super.getPaint(color);
      } finally {
        leave();
      }
    }
    return super.getPaint(color);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    costs.spend(PdfCost.GLYPHS, 1);
    costs.spend(PdfCost.PATH_PIXELS, extent.ofGlyph(matrix));
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
      throws IOException {
    costs.spend(PdfCost.FORM_DEPTH, 1);
    try {
      super.showType3Glyph(matrix, font, code, displacement);
    } finally {
      leave();
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    enterForm();
    try {
      super.showForm(form);
    } finally {
      leave();
    }
  }

  private void enterForm() throws BadScanException {
    costs.spend(PdfCost.FORMS, 1);
    costs.spend(PdfCost.FORM_DEPTH, 1);
  }

  private void leave() {
    costs.release(PdfCost.FORM_DEPTH);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    costs.spend(PdfCost.PATHS, 1);
    try {
      checkSize(image);
    } catch (BadScanException e) {
      throw UnpackBudget.remember(e);
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
    costs.spend(PdfCost.LAYER_PIXELS, width * height);
  }

  private static List<PDImageXObject> masks(PDImageXObject object) throws IOException {
    PDImageXObject soft = object.getSoftMask();
    PDImageXObject hard = object.getMask();
    return Stream.of(soft, hard).filter(Objects::nonNull).toList();
  }

  @Override
  protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
    openGroup();
    costs.spend(PdfCost.LAYER_PIXELS, LayerArea.group(group, getGraphicsState()));
    enterForm();
    try {
      super.processTransparencyGroup(group);
    } finally {
      leave();
      openGroups--;
    }
  }

  @Override
  protected void processSoftMask(PDTransparencyGroup group) throws IOException {
    openGroup();
    try {
      super.processSoftMask(group);
    } finally {
      openGroups--;
    }
  }

  /** Each open group holds a canvas of up to the page's size; by default an A4 page may nest 13. */
  private void openGroup() throws BadScanException {
    long canvas = (long) page.width() * page.height();
    if (++openGroups * canvas > limit.maxPixels()) {
      throw UnpackBudget.remember(
          new BadScanException(
              TOO_MANY_PIXELS,
              "The page nests " + openGroups + " transparency groups of " + canvas + " pixels."));
    }
  }
}
