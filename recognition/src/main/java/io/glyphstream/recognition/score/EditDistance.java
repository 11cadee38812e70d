package io.glyphstream.recognition.score;

import java.util.List;

/** Insertions, deletions and substitutions between a truth and a reading (Levenshtein 1966). */
public final class EditDistance {

  private final int[][] distances;
  private final List<String> truth;
  private final List<String> reading;

  private EditDistance(List<String> truth, List<String> reading) {
    this.truth = truth;
    this.reading = reading;
    this.distances = new int[truth.size() + 1][reading.size() + 1];
    for (int i = 0; i <= truth.size(); i++) {
      for (int j = 0; j <= reading.size(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : best(i, j);
      }
    }
  }

  /** The edits between two texts, by characters (code points). */
  public static int of(String truth, String reading) {
    return of(characters(truth), characters(reading)).edits();
  }

  /** The edits between two sequences, of words for example. */
  public static EditDistance of(List<String> truth, List<String> reading) {
    return new EditDistance(truth, reading);
  }

  /** A text's characters (code points). */
  public static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private int best(int i, int j) {
    int replaced = distances[i - 1][j - 1] + (equal(i, j) ? 0 : 1);
    return Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
  }

  private boolean equal(int i, int j) {
    return truth.get(i - 1).equals(reading.get(j - 1));
  }

  /** How many there are. */
  public int edits() {
    return distances[truth.size()][reading.size()];
  }

  /** Whether each element of the reading stands for an equal one of the truth, [reading]. */
  public boolean[] matched() {
    boolean[] matched = new boolean[reading.size()];
    int i = truth.size();
    int j = reading.size();
    while (i > 0 && j > 0) {
      if (distances[i][j] == distances[i - 1][j - 1] + (equal(i, j) ? 0 : 1)) {
        matched[j - 1] = equal(i, j);
        i--;
        j--;
      } else if (distances[i][j] == distances[i - 1][j] + 1) {
        i--;
      } else {
        j--;
      }
    }
    return matched;
  }
}
