package io.glyphstream.recognition.score;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a transcript's readings of a form's fields are from the truth. */
public final class FormScore {

  private final List<FieldScore> fields;

  /** The score of the page's transcript. */
  public FormScore(List<FormTruth.Field> truth, Transcript transcript) {
    this.fields =
        truth.stream().map(field -> FieldScore.of(field, reading(field, transcript))).toList();
  }

  /** Each field's score, in the truth's order. */
  public List<FieldScore> fields() {
    return fields;
  }

  /** Sums over the fields of each kind. */
  public Map<String, Total> totals() {
    Map<String, Total> totals = new TreeMap<>();
    for (FieldScore field : fields) {
      totals.merge(field.field().kind(), Total.of(field), Total::plus);
    }
    return totals;
  }

  private static String reading(FormTruth.Field field, Transcript transcript) {
    return transcript.lines().stream()
        .flatMap(line -> inside(line, field))
        .map(Glyph::text)
        .collect(Collectors.joining());
  }

  private static Stream<Glyph> inside(Line line, FormTruth.Field field) {
    return line.words().stream()
        .flatMap(word -> word.characters().stream())
        .filter(glyph -> field.area().contains(glyph.box().centreX(), glyph.box().centreY()))
        .sorted(Comparator.comparingDouble(glyph -> glyph.box().centreX()));
  }

  /**
   * One field's score.
   *
   * @param reading what the transcript says in the field's box, without spaces
   * @param edits insertions, deletions and substitutions (Levenshtein 1966)
   */
  public record FieldScore(FormTruth.Field field, String reading, int edits) {

    static FieldScore of(FormTruth.Field field, String reading) {
      return new FieldScore(field, reading, EditDistance.of(field.text(), reading));
    }
  }

  /** Sums over fields. */
  public record Total(int edits, int characters, int exactFields, int fields) {

    static Total of(FieldScore field) {
      return new Total(field.edits(), field.field().text().length(), field.edits() == 0 ? 1 : 0, 1);
    }

    Total plus(Total other) {
      return new Total(
          edits + other.edits,
          characters + other.characters,
          exactFields + other.exactFields,
          fields + other.fields);
    }

    /** Edits over true characters; 0 is perfect, and it may exceed 1. */
    public double characterErrorRate() {
      return (double) edits / characters;
    }
  }
}
