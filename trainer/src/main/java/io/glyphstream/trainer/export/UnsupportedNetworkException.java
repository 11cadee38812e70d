package io.glyphstream.trainer.export;

/**
 * A network has a part that the exporter can't express in ONNX; the message names it. Export
 * nothing, rather than a model that reads something else.
 */
public final class UnsupportedNetworkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedNetworkException(String part) {
    super("can't export to ONNX: " + part);
  }
}
