package io.glyphstream.contracts.store;

import io.glyphstream.contracts.outcome.UnavailableException;

/** The page store is away or full for a while. */
public final class StoreUnavailableException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
