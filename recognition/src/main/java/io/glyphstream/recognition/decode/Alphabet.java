package io.glyphstream.recognition.decode;

import io.glyphstream.recognition.language.Letter;
import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;

/** What each column of a model's logits stands for. */
final class Alphabet {

  /** No column. */
  static final int NONE = -1;

  /** The alphabet's entry for what is no character (U+FFFD). */
  private static final String REJECT = "\uFFFD";

  private final List<String> texts;
  private final Letter[] letters;
  private final CharacterKind[] kinds;

  Alphabet(BundleMetadata bundle) {
    this.texts = bundle.alphabet();
    this.letters = texts.stream().map(Letter::of).toArray(Letter[]::new);
    this.kinds = texts.stream().map(CharacterKind::of).toArray(CharacterKind[]::new);
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

  /** The column for what is no character; {@link #NONE} if the model knows none. */
  int reject() {
    return texts.indexOf(REJECT);
  }
}
