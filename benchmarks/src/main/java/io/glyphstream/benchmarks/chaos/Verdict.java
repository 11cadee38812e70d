package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of all that was sent, counted from the topics.
 *
 * @param documents that were acknowledged or are on their topic all the same
 * @param pages that have a transcript
 * @param findings what is lost, doubled or wrong
 * @param deadLetters how many of each reason
 */
record Verdict(int documents, int pages, List<Finding> findings, Map<String, Integer> deadLetters) {

  /** Holds what the topics hold against what was sent. */
  static Verdict of(SentDocuments sent, Observations seen) {
    Map<String, Expectation> expected = sent.expected();
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> reasons = new TreeMap<>();
    int documents = 0;
    for (Map.Entry<String, Expectation> entry : expected.entrySet()) {
      DocumentRecords records = seen.of(entry.getKey());
      if (records.scans() > 0 || sent.isAcknowledged(entry.getKey())) {
        documents++;
        findings.addAll(check(entry.getKey(), entry.getValue(), records));
      }
      records.deadLetters().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    }
    findings.addAll(refusals(sent, expected));
    for (String document : seen.documents()) {
      if (!expected.containsKey(document)) {
        findings.add(Finding.wrong(document, "nobody sent it"));
      }
    }
    return new Verdict(documents, seen.pages(), findings, reasons);
  }

  private static List<Finding> refusals(SentDocuments sent, Map<String, Expectation> expected) {
    return sent.refused().entrySet().stream()
        .filter(refusal -> !expected.get(refusal.getKey()).mayBeRefused())
        .map(refusal -> Finding.wrong(refusal.getKey(), "refused: " + refusal.getValue()))
        .toList();
  }

  private static List<Finding> check(
      String document, Expectation expectation, DocumentRecords records) {
    return records.scans() == 0
        ? List.of(Finding.lost(document, "acknowledged, but not on its topic"))
        : expectation.check(document, records);
  }

  /** Whether everything became what it should. */
  boolean isOk() {
    return findings.isEmpty();
  }

  /** How much is wrong in this way. */
  long count(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  /** For example {@code 812 documents, 1204 pages, 0 lost, 0 doubled, dead letters: empty 13}. */
  String summary() {
    String wrong =
        count(Finding.Kind.WRONG) == 0 ? "" : count(Finding.Kind.WRONG) + " otherwise wrong, ";
    return String.format(
        "%,d documents, %,d pages, %d lost, %d doubled, %sdead letters: %s",
        documents, pages, count(Finding.Kind.LOST), count(Finding.Kind.DOUBLED), wrong, reasons());
  }

  private String reasons() {
    return deadLetters.isEmpty()
        ? "none"
        : deadLetters.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
