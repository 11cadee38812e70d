package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.recognition.model.BundleMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The labels that can be trained on, one a place at most: the answer that holds there.
 *
 * @param usable by id, ascending
 * @param leftOut how many are not, by reason; of a place with several answers each counts that is
 *     not the one that holds
 */
record LabelSelection(List<UsableLabel> usable, Map<String, Integer> leftOut) {

  private static final Comparator<Label> IN_ORDER =
      Comparator.comparing(Label::at).thenComparing(Label::id);

  /** Where a character stands, however often its page was read. */
  private record Place(String document, int pageIndex, Box box) {}

  /**
   * Selects, by the rules that review has: an undone answer does not count; a decision made in the
   * page or by an admin holds; else what more than half of those who answered said last. Where
   * people disagree and nobody has decided, review shows the first answer, and nothing is trained
   * on.
   *
   * @param alphabet the model's that is to be trained
   */
  static LabelSelection of(Collection<Label> labels, List<String> alphabet) {
    Builder builder = new Builder(Set.copyOf(alphabet));
    Set<String> undone = new HashSet<>();
    labels.stream().filter(l -> l.undoes() != null).forEach(l -> undone.add(l.undoes()));
    Map<Place, List<Label>> places = new LinkedHashMap<>();
    labels.stream()
        .filter(label -> label.answer() != null)
        .sorted(IN_ORDER)
        .forEach(
            label -> {
              if (undone.contains(label.id())) {
                builder.leaveOut("undone", 1);
              } else if (label.withdrawn()) {
                builder.leaveOut("document deleted", 1);
              } else {
                places.computeIfAbsent(placeOf(label), place -> new ArrayList<>()).add(label);
              }
            });
    places.values().forEach(builder::add);
    return builder.build();
  }

  private static Place placeOf(Label label) {
    return new Place(label.page().document(), label.page().pageIndex(), label.box());
  }

  /** The answer that holds; empty while people disagree. */
  private static Optional<Label> holding(List<Label> answers) {
    Optional<Label> decision =
        answers.stream().filter(Label::decisive).reduce((earlier, later) -> later);
    if (decision.isPresent()) {
      return decision;
    }
    Map<String, Label> last = new LinkedHashMap<>();
    answers.forEach(label -> last.put(label.reviewer(), label));
    return last.values().stream()
        .filter(label -> 2 * agreeing(last.values(), label.answer()) > last.size())
        .findFirst();
  }

  private static long agreeing(Collection<Label> opinions, Answer answer) {
    return opinions.stream().filter(label -> label.answer().equals(answer)).count();
  }

  private static final class Builder {

    private final Set<String> alphabet;
    private final List<UsableLabel> usable = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    Builder(Set<String> alphabet) {
      this.alphabet = alphabet;
    }

    void leaveOut(String reason, int count) {
      if (count > 0) {
        leftOut.merge(reason, count, Integer::sum);
      }
    }

    /** The answers to one place, in the order in which they were given. */
    void add(List<Label> answers) {
      Optional<Label> holds = holding(answers);
      if (holds.isEmpty()) {
        leaveOut("disputed", answers.size());
        return;
      }
      leaveOut("another answer holds", answers.size() - 1);
      Optional<byte[]> crop = cropOf(holds.get(), answers);
      if (crop.isEmpty()) {
        leaveOut("no crop", 1);
        return;
      }
      add(holds.get(), crop.get());
    }

    /** A correction in the page may have none where another answer to the same place has. */
    private static Optional<byte[]> cropOf(Label holds, List<Label> answers) {
      List<Label> all = new ArrayList<>(List.of(holds));
      all.addAll(answers);
      return all.stream()
          .filter(label -> label.crop() != null)
          .findFirst()
          .flatMap(label -> LabelCrop.decode(label.crop()));
    }

    private void add(Label label, byte[] crop) {
      Answer answer = label.answer();
      String character =
          answer.kind() == Answer.Kind.NOT_A_CHARACTER ? BundleMetadata.REJECT : answer.text();
      if (answer.kind() == Answer.Kind.UNREADABLE) {
        leaveOut("unreadable", 1);
      } else if (character.codePointCount(0, character.length()) > 1) {
        leaveOut("several characters", 1);
      } else if (!alphabet.contains(character)) {
        leaveOut("not in the alphabet", 1);
      } else {
        usable.add(new UsableLabel(label.id(), label.page().document(), crop, character));
      }
    }

    LabelSelection build() {
      usable.sort(Comparator.comparing(UsableLabel::id));
      return new LabelSelection(List.copyOf(usable), leftOut);
    }
  }

  /** What was left out and why, for people; empty if nothing was. */
  String leftOutText() {
    return leftOut.isEmpty()
        ? ""
        : "; left out: "
            + leftOut.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
  }
}
