package io.glyphstream.messaging;

import java.io.IOException;

/** A broker does not answer, or refuses; the message says what to do. Trying again may help. */
public final class BrokerException extends IOException {

  private static final long serialVersionUID = 1L;

  public BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
