package io.glyphstream.recognition.decode;

import io.glyphstream.recognition.language.Letter;
import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;

/** What each column of a model's logits stands for. */
final class Alphabet {

  /** No column. */
  static final int NONE = -1;

  /** A class that was hardly shown is not made likely by dividing. */
  private static final double LEAST_SHARE = 1e-4;

  private final List<String> texts;
  private final Letter[] letters;
  private final CharacterKind[] kinds;
  private final double[] logShares;
  private final int reject;

  Alphabet(BundleMetadata bundle) {
    this.texts = bundle.alphabet();
    this.letters = texts.stream().map(Letter::of).toArray(Letter[]::new);
    this.kinds = texts.stream().map(CharacterKind::of).toArray(CharacterKind[]::new);
    this.reject = texts.indexOf(BundleMetadata.REJECT);
    this.logShares = new double[texts.size()];
    for (int column = 0; column < bundle.classShares().size(); column++) {
      logShares[column] = Math.log(Math.max(LEAST_SHARE, bundle.classShares().get(column)));
    }
  }

  int size() {
    return texts.size();
  }

  String text(int column) {
    return texts.get(column);
  }

  Letter letter(int column) {
    return letters[column];
  }

  CharacterKind kind(int column) {
    return kinds[column];
  }

  /**
   * Natural logarithm of how often a column's class was shown in training; 0 if the bundle does not
   * say.
   */
  double logShare(int column) {
    return logShares[column];
  }

  /** The column for what is no character; {@link #NONE} if the model knows none. */
  int reject() {
    return reject;
  }
}
