package io.glyphstream.review.label;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several people's answers about one sample come to.
 *
 * @param stage whether others are to be asked
 * @param holds the label that holds until then; empty if there is none
 */
public record Verdict(Stage stage, Optional<Label> holds) {

  /**
   * The verdict on these answers. One answer is enough unless the sample is shown twice; where two
   * disagree the majority of three holds, and without a majority an admin's decision.
   *
   * @param answers that were not undone, in the order in which they were given
   * @param twice whether a second person is asked even if nobody disagrees
   */
  public static Verdict of(List<Label> answers, boolean twice) {
    Optional<Label> decision =
        answers.stream().filter(Label::decisive).reduce((earlier, later) -> later);
    if (decision.isPresent()) {
      return new Verdict(Stage.SETTLED, decision);
    }
    List<Label> opinions = lastOfEach(answers);
    if (opinions.isEmpty()) {
      return new Verdict(Stage.OPEN, Optional.empty());
    }
    if (opinions.size() == 1) {
      return new Verdict(twice ? Stage.SECOND : Stage.SETTLED, Optional.of(opinions.get(0)));
    }
    return majority(opinions)
        .map(label -> new Verdict(Stage.SETTLED, Optional.of(label)))
        .orElseGet(
            () ->
                new Verdict(
                    opinions.size() == 2 ? Stage.THIRD : Stage.ADMIN,
                    Optional.of(opinions.get(0))));
  }

  /** Each person's last answer, in the order in which they first answered. */
  static List<Label> lastOfEach(List<Label> answers) {
    Map<String, Label> last = new LinkedHashMap<>();
    answers.forEach(label -> last.put(label.reviewer(), label));
    return new ArrayList<>(last.values());
  }

  /** The first label of the answer that more than half of them gave. */
  private static Optional<Label> majority(List<Label> opinions) {
    return opinions.stream()
        .filter(label -> 2 * count(opinions, label.answer()) > opinions.size())
        .findFirst();
  }

  private static long count(List<Label> opinions, Answer answer) {
    return opinions.stream().filter(label -> label.answer().equals(answer)).count();
  }
}
