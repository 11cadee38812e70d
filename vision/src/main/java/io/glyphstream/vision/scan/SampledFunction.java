package io.glyphstream.vision.scan;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * How large a sampled function is (ISO 32000-1, 7.10.2): PDFBox allocates the table that its
 * dictionary claims, however short its data are, and looks at two samples in each dimension.
 */
final class SampledFunction {

  private SampledFunction() {}

  static void charge(COSDictionary function, PageCosts costs) throws BadScanException {
    COSArray sizes = function.getCOSArray(COSName.SIZE);
    int inputs = sizes == null ? 0 : sizes.size();
    costs.check(PdfCost.FUNCTION_INPUTS, Math.max(inputs, pairs(function, COSName.DOMAIN)));
    long enough = costs.limit(PdfCost.FUNCTION_SAMPLES) + 1;
    long samples = Math.max(1, pairs(function, COSName.RANGE));
    for (int i = 0; i < inputs; i++) {
      samples = Math.min(enough, samples * size(sizes, i, enough));
    }
    costs.spend(PdfCost.FUNCTION_SAMPLES, samples);
  }

  /** One too small is PDFBox's to refuse. */
  private static long size(COSArray sizes, int index, long enough) {
    long size = sizes.getObject(index) instanceof COSNumber number ? number.longValue() : 0;
    return Math.max(1, Math.min(size, enough));
  }

  /** Lower and upper bounds, a pair for each number. */
  private static int pairs(COSDictionary function, COSName key) {
    COSArray bounds = function.getCOSArray(key);
    return bounds == null ? 0 : bounds.size() / 2;
  }
}
