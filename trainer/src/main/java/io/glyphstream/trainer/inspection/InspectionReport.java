package io.glyphstream.trainer.inspection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;

/**
 * An inspection for people and, as JSON, for programs.
 *
 * @param dataset its name
 * @param validationShare of each class, held out of the training part
 * @param seed of the split
 * @param parts training, validation and test part
 * @param overlaps what occurs in two parts
 * @param warnings sentences; empty if all is well
 * @param classes in the alphabet's order
 */
@JsonPropertyOrder({
  "dataset",
  "validationShare",
  "seed",
  "warnings",
  "parts",
  "overlaps",
  "classes"
})
public record InspectionReport(
    String dataset,
    double validationShare,
    long seed,
    List<PartBalance> parts,
    List<Overlap> overlaps,
    List<String> warnings,
    List<ClassCounts> classes) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** All of it, as JSON in UTF-8. */
  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a record of numbers and strings has a JSON form", e);
    }
  }

  /** A page of text: the table of classes, the balance of each part, the warnings. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%s, %.3g of each class held out, seed %d", dataset, validationShare, seed);
    line(text, "%n  class   train  validation    test  of train   of test");
    for (ClassCounts row : classes) {
      line(
          text,
          "  %-5s %7d %11d %7d %7.3f %% %7.3f %%",
          row.character(),
          row.train(),
          row.validation(),
          row.test(),
          100 * row.trainShare(),
          100 * row.testShare());
    }
    line(text, "");
    parts.forEach(part -> balance(text, part));
    for (Overlap overlap : overlaps) {
      line(
          text,
          "%,d of %s are in %s too, %,d of them with another label",
          overlap.crops(),
          overlap.part(),
          overlap.other(),
          overlap.otherLabels());
    }
    line(text, "%n%s", warnings.isEmpty() ? "nothing to warn of" : "warnings");
    warnings.forEach(warning -> line(text, "  %s", warning));
    return text.toString();
  }

  private static void balance(StringBuilder text, PartBalance part) {
    line(
        text,
        "%s: %,d crops; commonest %s (%,d), rarest %s (%,d), ratio %.1f; entropy %.2f of %.2f bits",
        part.part(),
        part.crops(),
        part.commonest(),
        part.commonestCrops(),
        part.rarest(),
        part.rarestCrops(),
        part.ratio(),
        part.entropyBits(),
        part.evenEntropyBits());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
