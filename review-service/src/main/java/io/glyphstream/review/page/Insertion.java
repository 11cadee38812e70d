package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts characters where the model had read none. */
final class Insertion {

  private Insertion() {}

  /** Adds the glyphs to the line at their height, or as a line of their own; none adds nothing. */
  static void insert(List<Line> lines, Box box, List<Glyph> glyphs) {
    if (glyphs.isEmpty()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Box line = lines.get(i).box();
      if (box.centreY() >= line.y() && box.centreY() < line.bottom()) {
        lines.set(i, Line.of(into(lines.get(i).words(), box, glyphs)));
        return;
      }
    }
    int below = 0;
    while (below < lines.size() && lines.get(below).box().centreY() < box.centreY()) {
      below++;
    }
    lines.add(below, Line.of(List.of(Word.of(glyphs))));
  }

  /** Into the word that reaches over the box, else as a word of its own. */
  private static List<Word> into(List<Word> words, Box box, List<Glyph> glyphs) {
    List<Word> result = new ArrayList<>(words);
    for (int i = 0; i < result.size(); i++) {
      Box word = result.get(i).box();
      if (box.centreX() >= word.x() && box.centreX() < word.right()) {
        List<Glyph> longer = new ArrayList<>(result.get(i).characters());
        longer.addAll(glyphs);
        longer.sort(Comparator.comparingDouble(glyph -> glyph.box().centreX()));
        result.set(i, Word.of(longer));
        return result;
      }
    }
    result.add(Word.of(glyphs));
    result.sort(Comparator.comparingDouble(word -> word.box().centreX()));
    return result;
  }
}
