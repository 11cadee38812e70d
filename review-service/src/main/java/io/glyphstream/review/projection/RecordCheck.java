package io.glyphstream.review.projection;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** Holds a message against what both databases can keep; the first fault that it finds counts. */
final class RecordCheck {

  /** A document's id, characters; ingest takes no longer one. */
  static final int MAX_DOCUMENT_LENGTH = 256;

  private RejectionReason reason;
  private String detail;

  /** The key must name what the value is about. */
  RecordCheck key(String key, String expected) {
    return key.equals(expected)
        ? this
        : fault(RejectionReason.INVALID_KEY, "the value is about " + expected + ", not " + key);
  }

  RecordCheck document(String id) {
    return text("the document's id", id, MAX_DOCUMENT_LENGTH);
  }

  /** A text that must be there. */
  RecordCheck text(String name, String text, int maxLength) {
    return present(name, text).optional(name, text, maxLength);
  }

  /** A text that may be null. */
  RecordCheck optional(String name, String text, int maxLength) {
    if (text == null) {
      return this;
    }
    if (text.length() > maxLength) {
      return value(name + " has " + text.length() + " characters, " + maxLength + " at most");
    }
    if (text.indexOf('\0') >= 0) {
      return value(name + " holds the character NUL");
    }
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? this
        : value(name + " holds half a character");
  }

  RecordCheck present(String name, Object part) {
    return part == null ? value(name + " is missing") : this;
  }

  RecordCheck probability(String name, double probability) {
    return probability >= 0 && probability <= 1
        ? this
        : value(name + " is " + probability + ", not 0 to 1");
  }

  /** A time, RFC 3339, that milliseconds can say. */
  RecordCheck time(String name, String time) {
    try {
      return time == null || Instant.parse(time).toEpochMilli() != Long.MIN_VALUE
          ? present(name, time)
          : value(name + " is out of range");
    } catch (DateTimeException | ArithmeticException e) {
      return value(name + " is no time");
    }
  }

  RecordCheck that(boolean holds, String faultOtherwise) {
    return holds ? this : value(faultOtherwise);
  }

  private RecordCheck value(String fault) {
    return fault(RejectionReason.INVALID_VALUE, fault);
  }

  private RecordCheck fault(RejectionReason why, String what) {
    if (reason == null) {
      reason = why;
      detail = what;
    }
    return this;
  }

  boolean isPassed() {
    return reason == null;
  }

  /** The change, unless a fault was found. */
  Outcome<Change> outcome(Change change) {
    return isPassed() ? Outcome.accepted(change) : rejection();
  }

  Outcome<Change> rejection() {
    return Outcome.rejected(reason, detail);
  }
}
