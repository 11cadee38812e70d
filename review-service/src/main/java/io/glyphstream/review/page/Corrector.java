package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Correction;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Applies people's edits to what the model read. An edit belongs to the character whose box it
 * covers best, so edits that were made on one reading of a page hold on the next, too.
 */
final class Corrector {

  /** Two boxes show the same character from this share of common area on (intersection / union). */
  private static final double SAME = 0.5;

  /** An edit that belongs to no character is put between them only if it covers less of any. */
  private static final double FREE = 0.3;

  private final List<Line> original;
  private final Map<Glyph, Edit> byGlyph = new IdentityHashMap<>();
  private final List<Edit> insertions = new ArrayList<>();

  private Corrector(List<Line> original, List<Edit> edits) {
    this.original = original;
    edits.forEach(this::place);
  }

  /**
   * The corrected lines and what was changed or confirmed in them.
   *
   * @param lines in reading order
   * @param corrections in the order of the page
   */
  record Corrected(List<Line> lines, List<Correction> corrections) {}

  /**
   * Applies the edits.
   *
   * @param edits in the order in which they were made; of two at one place the later holds
   */
  static Corrected correct(List<Line> original, List<Edit> edits) {
    return new Corrector(original, edits).correct();
  }

  private Corrected correct() {
    List<Correction> corrections = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Line line : original) {
      List<Word> words =
          line.words().stream()
              .map(word -> edited(word, corrections))
              .filter(Objects::nonNull)
              .toList();
      if (!words.isEmpty()) {
        lines.add(Line.of(words));
      }
    }
    for (Edit insertion : insertions) {
      Insertion.insert(lines, insertion.box(), glyphs(insertion, List.of()));
      corrections.add(insertion.correction(insertion.box(), ""));
    }
    return new Corrected(lines, corrections);
  }

  /** Null if nothing of the word is left. */
  private Word edited(Word word, List<Correction> corrections) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Glyph glyph : word.characters()) {
      Edit edit = byGlyph.get(glyph);
      if (edit == null) {
        glyphs.add(glyph);
      } else {
        corrections.add(edit.correction(glyph.box(), glyph.text()));
        glyphs.addAll(
            glyphs(
                new Edit(edit.label(), edit.by(), edit.at(), glyph.box(), edit.to()),
                glyph.alternatives()));
      }
    }
    return glyphs.isEmpty() ? null : Word.of(glyphs);
  }

  private void place(Edit edit) {
    Glyph best = null;
    double bestOverlap = 0;
    for (Line line : original) {
      for (Word word : line.words()) {
        for (Glyph glyph : word.characters()) {
          double overlap = glyph.box().overlap(edit.box());
          if (overlap > bestOverlap) {
            best = glyph;
            bestOverlap = overlap;
          }
        }
      }
    }
    if (bestOverlap >= SAME) {
      byGlyph.put(best, edit);
    } else if (bestOverlap < FREE && !edit.to().isEmpty()) {
      insertions.removeIf(earlier -> earlier.box().overlap(edit.box()) >= SAME);
      insertions.add(edit);
    }
  }

  /** The edit's characters, each on its share of the box; sure, as a person said so. */
  private static List<Glyph> glyphs(Edit edit, List<Alternative> alternatives) {
    int[] characters = edit.to().codePoints().toArray();
    List<Glyph> glyphs = new ArrayList<>();
    Box box = edit.box();
    for (int i = 0; i < characters.length; i++) {
      int left = box.x() + box.width() * i / characters.length;
      int right = box.x() + box.width() * (i + 1) / characters.length;
      glyphs.add(
          new Glyph(
              Box.between(left, box.y(), Math.max(right, left + 1), box.bottom()),
              Character.toString(characters[i]),
              1,
              alternatives));
    }
    return glyphs;
  }
}
