package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.net.ConnectException;

/** A connection failed or broke; another attempt may go better. */
final class ConnectionLostException extends IOException {

  private static final long serialVersionUID = 1L;

  ConnectionLostException(String reason) {
    super(reason);
  }

  ConnectionLostException(IOException cause) {
    super(reason(cause), cause);
  }

  /** The HTTP client says nothing where no connection or no address is to be had. */
  private static String reason(IOException cause) {
    if (cause.getMessage() != null) {
      return cause.getMessage();
    }
    return cause instanceof ConnectException ? "no connection to the server" : cause.toString();
  }
}
