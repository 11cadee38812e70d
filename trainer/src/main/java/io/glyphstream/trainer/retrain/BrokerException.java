package io.glyphstream.trainer.retrain;

import java.io.IOException;

/** A broker does not answer, or refuses; trying again later may help. */
public final class BrokerException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
