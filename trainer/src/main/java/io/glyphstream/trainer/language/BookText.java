package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Books as the language model counts them: one line, known characters only, single spaces. */
final class BookText {

  private static final String COMPRESSED = ".txt.gz";
  private static final String PLAIN = ".txt";

  private BookText() {}

  /**
   * The books of a folder, {@code .txt} or {@code .txt.gz} in UTF-8, by name.
   *
   * @param excluded what the names of books to leave out begin with
   */
  static List<String> in(Path folder, List<String> excluded) throws IOException {
    List<String> books = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> isBook(one, excluded)).sorted().toList()) {
        books.add(plain(read(file)));
      }
    }
    return books;
  }

  private static boolean isBook(Path file, List<String> excluded) {
    String name = file.getFileName().toString();
    return (name.endsWith(PLAIN) || name.endsWith(COMPRESSED))
        && excluded.stream().noneMatch(name::startsWith);
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      InputStream text = file.toString().endsWith(COMPRESSED) ? new GZIPInputStream(in) : in;
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Typographic marks as the keyboard has them; what has no symbol becomes a space. */
  static String plain(String text) {
    String ascii =
        text.replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replace('\u201C', '"')
            .replace('\u201D', '"')
            .replaceAll("[\u2013\u2014]|--+", " - ");
    StringBuilder known = new StringBuilder();
    for (char character : ascii.toCharArray()) {
      known.append(Symbols.of(character) == Symbols.NONE ? ' ' : character);
    }
    return known.toString().strip().replaceAll(" +", " ");
  }
}
