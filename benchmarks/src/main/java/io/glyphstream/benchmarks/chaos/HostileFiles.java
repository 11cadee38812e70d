package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends files one after the other, each when the one before has come to an end. */
final class HostileFiles {

  private static final long LOOK_EVERY_MS = 20;
  private static final double SLOW_S = 60;
  private static final int ENVELOPE_BYTES = 64 * 1024;
  private static final int STATUS_DIGITS = 3;

  private final SentDocuments sent;
  private final Observations seen;
  private final ScanSender kafka;
  private final ScanSender http;
  private final double patienceS;
  private final List<String> slow = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  /**
   * @param kafka takes files up to the topic's limit
   * @param http takes larger ones
   * @param patienceS for each file's end, s
   */
  HostileFiles(
      SentDocuments sent, Observations seen, ScanSender kafka, ScanSender http, double patienceS) {
    this.sent = sent;
    this.seen = seen;
    this.kafka = kafka;
    this.http = http;
    this.patienceS = patienceS;
  }

  /** Sends it and waits for its end; returns what that was. */
  String send(Path file) throws IOException, InterruptedException {
    String id = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    long start = System.nanoTime();
    boolean fits = bytes.length <= KafkaDoor.MAX_RECORD_BYTES - ENVELOPE_BYTES;
    (fits ? kafka : http).send(ChaosDocument.untyped(id, bytes, new OneOutcomeExpected()));
    while (!isSettled(id) && seconds(start) < patienceS) {
      Thread.sleep(LOOK_EVERY_MS);
    }
    double seconds = seconds(start);
    if (seconds > SLOW_S) {
      slow.add(String.format("%s (%.0f s)", id, seconds));
    }
    String outcome = outcome(id);
    outcomes.merge(outcome, 1, Integer::sum);
    return String.format("%s: %s, %.1f s", id, outcome, seconds);
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private boolean isSettled(String id) {
    return seen.isSettled(id, new OneOutcomeExpected()) || sent.refused().containsKey(id);
  }

  private String outcome(String id) {
    String refusal = sent.refused().get(id);
    if (refusal != null) {
      return "refused with " + refusal.substring(0, STATUS_DIGITS);
    }
    DocumentRecords records = seen.of(id);
    if (!records.deadLetters().isEmpty()) {
      return records.deadLetters().get(0);
    }
    if (!isSettled(id)) {
      return "no outcome";
    }
    return records.failedPages().isEmpty() ? "transcripts" : "transcripts, pages failed";
  }

  /** Files that took over a minute, by name. */
  List<String> slow() {
    return slow;
  }

  /** For example {@code transcripts 141, truncated 88}. */
  String outcomes() {
    return outcomes.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
