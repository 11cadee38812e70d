package io.glyphstream.streaming;

import io.glyphstream.contracts.text.TerminalText;

/** Stands for an exception in a log whose message would do something to a terminal. */
final class EscapedThrowable extends Throwable {

  private static final long serialVersionUID = 1L;

  private EscapedThrowable(Throwable original) {
    super(TerminalText.lines(original.toString()), of(original.getCause()), false, true);
    setStackTrace(original.getStackTrace());
  }

  /** The throwable itself if it and its causes are harmless; null for none. */
  static Throwable of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (!cause.toString().equals(TerminalText.lines(cause.toString()))) {
        return new EscapedThrowable(thrown);
      }
    }
    return thrown;
  }

  /** As the original's: the stand-in's own name tells nobody anything. */
  @Override
  public String toString() {
    return getMessage();
  }
}
