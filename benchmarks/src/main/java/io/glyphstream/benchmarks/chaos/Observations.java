package io.glyphstream.benchmarks.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the topics hold, by document. Several threads may use it. */
final class Observations implements Consumer<Observed> {

  private final Map<String, DocumentRecords> documents = new HashMap<>();

  @Override
  public synchronized void accept(Observed observed) {
    documents.computeIfAbsent(observed.document(), id -> new DocumentRecords()).add(observed);
  }

  /** What is there of a document; {@link DocumentRecords#NONE} if there is nothing. */
  synchronized DocumentRecords of(String document) {
    return documents.getOrDefault(document, DocumentRecords.NONE);
  }

  /** Documents of which anything is there. */
  synchronized Set<String> documents() {
    return new TreeSet<>(documents.keySet());
  }

  /** Pages that have a transcript, however often. */
  synchronized int pages() {
    return documents.values().stream().mapToInt(records -> records.transcripts().size()).sum();
  }

  /** Dead letters on their topics. */
  synchronized int deadLetters() {
    return documents.values().stream().mapToInt(records -> records.deadLetters().size()).sum();
  }

  /** Whether the document is on its topic and has come to the end that is expected. */
  synchronized boolean isSettled(String document, Expectation expectation) {
    DocumentRecords records = of(document);
    return records.scans() > 0 && expectation.check(document, records).isEmpty();
  }
}
