package io.glyphstream.contracts.outcome;

/**
 * Something that we need is away or full for a while: the input is not at fault, and trying again
 * may help.
 */
public abstract class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
