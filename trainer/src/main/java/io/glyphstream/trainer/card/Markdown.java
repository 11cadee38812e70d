package io.glyphstream.trainer.card;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;
import java.util.Locale;

/** Text in Markdown (GitHub's, with tables), written line by line. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Markdown section(String title) {
    return line("").line("## " + title).line("");
  }

  Markdown item(String item) {
    return line("- " + item);
  }

  Markdown header(String... titles) {
    row(titles);
    return line("|" + "---|".repeat(titles.length));
  }

  Markdown row(String... cells) {
    List<String> escaped = List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).toList();
    return line("| " + String.join(" | ", escaped) + " |");
  }

  /** A character as it is, or the word for what is none. */
  static String character(String character) {
    return character.equals(BundleMetadata.REJECT) ? "no character" : code(character);
  }

  /** A code span, also of a text that has backticks (CommonMark 0.31, section 6.1). */
  static String code(String content) {
    String fence = content.contains("`") ? "``" : "`";
    String space = content.contains("`") ? " " : "";
    return fence + space + content + space + fence;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f %%", 100 * share);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
