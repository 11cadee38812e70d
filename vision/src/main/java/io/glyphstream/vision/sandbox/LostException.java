package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;

/** A child process did not answer, because it ended or was ended; what it did is lost. */
final class LostException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it ended. */
  enum Cause {
    TOO_SLOW(RejectionReason.PAGE_TIMEOUT),
    OUT_OF_MEMORY(RejectionReason.OUT_OF_MEMORY),
    /** By the system, where memory is short, or by a person: perhaps on another's account. */
    KILLED(RejectionReason.OUT_OF_MEMORY),
    CRASHED(RejectionReason.UNREADABLE);

    private final RejectionReason reason;

    Cause(RejectionReason reason) {
      this.reason = reason;
    }
  }

  private final Cause end;

  /**
   * @param predicate what the work did, for example "took longer than 45 s"
   */
  LostException(Cause end, String predicate) {
    super(predicate);
    this.end = end;
  }

  Cause end() {
    return end;
  }

  /**
   * What that means for the scan.
   *
   * @param work the subject of the sentence, for example "Page 3"
   */
  Rejection rejection(String work) {
    return new Rejection(end.reason, work + " " + getMessage() + ".");
  }
}
