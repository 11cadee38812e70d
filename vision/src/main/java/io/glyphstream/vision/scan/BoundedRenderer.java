package io.glyphstream.vision.scan;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** PDFBox's renderer with a drawer that refuses what would cost too much. */
final class BoundedRenderer extends PDFRenderer {

  private final PixelLimit limit;
  private final PixelSize page;
  private final PageCosts costs;

  BoundedRenderer(PDDocument document, PixelLimit limit, PixelSize page, PageCosts costs) {
    super(document);
    this.limit = limit;
    this.page = page;
    this.costs = costs;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new BoundedPageDrawer(parameters, limit, page, costs);
  }
}
