package io.glyphstream.ingest;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;

/** What a document's id may be. */
final class DocumentId {

  /** Characters. An id is a key in Kafka and a part of others. */
  static final int MAX_LENGTH = 256;

  private DocumentId() {}

  /** The id, if it may be one. */
  static Outcome<String> check(String id) {
    return id.length() <= MAX_LENGTH
        ? Outcome.accepted(id)
        : Outcome.rejected(
            RejectionReason.INVALID_DOCUMENT_ID,
            "a document id has at most " + MAX_LENGTH + " characters, not " + id.length());
  }
}
