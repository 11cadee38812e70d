package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows lines from left to right: each component joins the line whose course it continues best,
 * or begins one. A line's course is that of its last few components, so lines may slope and wave.
 */
final class LineTracker {

  /** Of a component and the line's band, the lower lies at least by half in the other. */
  private static final double LEAST_SHARED = 0.5;

  /** A tall glyph among small ones (x-height to ascender is 1 to 1.8 in hand print). */
  private static final double MOST_TALLER = 2.2;

  /** The first glyphs of a line may be small punctuation-like ones. */
  private static final double MOST_TALLER_AT_FIRST = 3;

  private static final int FIRST = 3;

  /** A foot one cap height off the baseline costs as much as this share of overlap. */
  private static final double FOOT_COST = 0.5;

  /**
   * What it costs to go on with a line of fewer than {@link #FIRST} components: a letter continues
   * its own line rather than the comma beside it.
   */
  private static final double YOUNG_COST = 0.5;

  private LineTracker() {}

  static List<LineTrack> track(List<InkPatch> bodies) {
    List<InkPatch> ordered = new ArrayList<>(bodies);
    ordered.sort(Comparator.comparingInt(body -> body.box().x()));
    List<LineTrack> tracks = new ArrayList<>();
    for (InkPatch body : ordered) {
      LineTrack best = best(tracks, body.box());
      if (best == null) {
        tracks.add(new LineTrack(List.of(body)));
      } else {
        best.add(body);
      }
    }
    return tracks;
  }

  private static LineTrack best(List<LineTrack> tracks, Box body) {
    LineTrack best = null;
    double bestFit = 0;
    for (LineTrack track : tracks) {
      double fit = fit(track, body);
      if (fit > bestFit) {
        best = track;
        bestFit = fit;
      }
    }
    return best;
  }

  /** How well a component continues a line; 0 or less if it does not. */
  static double fit(LineTrack track, Box body) {
    LineTrack.Band band = track.bandAt(body.centreX());
    double taller = body.height() / band.capHeight();
    boolean young = track.size() < FIRST;
    double shared = band.shared(body);
    return taller > (young ? MOST_TALLER_AT_FIRST : MOST_TALLER) || shared < LEAST_SHARED
        ? 0
        : shared - FOOT_COST * Math.min(1, band.footOff(body)) - (young ? YOUNG_COST : 0);
  }
}
