package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_COMPLEX;

import java.util.function.ToLongFunction;

/** What a PDF page can be costly in, each with its limit and the setting that changes it. */
enum PdfCost {
  OBJECTS("objects", "max-objects", PdfLimits::maxObjects),
  OPERATORS("drawing instructions", "max-operators", PdfLimits::maxOperators),
  PATHS("painted paths", "max-paths", PdfLimits::maxPaths),
  PATH_PIXELS("pixels of painted paths", "max-path-pixels", PdfLimits::maxPathPixels),
  GLYPHS("characters", "max-glyphs", PdfLimits::maxGlyphs),
  FORMS("drawings of forms", "max-forms", PdfLimits::maxForms),
  FORM_DEPTH("levels of forms", "max-form-depth", PdfLimits::maxFormDepth),
  LAYER_PIXELS("pixels of layers", "max-layer-pixels", PdfLimits::maxLayerPixels),
  CLIP_SEGMENTS("segments of a clip path", "max-clip-segments", PdfLimits::maxClipSegments),
  CLIP_CROSSINGS("crossings of clip paths", "max-clip-crossings", PdfLimits::maxClipCrossings),
  FUNCTION_SAMPLES("samples of functions", "max-function-samples", PdfLimits::maxFunctionSamples),
  FUNCTION_INPUTS("inputs of a function", "max-function-inputs", PdfLimits::maxFunctionInputs),
  FUNCTION_TOKENS("tokens of a function", "max-function-tokens", PdfLimits::maxFunctionTokens),
  MESH_BYTES("bytes of mesh shadings", "max-mesh-bytes", PdfLimits::maxMeshBytes);

  private final String plural;
  private final String setting;
  private final ToLongFunction<PdfLimits> limit;

  PdfCost(String plural, String setting, ToLongFunction<PdfLimits> limit) {
    this.plural = plural;
    this.setting = setting;
    this.limit = limit;
  }

  long limit(PdfLimits limits) {
    return limit.applyAsLong(limits);
  }

  /** That a page passes the limit. */
  BadScanException exceeded(PdfLimits limits) {
    return new BadScanException(
        TOO_COMPLEX,
        "The page takes more than %d %s (glyphstream.ingest.limits.pdf.%s)."
            .formatted(limit(limits), plural, setting));
  }
}
