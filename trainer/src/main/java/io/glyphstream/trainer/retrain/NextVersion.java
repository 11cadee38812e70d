package io.glyphstream.trainer.retrain;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of models that are trained further: the last number grows. */
final class NextVersion {

  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

  private NextVersion() {}

  /**
   * The first version behind this one that is not taken: {@code 1.0.1} behind {@code 1.0.0}; {@code
   * beta.1} behind {@code beta}.
   */
  static String behind(String version, Collection<String> taken) {
    Matcher parts = LAST_NUMBER.matcher(version);
    String start = parts.matches() ? parts.group(1) : version + ".";
    int number = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    String next;
    do {
      number++;
      next = start + number;
    } while (taken.contains(next));
    return next;
  }
}
