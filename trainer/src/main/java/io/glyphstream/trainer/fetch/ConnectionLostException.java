package io.glyphstream.trainer.fetch;

import java.io.IOException;

/** A connection failed or broke; another attempt may go better. */
final class ConnectionLostException extends IOException {

  private static final long serialVersionUID = 1L;

  ConnectionLostException(String reason) {
    super(reason);
  }

  ConnectionLostException(IOException cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
  }
}
