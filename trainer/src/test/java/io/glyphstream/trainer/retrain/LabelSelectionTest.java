package io.glyphstream.trainer.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.recognition.model.BundleMetadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelSelectionTest {

  private static final List<String> ALPHABET = List.of("0", "1", "O", BundleMetadata.REJECT);
  private static final Answer ZERO = Answer.characters("0");
  private static final Answer ONE = Answer.characters("1");
  private static final Answer NONE = Answer.of(Answer.Kind.NOT_A_CHARACTER);

  @Test
  void charactersOfTheAlphabetAndNoCharactersAreUsable() {
    LabelSelection selected =
        select(
            GivenLabels.answer("a", "d", 1, "anna", ZERO),
            GivenLabels.answer("b", "d", 2, "anna", NONE),
            GivenLabels.answer("c", "d", 3, "anna", Answer.characters("10")),
            GivenLabels.answer("e", "d", 4, "anna", Answer.characters("é")),
            GivenLabels.answer("f", "d", 5, "anna", Answer.of(Answer.Kind.UNREADABLE)));

    assertEquals(Map.of("a", "0", "b", BundleMetadata.REJECT), characters(selected));
    assertEquals(
        Map.of("several characters", 1, "not in the alphabet", 1, "unreadable", 1),
        selected.leftOut());
  }

  @Test
  void modelWithoutARejectClassIsNotTrainedOnWhatIsNone() {
    LabelSelection selected =
        LabelSelection.of(
            List.of(GivenLabels.answer("b", "d", 2, "anna", NONE)), List.of("0", "1"));

    assertEquals(Map.of(), characters(selected));
    assertEquals(Map.of("not in the alphabet", 1), selected.leftOut());
  }

  @Test
  void undoneAnswersAndThoseOfDeletedDocumentsDoNotCount() {
    Label undone = GivenLabels.answer("a", "d", 1, "anna", ZERO);
    Label kept = GivenLabels.answer("b", "d", 1, "bert", ONE);
    Label deleted = GivenLabels.answer("c", "gone", 1, "anna", ZERO).withdraw();

    LabelSelection selected = select(GivenLabels.undoing("u", undone), undone, kept, deleted);

    assertEquals(Map.of("b", "1"), characters(selected));
    assertEquals(Map.of("undone", 1, "document deleted", 1), selected.leftOut());
  }

  @Test
  void twoWhoDisagreeAreNotTrainedOnUntilAThirdOrAnAdminSpeaks() {
    Label anna = GivenLabels.answer("a", "d", 1, "anna", ZERO);
    Label bert = GivenLabels.answer("b", "d", 1, "bert", ONE);

    assertEquals(Map.of("disputed", 2), select(anna, bert).leftOut());
    assertEquals(
        Map.of("b", "1"),
        characters(select(anna, bert, GivenLabels.answer("c", "d", 1, "carl", ONE))));
    assertEquals(
        Map.of("x", "O"),
        characters(
            select(anna, bert, GivenLabels.decision("x", "d", 1, Answer.characters("O"), null))));
  }

  @Test
  void lastAnswerOfAPersonIsTheirs() {
    assertEquals(
        Map.of("b", "1"),
        characters(
            select(
                GivenLabels.answer("a", "d", 1, "anna", ZERO),
                GivenLabels.answer("b", "d", 1, "anna", ONE))));
  }

  @Test
  void correctionOfAPlaceWithoutACropIsLeftOut() {
    assertEquals(
        Map.of("no crop", 1), select(GivenLabels.decision("x", "d", 9, ONE, null)).leftOut());
    assertEquals(
        Map.of("no crop", 1),
        select(GivenLabels.decision("x", "d", 9, ONE, new byte[] {1, 2})).leftOut());
  }

  @Test
  void orderInWhichRecordsComeMakesNoDifference() {
    List<Label> labels = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Answer answer = random.nextBoolean() ? ZERO : ONE;
      String reviewer = "r" + random.nextInt(4);
      labels.add(GivenLabels.answer("l" + i, "d" + i % 3, random.nextInt(20), reviewer, answer));
      if (random.nextInt(5) == 0) {
        labels.add(GivenLabels.undoing("u" + i, labels.get(random.nextInt(labels.size()))));
      }
    }
    LabelSelection first = LabelSelection.of(labels, ALPHABET);
    Collections.shuffle(labels, random);

    LabelSelection other = LabelSelection.of(labels, ALPHABET);

    assertEquals(characters(first), characters(other));
    assertEquals(first.leftOut(), other.leftOut());
  }

  private static LabelSelection select(Label... labels) {
    return LabelSelection.of(List.of(labels), ALPHABET);
  }

  private static Map<String, String> characters(LabelSelection selected) {
    return selected.usable().stream()
        .collect(Collectors.toMap(UsableLabel::id, UsableLabel::character));
  }
}
