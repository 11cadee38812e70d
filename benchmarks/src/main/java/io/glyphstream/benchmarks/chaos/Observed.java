package io.glyphstream.benchmarks.chaos;

/** What a record on a topic says of a document. */
sealed interface Observed {

  /** The document's id. */
  String document();

  /**
   * A scan is on its topic.
   *
   * @param run its record's timestamp, ms
   */
  record Scan(String document, long run) implements Observed {}

  /**
   * A page's transcript is on its topic.
   *
   * @param page which page of which run and revision
   * @param pageCount pages of the document; 0 if the record does not say
   * @param failure why the page could not be read; null if it was
   */
  record Transcript(String document, PageRevision page, int pageCount, String failure)
      implements Observed {}

  /**
   * A scan or one of its pages is on a dead-letter topic.
   *
   * @param reason its code, for example {@code truncated}
   */
  record DeadLetter(String document, String reason) implements Observed {}
}
