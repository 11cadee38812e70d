package io.glyphstream.vision.clean;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.pixel.InkComponents;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether a page's lines run along its width or its height, by where each glyph's nearest
 * neighbour lies (O'Gorman 1993, the document spectrum): glyphs stand closer than lines.
 */
final class LineDirection {

  /** As many glyphs tell the direction as well as all of them do. */
  private static final int MOST_GLYPHS = 1200;

  /** Fewer votes tell nothing for certain. */
  private static final int LEAST_VOTES = 12;

  /** Of the votes, so many must be for sideways: a wrong turn is worse than none. */
  private static final double SURELY = 0.75;

  /** Dots lie above their stems, so what is smaller than this share of the median has no vote. */
  private static final double MARK = 0.5;

  /** Neighbours share this much of the lower or narrower one's extent. */
  private static final double SHARED = 0.5;

  private LineDirection() {}

  /**
   * Whether the lines surely run along the page's height.
   *
   * @param ink the page's ink at any resolution
   * @param least px, the longer side of the smallest ink that has a vote
   * @param most px, the longer side of the largest: what is larger is ruling or a picture
   */
  static boolean isSideways(InkComponents ink, int least, int most) {
    List<Box> glyphs =
        IntStream.range(0, ink.size())
            .mapToObj(ink::box)
            .filter(box -> longer(box) >= least && longer(box) <= most)
            .limit(MOST_GLYPHS)
            .toList();
    int median =
        glyphs.stream()
            .mapToInt(LineDirection::longer)
            .sorted()
            .skip(glyphs.size() / 2)
            .findFirst()
            .orElse(0);
    List<Box> voters = glyphs.stream().filter(box -> longer(box) >= MARK * median).toList();
    int along = 0;
    int across = 0;
    for (Box box : voters) {
      int beside = nearest(box, voters, true);
      int below = nearest(box, voters, false);
      along += beside < below ? 1 : 0;
      across += below < beside ? 1 : 0;
    }
    return along + across >= LEAST_VOTES && across >= SURELY * (along + across);
  }

  /** Blank px between a box and its nearest neighbour beside it, or above or below it. */
  private static int nearest(Box box, List<Box> others, boolean beside) {
    int nearest = Integer.MAX_VALUE;
    for (Box other : others) {
      int gapX = Math.max(box.x(), other.x()) - Math.min(box.right(), other.right());
      int gapY = Math.max(box.y(), other.y()) - Math.min(box.bottom(), other.bottom());
      int shared = beside ? -gapY : -gapX;
      int extent =
          beside ? Math.min(box.height(), other.height()) : Math.min(box.width(), other.width());
      if (other != box && shared >= SHARED * extent) {
        nearest = Math.min(nearest, Math.max(0, beside ? gapX : gapY));
      }
    }
    return nearest;
  }

  private static int longer(Box box) {
    return Math.max(box.width(), box.height());
  }
}
