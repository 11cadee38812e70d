package io.glyphstream.trainer.registry;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Who was champion of a role, and who is. A promotion puts a bundle on top of its predecessors, a
 * rollback takes the top one off: {@code s.promoted(b).rolledBack()} has the champion of {@code s},
 * and a second rollback goes one further back. Both are entries of the history, which only grows.
 *
 * @param role the champion's
 * @param champion the last change's
 * @param history every change, oldest first, at least one
 */
@JsonPropertyOrder({"role", "champion", "history"})
public record Succession(String role, Champion champion, List<Change> history) {

  public Succession {
    history = List.copyOf(history);
    if (history.isEmpty() || !champion.equals(history.get(history.size() - 1).champion())) {
      throw new IllegalArgumentException("the champion is not the last change's");
    }
    line(history);
  }

  private static Succession of(String role, List<Change> history) {
    return new Succession(role, history.get(history.size() - 1).champion(), history);
  }

  /** A role's first champion. */
  static Succession founded(RegisteredBundle bundle, Instant when, String reason) {
    return of(bundle.role(), List.of(promotion(bundle, when, reason)));
  }

  /** With that bundle on top. */
  Succession promoted(RegisteredBundle bundle, Instant when, String reason) {
    return with(promotion(bundle, when, reason));
  }

  /**
   * With the champion before the present one.
   *
   * @throws RegistryException if there was none before
   */
  Succession rolledBack(Instant when, String reason) throws RegistryException {
    Change previous =
        previous()
            .orElseThrow(
                () ->
                    new RegistryException(
                        "%s has no champion before %s".formatted(role, champion.id())));
    return with(new Change(Change.Action.ROLLBACK, previous.id(), previous.sha256(), when, reason));
  }

  /** The change that made the champion to whom a rollback would go. */
  Optional<Change> previous() {
    return line(history).stream().skip(1).findFirst();
  }

  /** {@code NAME/VERSION} of whom a rollback would go to; empty if there was none before. */
  public Optional<String> previousChampion() {
    return previous().map(Change::id);
  }

  private Succession with(Change change) {
    List<Change> longer = new ArrayList<>(history);
    longer.add(change);
    return of(role, longer);
  }

  private static Change promotion(RegisteredBundle bundle, Instant when, String reason) {
    return new Change(Change.Action.PROMOTION, bundle.id(), bundle.sha256(), when, reason);
  }

  /** The promotions that no rollback took back, the present champion's first. */
  private static Deque<Change> line(List<Change> history) {
    Deque<Change> line = new ArrayDeque<>();
    for (Change change : history) {
      if (change.action() == Change.Action.PROMOTION) {
        line.push(change);
      } else {
        line.poll();
        if (line.isEmpty() || !line.peek().id().equals(change.id())) {
          throw new IllegalArgumentException("nobody could be rolled back to " + change.id());
        }
      }
    }
    return line;
  }
}
