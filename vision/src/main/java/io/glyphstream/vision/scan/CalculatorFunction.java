package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.function.type4.Parser;

/**
 * How long a calculator function is (ISO 32000-1, 7.10.5). It may be calculated for every pixel,
 * and each {@code copy} can double its stack, which PDFBox does not bound. PDFBox's own parser
 * finds the tokens: another's view of comments and braces would miss what it runs.
 */
final class CalculatorFunction extends Parser.AbstractSyntaxHandler {

  /** What may follow a block within another: its second one, or what takes them. */
  private static final List<String> AFTER_BLOCK = List.of("{", "if", "ifelse");

  private final PageCosts costs;
  private long tokens;
  private int openBlocks;
  private String previous = "";

  private CalculatorFunction(PageCosts costs) {
    this.costs = costs;
  }

  static void charge(COSDictionary function, PageCosts costs) throws IOException {
    if (function instanceof COSStream stream) {
      String program = new String(PageResources.unpacked(stream), ISO_8859_1);
      Parser.parse(program, new CalculatorFunction(costs));
    }
  }

  @Override
  public void token(CharSequence text) {
    String token = text.toString();
    tokens += cost(token);
    try {
      costs.check(PdfCost.FUNCTION_TOKENS, tokens);
    } catch (BadScanException e) {
      throw new UncheckedIOException(e);
    }
    previous = token;
  }

  /**
   * Of one token. A block that no {@code if} takes costs too much: PDFBox would leave it on the
   * stack, where it can be copied, and calculate it later, with another number on top.
   */
  private long cost(String token) {
    if (previous.equals("}") && (openBlocks < 1 || !AFTER_BLOCK.contains(token))) {
      return tooMany();
    }
    return switch (token) {
      case "{" -> {
        openBlocks++;
        yield 0;
      }
      case "}" -> {
        openBlocks--;
        yield 0;
      }
      case "copy" -> copied();
      default -> 1;
    };
  }

  /** How many numbers it copies; too many where that is calculated, which no writer does. */
  private long copied() {
    return previous.matches("\\d{1,9}") ? Long.parseLong(previous) : tooMany();
  }

  private long tooMany() {
    return costs.limit(PdfCost.FUNCTION_TOKENS) + 1;
  }
}
