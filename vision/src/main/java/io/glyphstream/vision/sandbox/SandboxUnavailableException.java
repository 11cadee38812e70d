package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.UnavailableException;

/** No process can be started to read a scan in: the scan is not at fault. */
public final class SandboxUnavailableException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  SandboxUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
