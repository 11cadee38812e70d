package io.glyphstream.benchmarks.chaos;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was sent, what must become of it, and what was acknowledged. Several threads may use it. */
final class SentDocuments {

  private final Map<String, Expectation> expected = new TreeMap<>();
  private final Set<String> acknowledged = new TreeSet<>();
  private final Map<String, String> refused = new TreeMap<>();

  /** Said before the document is sent: it may arrive though nobody hears of it. */
  synchronized void sending(String document, Expectation expectation) {
    expected.put(document, expectation);
  }

  synchronized void acknowledged(String document) {
    acknowledged.add(document);
  }

  /** The door turned it down for good. */
  synchronized void refused(String document, String why) {
    refused.put(document, why);
  }

  synchronized Map<String, Expectation> expected() {
    return new TreeMap<>(expected);
  }

  synchronized boolean isAcknowledged(String document) {
    return acknowledged.contains(document);
  }

  /** Why documents were turned down, by document. */
  synchronized Map<String, String> refused() {
    return new TreeMap<>(refused);
  }

  synchronized int acknowledgedCount() {
    return acknowledged.size();
  }

  /** How many are being sent at the moment. */
  synchronized int waitingCount() {
    return expected.size() - acknowledged.size() - refused.size();
  }
}
