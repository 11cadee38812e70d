package io.glyphstream.ingest;

import io.glyphstream.vision.scan.PdfLimits;
import java.util.Optional;

/**
 * What drawing one page of a PDF document may cost, as {@link PdfLimits} says it; what is not set
 * is as in {@link PdfLimits#defaults()}.
 */
public interface PdfConfig {

  /** Dictionaries, arrays and streams that the page is made of. */
  Optional<Integer> maxObjects();

  /** Drawing instructions. */
  Optional<Integer> maxOperators();

  /** Lines, areas and pictures painted. */
  Optional<Integer> maxPaths();

  /** How far the outlines of painted paths go together, px. */
  Optional<Long> maxPathPixels();

  /** Characters shown. */
  Optional<Integer> maxGlyphs();

  /** Forms, groups, masks and pattern cells drawn. */
  Optional<Integer> maxForms();

  /** How deeply these are nested. */
  Optional<Integer> maxFormDepth();

  /** Pixels of groups, masks, pattern cells, shadings and pictures together. */
  Optional<Long> maxLayerPixels();

  /** Lines and curves of one clip path. */
  Optional<Integer> maxClipSegments();

  /** How often the lines of clip paths cross themselves. */
  Optional<Integer> maxClipCrossings();

  /** Numbers in sampled functions together. */
  Optional<Integer> maxFunctionSamples();

  /** Inputs of one sampled function. */
  Optional<Integer> maxFunctionInputs();

  /** Tokens of one calculator function. */
  Optional<Integer> maxFunctionTokens();

  /** Bytes of mesh shadings together. */
  Optional<Integer> maxMeshBytes();

  default PdfLimits toPdfLimits() {
    PdfLimits defaults = PdfLimits.defaults();
    return new PdfLimits(
        maxObjects().orElse(defaults.maxObjects()),
        maxOperators().orElse(defaults.maxOperators()),
        maxPaths().orElse(defaults.maxPaths()),
        maxPathPixels().orElse(defaults.maxPathPixels()),
        maxGlyphs().orElse(defaults.maxGlyphs()),
        maxForms().orElse(defaults.maxForms()),
        maxFormDepth().orElse(defaults.maxFormDepth()),
        maxLayerPixels().orElse(defaults.maxLayerPixels()),
        maxClipSegments().orElse(defaults.maxClipSegments()),
        maxClipCrossings().orElse(defaults.maxClipCrossings()),
        maxFunctionSamples().orElse(defaults.maxFunctionSamples()),
        maxFunctionInputs().orElse(defaults.maxFunctionInputs()),
        maxFunctionTokens().orElse(defaults.maxFunctionTokens()),
        maxMeshBytes().orElse(defaults.maxMeshBytes()));
  }
}
