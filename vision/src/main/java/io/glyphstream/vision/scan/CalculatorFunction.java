package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.StringTokenizer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;

/**
 * How long a calculator function is (ISO 32000-1, 7.10.5). It may be calculated for every pixel,
 * and each {@code copy} can double its stack, which PDFBox does not bound.
 */
final class CalculatorFunction {

  private static final String SEPARATORS = " \t\r\n\f\0{}";
  private static final String COPY = "copy";

  private CalculatorFunction() {}

  static void charge(COSDictionary function, PageCosts costs) throws IOException {
    if (!(function instanceof COSStream stream)) {
      return;
    }
    String program = new String(PageResources.unpacked(stream), ISO_8859_1);
    long tokens = 0;
    String previous = "";
    for (StringTokenizer i = new StringTokenizer(program, SEPARATORS); i.hasMoreTokens(); ) {
      String token = i.nextToken();
      tokens += token.equals(COPY) ? copied(previous, costs) : 1;
      costs.check(PdfCost.FUNCTION_TOKENS, tokens);
      previous = token;
    }
  }

  /** How many numbers it copies; too many where that is calculated, which no writer does. */
  private static long copied(String count, PageCosts costs) {
    return count.matches("\\d{1,9}")
        ? Long.parseLong(count)
        : costs.limit(PdfCost.FUNCTION_TOKENS) + 1;
  }
}
