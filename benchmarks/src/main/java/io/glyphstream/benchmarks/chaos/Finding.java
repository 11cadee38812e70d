package io.glyphstream.benchmarks.chaos;

/**
 * Something that became of a document and should not have.
 *
 * @param kind what is wrong with it
 * @param text the document and what was seen of it
 */
record Finding(Kind kind, String text) {

  /** What can be wrong. */
  enum Kind {
    /** A page or scan without any outcome. */
    LOST,
    /** An outcome that is there twice. */
    DOUBLED,
    /** An outcome of another kind than the document's content calls for. */
    WRONG
  }

  static Finding lost(String document, String what) {
    return new Finding(Kind.LOST, document + ": " + what);
  }

  static Finding doubled(String document, String what) {
    return new Finding(Kind.DOUBLED, document + ": " + what);
  }

  static Finding wrong(String document, String what) {
    return new Finding(Kind.WRONG, document + ": " + what);
  }
}
