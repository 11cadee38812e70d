package io.glyphstream.contracts.document;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Which page of which reading of which document.
 *
 * @param document the document's id, as the scan's record was keyed
 * @param pageIndex 0-based
 * @param pageCount pages of the document, at least 1
 * @param run which reading of the document; later readings have greater numbers. The services use
 *     the scan record's Kafka timestamp, ms since 1970-01-01T00:00Z, so a scan that is sent again
 *     starts a new run
 */
public record PageId(String document, int pageIndex, int pageCount, long run) {

  public PageId {
    if (document.isEmpty()) {
      throw new IllegalArgumentException("a document id is not empty");
    }
    if (pageIndex < 0 || pageIndex >= pageCount) {
      throw new IllegalArgumentException(
          "page index " + pageIndex + " is not in 0.." + (pageCount - 1));
    }
  }

  /** {@code document/pageIndex}: the key of the page's transcripts. */
  @JsonIgnore
  public String key() {
    return document + "/" + pageIndex;
  }
}
