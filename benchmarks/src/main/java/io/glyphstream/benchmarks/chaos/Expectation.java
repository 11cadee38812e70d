package io.glyphstream.benchmarks.chaos;

import java.util.List;

/** What must become of every scan of a document. */
interface Expectation {

  /** What is wrong with what became of it; empty if nothing is. */
  List<Finding> check(String document, DocumentRecords seen);

  /** Whether it may be turned down before it is a record. */
  default boolean mayBeRefused() {
    return false;
  }
}
