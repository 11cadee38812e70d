package io.glyphstream.trainer.export;

/**
 * A network has a part that can't be expressed in ONNX, or a bundle is not of the network that it
 * is to be read into; the message says which. Nothing is written then, rather than a model that
 * reads something else.
 */
public final class UnsupportedNetworkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedNetworkException(String part) {
    this("can't export to ONNX: ", part);
  }

  private UnsupportedNetworkException(String problem, String part) {
    super(problem + part);
  }

  static UnsupportedNetworkException atImport(String reason) {
    return new UnsupportedNetworkException("can't train this bundle further: ", reason);
  }
}
