package io.glyphstream.benchmarks.chaos;

import java.util.Map;

/**
 * A document to send.
 *
 * @param id its key
 * @param scan the file's bytes; null for a record without value
 * @param headers of its record
 * @param expectation what must become of it
 */
record ChaosDocument(String id, byte[] scan, Map<String, String> headers, Expectation expectation) {

  static final String CONTENT_TYPE = "content-type";

  /** A file of this media type. */
  static ChaosDocument of(String id, byte[] scan, String mediaType, Expectation expectation) {
    return new ChaosDocument(id, scan, Map.of(CONTENT_TYPE, mediaType), expectation);
  }

  /** A file that says nothing of its type. */
  static ChaosDocument untyped(String id, byte[] scan, Expectation expectation) {
    return new ChaosDocument(id, scan, Map.of(), expectation);
  }

  /** Whether it may be uploaded: a bad one would be turned down before it is a record. */
  boolean isReadable() {
    return expectation instanceof PagesExpected;
  }
}
