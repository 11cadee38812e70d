package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import io.glyphstream.vision.pixel.InkComponents;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Glyphs on one baseline that touch.
 *
 * @param glyphs from left to right
 * @param strokes what joins them, besides
 * @param baseline y of the line they stand on, px
 * @param capHeight of that line, px
 */
public record GlyphGroup(
    List<SetGlyph> glyphs, List<InkPatch> strokes, double baseline, double capHeight) {

  /** A glyph in its place. */
  public record SetGlyph(InkPatch ink, String character) {}

  public GlyphGroup {
    glyphs = List.copyOf(glyphs);
    strokes = List.copyOf(strokes);
  }

  InkPatch ink() {
    return Stream.concat(glyphs.stream().map(SetGlyph::ink), strokes.stream())
        .reduce(InkPatch::union)
        .orElseThrow();
  }

  /** The group as a line of a page, with its true metrics. */
  public TextLine line() {
    return line(new LineMetrics(baseline, 0, capHeight));
  }

  /** The group as a line of a page whose metrics were measured so. */
  public TextLine line(LineMetrics measured) {
    InkPatch all = ink();
    Box box = all.box();
    InkComponents found = InkComponents.of(box.width(), box.height(), all.mask());
    List<InkPatch> components =
        IntStream.range(0, found.size())
            .mapToObj(component -> InkPatch.of(found, component))
            .map(part -> part.movedTo(part.box().x() + box.x(), part.box().y() + box.y()))
            .toList();
    return new TextLine(measured, components);
  }

  /** The glyph that has most of an ink; of a joining stroke, the glyph that is nearest. */
  public SetGlyph owner(InkPatch ink) {
    Comparator<SetGlyph> most = Comparator.comparingInt(glyph -> glyph.ink().common(ink));
    Comparator<SetGlyph> nearest =
        Comparator.comparingDouble(
            glyph -> -Math.abs(glyph.ink().box().centreX() - ink.box().centreX()));
    return glyphs.stream().max(most.thenComparing(nearest)).orElseThrow();
  }
}
