package io.glyphstream.vision.layout;

import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PaperScale;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a page's writing. */
public final class LayoutFinder {

  /** Up to this size, 1 mm, ink is a dot or a part of a glyph; lines are found without it. */
  private static final double MARK = 12;

  /** The page's lines; none if it has no ink of the size of writing. */
  public PageLayout find(InkImage ink) {
    PaperScale scale = ink.scale();
    List<InkPatch> bodies = new ArrayList<>();
    List<InkPatch> marks = new ArrayList<>();
    for (InkPatch component : ComponentFinder.find(ink)) {
      boolean isMark = longerSide(component) <= scale.px(MARK);
      (isMark ? marks : bodies).add(component);
    }
    List<LineTrack> tracks = LineTracker.track(bodies);
    tracks = GutterSplitter.split(LineMender.mend(tracks, marks, scale));
    return new PageLayout(ReadingOrder.sorted(tracks.stream().map(LineFitter::line).toList()));
  }

  static int longerSide(InkPatch component) {
    return Math.max(component.box().width(), component.box().height());
  }
}
