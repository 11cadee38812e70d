package io.glyphstream.contracts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a person at a terminal is told of an exception: never nothing, and always its kind. */
public final class FaultText {

  private FaultText() {}

  /** Kind and message in one line; the kind alone of an exception that has none. */
  public static String of(Throwable fault) {
    String kind = fault.getClass().getSimpleName();
    String name = kind.isEmpty() ? fault.getClass().getName() : kind;
    String message = fault.getMessage();
    return TerminalText.line(
        message == null || message.isBlank() ? name : name + ": " + message.strip());
  }

  /**
   * The deepest cause that says something, and the kinds of those below it that do not: a {@code
   * TimeoutException} alone tells nobody what was waited for.
   */
  public static String ofRoot(Throwable fault) {
    List<Throwable> chain = chain(fault);
    int last = chain.size() - 1;
    int saying = last;
    while (saying > 0 && isSilent(chain.get(saying))) {
      saying--;
    }
    StringBuilder text = new StringBuilder(of(chain.get(saying)));
    chain.subList(saying + 1, last + 1).forEach(cause -> text.append("; ").append(of(cause)));
    return text.toString();
  }

  private static boolean isSilent(Throwable fault) {
    return fault.getMessage() == null || fault.getMessage().isBlank();
  }

  private static List<Throwable> chain(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = fault; cause != null && seen.add(cause); cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }
}
