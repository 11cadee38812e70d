package io.glyphstream.contracts.outcome;

import java.util.function.Function;

/**
 * Either what was asked for, or why the input is at fault.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {

  /** What was asked for. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /** Why the input is at fault. */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> rejected(RejectionReason reason, String detail) {
    return new Rejected<>(new Rejection(reason, detail));
  }

  /** The result of the one function that fits. */
  default <R> R fold(
      Function<? super T, ? extends R> ifAccepted,
      Function<? super Rejection, ? extends R> ifRejected) {
    if (this instanceof Accepted<T> accepted) {
      return ifAccepted.apply(accepted.value());
    }
    return ifRejected.apply(((Rejected<T>) this).rejection());
  }

  /** The same rejection, or the next step's outcome. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
    return fold(step, Rejected::new);
  }
}
