package io.glyphstream.trainer.card;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.List;

/** What a bundle tells apart, and how often each class was shown. */
record AlphabetSection(BundleMetadata metadata) {

  private static final int CLASSES_A_ROW = 8;

  void write(Markdown text) {
    List<String> alphabet = metadata.alphabet();
    boolean rejects = alphabet.contains(BundleMetadata.REJECT);
    List<String> characters =
        alphabet.stream().filter(entry -> !entry.equals(BundleMetadata.REJECT)).toList();
    text.section("Alphabet");
    text.line(
        "%d characters%s:"
            .formatted(characters.size(), rejects ? " and a class for what is no character" : ""));
    text.line("");
    text.line(Markdown.code(String.join(" ", characters)));
    text.section("Class shares in training");
    if (metadata.classShares().isEmpty()) {
      text.line("Unknown: the bundle does not say how often each class was shown.");
    } else {
      shares(text);
    }
  }

  private void shares(Markdown text) {
    text.line("The prior that the probabilities contain; whoever has a better one divides by it.");
    text.line("");
    text.header("classes", "share of each, in the same order");
    for (int from = 0; from < metadata.alphabet().size(); from += CLASSES_A_ROW) {
      int to = Math.min(from + CLASSES_A_ROW, metadata.alphabet().size());
      text.row(
          String.join(
              " ",
              metadata.alphabet().subList(from, to).stream().map(Markdown::character).toList()),
          String.join(
              ", ",
              metadata.classShares().subList(from, to).stream().map(Markdown::percent).toList()));
    }
  }
}
