package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Each page becomes one transcript, and is read.
 *
 * @param count of pages
 */
record PagesExpected(int count) implements Expectation {

  PagesExpected {
    if (count < 1) {
      throw new IllegalArgumentException("a document has at least one page, not " + count);
    }
  }

  @Override
  public List<Finding> check(String document, DocumentRecords seen) {
    List<Finding> findings = new ArrayList<>();
    List<Finding> missing = new ArrayList<>();
    seen.runs().forEach((run, scans) -> count(document, run, scans, seen, missing, findings));
    addUnforeseen(document, seen, findings);
    addDeadLetters(document, seen, missing, findings);
    return findings;
  }

  private void count(
      String document,
      long run,
      int scans,
      DocumentRecords seen,
      List<Finding> missing,
      List<Finding> findings) {
    for (PageRevision page : pages(run)) {
      int times = seen.count(page);
      if (times < scans) {
        missing.add(Finding.lost(document, page + " is not there"));
      } else if (times > scans) {
        findings.add(Finding.doubled(document, page + " is there " + times + " times"));
      }
    }
  }

  private List<PageRevision> pages(long run) {
    return IntStream.range(0, count).mapToObj(index -> PageRevision.first(run, index)).toList();
  }

  private void addUnforeseen(String document, DocumentRecords seen, List<Finding> findings) {
    Map<Long, Integer> runs = seen.runs();
    for (PageRevision page : seen.transcripts().keySet()) {
      if (page.index() >= count || !runs.containsKey(page.run())) {
        findings.add(Finding.wrong(document, page + " belongs to no scan that was sent"));
      }
    }
    seen.failedPages().forEach(page -> findings.add(Finding.wrong(document, page)));
  }

  /** A dead letter accounts for what is missing, but a page that can be read should have none. */
  private void addDeadLetters(
      String document, DocumentRecords seen, List<Finding> missing, List<Finding> findings) {
    if (seen.deadLetters().isEmpty()) {
      findings.addAll(missing);
      return;
    }
    String reasons = String.join(", ", seen.deadLetters());
    findings.add(
        missing.isEmpty()
            ? Finding.doubled(document, "all transcripts and a dead letter: " + reasons)
            : Finding.wrong(document, "a dead letter instead of a transcript: " + reasons));
  }
}
