package io.glyphstream.contracts.store;

/**
 * The page store is away or full for a while: the input is not at fault, and trying again may help.
 */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
