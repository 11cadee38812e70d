package io.glyphstream.contracts.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The kinds of fault an input can have; {@link #code()} is what dead letters and transcripts carry.
 */
public enum RejectionReason {
  /** A record without value and without claim check. */
  NO_VALUE,
  /** Zero bytes. */
  EMPTY,
  /** More bytes than the limit. */
  TOO_MANY_BYTES,
  /** None of the formats we read. */
  UNSUPPORTED_FORMAT,
  /** The declared content type names another format than the bytes. */
  CONTENT_TYPE_MISMATCH,
  /** The right format, but its content can't be decoded. */
  UNREADABLE,
  /** The file ends before its content does. */
  TRUNCATED,
  /** Needs a password. */
  ENCRYPTED,
  /** A page has more pixels than the limit. */
  TOO_MANY_PIXELS,
  /** A side of a page is longer than the limit. */
  TOO_LONG_SIDE,
  /** Drawing a page, or unpacking its picture, takes more steps of one kind than the limit. */
  TOO_COMPLEX,
  /** More pages than the limit. */
  TOO_MANY_PAGES,
  /** Opening the file, or decoding and segmenting a page, took longer than the limit. */
  PAGE_TIMEOUT,
  /** All pages together took longer than the limit. */
  DOCUMENT_TIMEOUT,
  /** Decoding or segmenting a page took more memory than a page may. */
  OUT_OF_MEMORY,
  /** A document id that is blank, too long to be a key, or has characters that can't be printed. */
  INVALID_DOCUMENT_ID,
  /** A key that does not name what the value is about, or what is to be deleted. */
  INVALID_KEY,
  /** A value of the right form that holds what can't be: a forged id, NUL, an over-long text. */
  INVALID_VALUE,
  /** A claim check that does not name an object in our own page store. */
  FOREIGN_CLAIM_CHECK,
  /** A claim check on an object that our page store does not hold, or holds damaged. */
  CLAIM_CHECK_NOT_FOUND,
  /** Processing it ended the process, repeatedly. */
  CRASHED_REPEATEDLY,
  /** A fault of ours; the record is kept for when it is mended. */
  INTERNAL_ERROR;

  /** Lower-case words joined by hyphens, for example {@code too-many-pixels}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
