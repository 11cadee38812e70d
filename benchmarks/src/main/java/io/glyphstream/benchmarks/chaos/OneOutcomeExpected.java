package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whatever the content is worth: each scan becomes its pages' transcripts, read or failed, or one
 * dead letter.
 */
record OneOutcomeExpected() implements Expectation {

  @Override
  public List<Finding> check(String document, DocumentRecords seen) {
    List<Finding> findings = new ArrayList<>();
    int outcomes = seen.deadLetters().size();
    for (Map.Entry<Long, Integer> run : seen.runs().entrySet()) {
      long there = pagesOf(run.getKey(), seen);
      if (there > 0) {
        outcomes += run.getValue();
      }
      if (there > 0 && there < seen.pageCount()) {
        findings.add(
            Finding.lost(document, there + " pages of " + seen.pageCount() + " are there"));
      }
    }
    addDoubles(document, seen, findings);
    if (outcomes < seen.scans()) {
      findings.add(Finding.lost(document, "no outcome"));
    } else if (outcomes > seen.scans()) {
      findings.add(Finding.doubled(document, outcomes + " outcomes of " + seen.scans()));
    }
    return findings;
  }

  @Override
  public boolean mayBeRefused() {
    return true;
  }

  private static long pagesOf(long run, DocumentRecords seen) {
    return seen.transcripts().keySet().stream()
        .filter(page -> page.run() == run && page.revision() == 1)
        .count();
  }

  private static void addDoubles(String document, DocumentRecords seen, List<Finding> findings) {
    Map<Long, Integer> runs = seen.runs();
    seen.transcripts()
        .forEach(
            (page, times) -> {
              if (times > runs.getOrDefault(page.run(), 0)) {
                findings.add(Finding.doubled(document, page + " is there " + times + " times"));
              }
            });
  }
}
