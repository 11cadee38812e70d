package io.glyphstream.vision.scan;

import java.io.Serializable;
import java.util.stream.LongStream;

/**
 * What drawing one page of a PDF document may cost; each at least 1.
 *
 * <p>A page is a program: a few bytes of it can ask for years of drawing, or for more memory than
 * there is. A page that passes one of these bounds is rejected as too complex.
 *
 * @param maxObjects dictionaries, arrays and streams that its resources are made of
 * @param maxOperators drawing instructions, those of forms each time they are drawn
 * @param maxPaths lines, areas and pictures painted
 * @param maxPathPixels how far the outlines of painted paths and characters go together, px, with a
 *     500th of their areas
 * @param maxGlyphs characters shown
 * @param maxForms forms, transparency groups, soft masks and pattern cells drawn
 * @param maxFormDepth how deeply these are nested
 * @param maxLayerPixels of transparency groups, soft masks, pattern cells, shadings and pictures
 *     together, each as often as it is drawn
 * @param maxClipSegments lines and curves of one clip path
 * @param maxClipCrossings how often the lines of its clip paths cross themselves
 * @param maxFunctionSamples numbers in its sampled functions (type 0) together
 * @param maxFunctionInputs of one sampled function, which takes twice the time with each
 * @param maxFunctionTokens of one calculator function (type 4)
 * @param maxMeshBytes of its mesh shadings (types 4 to 7) together
 */
public record PdfLimits(
    int maxObjects,
    int maxOperators,
    int maxPaths,
    long maxPathPixels,
    int maxGlyphs,
    int maxForms,
    int maxFormDepth,
    long maxLayerPixels,
    int maxClipSegments,
    int maxClipCrossings,
    int maxFunctionSamples,
    int maxFunctionInputs,
    int maxFunctionTokens,
    int maxMeshBytes)
    implements Serializable {

  public PdfLimits {
    long least =
        LongStream.of(
                maxObjects,
                maxOperators,
                maxPaths,
                maxPathPixels,
                maxGlyphs,
                maxForms,
                maxFormDepth,
                maxLayerPixels,
                maxClipSegments,
                maxClipCrossings,
                maxFunctionSamples,
                maxFunctionInputs,
                maxFunctionTokens,
                maxMeshBytes)
            .min()
            .getAsLong();
    if (least < 1) {
      throw new IllegalArgumentException("no page can be drawn with a limit of " + least);
    }
  }

  /**
   * Limits that real pages stay far below.
   *
   * <p>A densely printed A4 page shows 10,000 characters. A page written on a tablet has 3,000
   * strokes, which some programs draw as 40 lines each of its own width: 120,000 paths, 1 million
   * pixels long. 300 million pixels are 34 layers of an A4 page's size. What reaches a limit takes
   * seconds to do so, most 1 to 6 on one core.
   */
  public static PdfLimits defaults() {
    return new PdfLimits(
        500_000,
        2_000_000,
        500_000,
        100_000_000,
        100_000,
        10_000,
        20,
        300_000_000,
        20_000,
        50_000,
        4_000_000,
        10,
        2_000,
        65_536);
  }
}
