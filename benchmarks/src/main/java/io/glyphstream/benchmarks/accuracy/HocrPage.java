package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tesseract's hOCR with character boxes, as a transcript. */
final class HocrPage {

  private static final Pattern PART =
      Pattern.compile(
          "class='(ocr_line|ocr_textfloat|ocr_header|ocr_caption|ocrx_word)'"
              + "|class='ocrx_cinfo' title='x_bboxes (\\d+) (\\d+) (\\d+) (\\d+);"
              + " x_conf ([\\d.]+)'>([^<]+)<");

  private static final String WORD = "ocrx_word";

  private final List<Line> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> glyphs = new ArrayList<>();

  private HocrPage(String hocr) {
    Matcher part = PART.matcher(hocr);
    while (part.find()) {
      if (part.group(1) == null) {
        add(part);
      } else {
        endWord();
        if (!part.group(1).equals(WORD)) {
          endLine();
        }
      }
    }
    endWord();
    endLine();
  }

  /** What the hOCR of one page says. */
  static Transcript transcript(String hocr) {
    return Transcript.read(
        new PageId("page", 0, 1, 1),
        "tesseract",
        "",
        PageGeometry.upright(1, 1, 300),
        new HocrPage(hocr).lines);
  }

  private void add(Matcher part) {
    int left = Integer.parseInt(part.group(2));
    int top = Integer.parseInt(part.group(3));
    Box box =
        new Box(
            left,
            top,
            Math.max(1, Integer.parseInt(part.group(4)) - left),
            Math.max(1, Integer.parseInt(part.group(5)) - top));
    double confidence = Double.parseDouble(part.group(6)) / 100;
    String text = unescaped(part.group(7));
    glyphs.add(new Glyph(box, text, confidence, List.of(new Alternative(text, confidence))));
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private void endWord() {
    if (!glyphs.isEmpty()) {
      words.add(Word.of(glyphs));
      glyphs.clear();
    }
  }

  private void endLine() {
    if (!words.isEmpty()) {
      lines.add(Line.of(words));
      words.clear();
    }
  }
}
