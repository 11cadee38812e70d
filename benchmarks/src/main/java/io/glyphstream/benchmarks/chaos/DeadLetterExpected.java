package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * The scan becomes one dead letter.
 *
 * @param reason its code, for example {@code truncated}
 */
record DeadLetterExpected(String reason) implements Expectation {

  @Override
  public List<Finding> check(String document, DocumentRecords seen) {
    List<Finding> findings = new ArrayList<>();
    int letters = seen.deadLetters().size();
    if (letters < seen.scans()) {
      findings.add(Finding.lost(document, "no dead letter, expected " + reason));
    } else if (letters > seen.scans()) {
      findings.add(Finding.doubled(document, letters + " dead letters of " + seen.scans()));
    }
    for (String other : seen.deadLetters()) {
      if (!other.equals(reason)) {
        findings.add(Finding.wrong(document, "dead letter " + other + ", expected " + reason));
      }
    }
    if (!seen.transcripts().isEmpty()) {
      findings.add(Finding.wrong(document, "a transcript, expected dead letter " + reason));
    }
    return findings;
  }
}
