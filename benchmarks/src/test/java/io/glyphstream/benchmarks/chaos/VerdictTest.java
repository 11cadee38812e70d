package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final long RUN = 1795420849372L;

  private final SentDocuments sent = new SentDocuments();
  private final Observations seen = new Observations();

  @Test
  void everythingThatCameOnceIsOk() {
    send("form", new PagesExpected(2));
    send("cut-off", new DeadLetterExpected("truncated"));
    scan("form", RUN);
    page("form", RUN, 0);
    page("form", RUN, 1);
    scan("cut-off", RUN);
    deadLetter("cut-off", "truncated");

    Verdict verdict = Verdict.of(sent, seen);

    assertTrue(verdict.isOk());
    assertEquals(
        "2 documents, 2 pages, 0 lost, 0 doubled, dead letters: truncated 1", verdict.summary());
  }

  @Test
  void scanThatIsNotOnItsTopicIsLost() {
    send("form", new PagesExpected(1));

    assertFinding(Finding.Kind.LOST, "form: acknowledged, but not on its topic");
  }

  @Test
  void scanThatNobodyAcknowledgedMayBeAbsent() {
    sent.sending("form", new PagesExpected(1));

    assertTrue(Verdict.of(sent, seen).isOk());
  }

  @Test
  void scanThatArrivedWithoutAcknowledgementCountsAllTheSame() {
    sent.sending("form", new PagesExpected(1));
    scan("form", RUN);

    assertFinding(Finding.Kind.LOST, "form: page 0 of run " + RUN + ", revision 1 is not there");
  }

  @Test
  void pageWithoutTranscriptIsLost() {
    send("form", new PagesExpected(2));
    scan("form", RUN);
    page("form", RUN, 0);

    assertFinding(Finding.Kind.LOST, "form: page 1 of run " + RUN + ", revision 1 is not there");
  }

  @Test
  void runWithoutTranscriptIsLostThoughAnotherHasIt() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    scan("form", RUN + 500);
    page("form", RUN, 0);

    assertFinding(
        Finding.Kind.LOST, "form: page 0 of run " + (RUN + 500) + ", revision 1 is not there");
  }

  @Test
  void equalPairIsDoubled() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    page("form", RUN, 0);
    page("form", RUN, 0);

    assertFinding(
        Finding.Kind.DOUBLED, "form: page 0 of run " + RUN + ", revision 1 is there 2 times");
  }

  @Test
  void scanThatWasSentTwiceIsReadTwice() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    scan("form", RUN + 500);
    page("form", RUN, 0);
    page("form", RUN + 500, 0);

    assertTrue(Verdict.of(sent, seen).isOk());
  }

  @Test
  void scanThatWasSentTwiceInOneMillisecondIsReadTwice() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    scan("form", RUN);
    page("form", RUN, 0);
    page("form", RUN, 0);

    assertTrue(Verdict.of(sent, seen).isOk());
  }

  @Test
  void laterRevisionIsNoDouble() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    page("form", RUN, 0);
    seen.accept(new Observed.Transcript("form", new PageRevision(RUN, 0, 2), 1, null));

    assertTrue(Verdict.of(sent, seen).isOk());
  }

  @Test
  void deadLetterOfAnotherReasonIsWrong() {
    send("cut-off", new DeadLetterExpected("truncated"));
    scan("cut-off", RUN);
    deadLetter("cut-off", "internal-error");

    assertFinding(Finding.Kind.WRONG, "cut-off: dead letter internal-error, expected truncated");
  }

  @Test
  void deadLetterThatIsNotThereIsLost() {
    send("cut-off", new DeadLetterExpected("truncated"));
    scan("cut-off", RUN);

    assertFinding(Finding.Kind.LOST, "cut-off: no dead letter, expected truncated");
  }

  @Test
  void secondDeadLetterIsDoubled() {
    send("cut-off", new DeadLetterExpected("truncated"));
    scan("cut-off", RUN);
    deadLetter("cut-off", "truncated");
    deadLetter("cut-off", "truncated");

    assertFinding(Finding.Kind.DOUBLED, "cut-off: 2 dead letters of 1");
  }

  @Test
  void deadLetterInsteadOfTranscriptIsWrong() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    deadLetter("form", "crashed-repeatedly");

    assertFinding(
        Finding.Kind.WRONG, "form: a dead letter instead of a transcript: crashed-repeatedly");
  }

  @Test
  void deadLetterBesideTranscriptIsDoubled() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    page("form", RUN, 0);
    deadLetter("form", "page-timeout");

    assertFinding(Finding.Kind.DOUBLED, "form: all transcripts and a dead letter: page-timeout");
  }

  @Test
  void pageThatFailedIsWrong() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    seen.accept(new Observed.Transcript("form", PageRevision.first(RUN, 0), 1, "page-timeout"));

    assertFinding(
        Finding.Kind.WRONG, "form: page 0 of run " + RUN + ", revision 1 failed: page-timeout");
  }

  @Test
  void transcriptOfNoScanIsWrong() {
    send("form", new PagesExpected(1));
    scan("form", RUN);
    page("form", RUN, 0);
    page("form", RUN + 1, 0);

    assertFinding(
        Finding.Kind.WRONG,
        "form: page 0 of run " + (RUN + 1) + ", revision 1 belongs to no scan that was sent");
  }

  @Test
  void documentThatNobodySentIsWrong() {
    scan("stranger", RUN);

    assertFinding(Finding.Kind.WRONG, "stranger: nobody sent it");
  }

  @Test
  void refusalOfWhatCanBeReadIsWrong() {
    sent.sending("form", new PagesExpected(1));
    sent.refused("form", "415 no image");

    assertFinding(Finding.Kind.WRONG, "form: refused: 415 no image");
  }

  @Test
  void anyOneOutcomeWillDoForFilesOfStrangers() {
    send("read", new OneOutcomeExpected());
    send("not-read", new OneOutcomeExpected());
    sent.sending("refused", new OneOutcomeExpected());
    sent.refused("refused", "400 empty");
    scan("read", RUN);
    transcript("read", 0, 2);
    transcript("read", 1, 2);
    scan("not-read", RUN);
    deadLetter("not-read", "encrypted");

    assertTrue(Verdict.of(sent, seen).isOk());
  }

  @Test
  void strangersFileWithoutOutcomeIsLost() {
    send("stuck", new OneOutcomeExpected());
    scan("stuck", RUN);

    assertFinding(Finding.Kind.LOST, "stuck: no outcome");
  }

  @Test
  void strangersFileOfWhichPagesAreMissingIsLost() {
    send("half", new OneOutcomeExpected());
    scan("half", RUN);
    transcript("half", 0, 2);

    assertFinding(Finding.Kind.LOST, "half: 1 pages of 2 are there");
  }

  @Test
  void strangersFileWithTwoOutcomesIsDoubled() {
    send("both", new OneOutcomeExpected());
    scan("both", RUN);
    transcript("both", 0, 1);
    deadLetter("both", "page-timeout");

    assertFinding(Finding.Kind.DOUBLED, "both: 2 outcomes of 1");
  }

  private void send(String document, Expectation expectation) {
    sent.sending(document, expectation);
    sent.acknowledged(document);
  }

  private void scan(String document, long run) {
    seen.accept(new Observed.Scan(document, run));
  }

  private void page(String document, long run, int index) {
    seen.accept(new Observed.Transcript(document, PageRevision.first(run, index), 0, null));
  }

  private void transcript(String document, int index, int pageCount) {
    seen.accept(new Observed.Transcript(document, PageRevision.first(RUN, index), pageCount, null));
  }

  private void deadLetter(String document, String reason) {
    seen.accept(new Observed.DeadLetter(document, reason));
  }

  private void assertFinding(Finding.Kind kind, String text) {
    Verdict verdict = Verdict.of(sent, seen);
    assertFalse(verdict.isOk());
    assertEquals(List.of(new Finding(kind, text)), verdict.findings());
    assertEquals(1, verdict.count(kind));
  }
}
