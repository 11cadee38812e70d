package io.glyphstream.review.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.PageId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void oneAnswerIsEnoughUnlessTheSampleIsShownTwice() {
    assertEquals(Stage.OPEN, verdict(false).stage());
    assertVerdict(Stage.SETTLED, "7", verdict(false, label("anna", "7")));
    assertVerdict(Stage.SECOND, "7", verdict(true, label("anna", "7")));
    assertVerdict(Stage.SETTLED, "7", verdict(true, label("anna", "7"), label("ben", "7")));
  }

  @Test
  void disagreementGoesToAThirdAndThenToAnAdmin() {
    Label anna = label("anna", "7");
    Label ben = label("ben", "1");

    assertVerdict(Stage.THIRD, "7", verdict(false, anna, ben));
    assertVerdict(Stage.SETTLED, "1", verdict(false, anna, ben, label("cy", "1")));
    assertVerdict(Stage.ADMIN, "7", verdict(false, anna, ben, label("cy", "I")));
    assertVerdict(
        Stage.SETTLED, "l", verdict(false, anna, ben, label("cy", "I"), decision("dora", "l")));
  }

  @Test
  void personsLaterAnswerReplacesTheEarlier() {
    assertVerdict(Stage.SETTLED, "1", verdict(false, label("anna", "7"), label("anna", "1")));
    assertVerdict(Stage.SECOND, "1", verdict(true, label("anna", "7"), label("anna", "1")));
  }

  private static void assertVerdict(Stage stage, String text, Verdict verdict) {
    assertEquals(stage, verdict.stage());
    assertEquals(text, verdict.holds().orElseThrow().answer().text());
  }

  private static Verdict verdict(boolean twice, Label... labels) {
    return Verdict.of(List.of(labels), twice);
  }

  private static Label label(String reviewer, String text) {
    return label(reviewer, text, false);
  }

  private static Label decision(String reviewer, String text) {
    return label(reviewer, text, true);
  }

  private static Label label(String reviewer, String text, boolean decisive) {
    return new Label(
        reviewer + text,
        "sample",
        new PageId("document", 0, 1, 1),
        new Box(1, 1, 1, 1),
        new byte[0],
        new Label.Shown("7", 0.4, List.of(), null),
        Answer.characters(text),
        null,
        decisive,
        false,
        reviewer,
        "2026-11-24T12:00:00Z",
        "net/1");
  }
}
