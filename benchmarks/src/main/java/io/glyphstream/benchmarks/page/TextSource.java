package io.glyphstream.benchmarks.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** The words that pages are filled with: those of books that no language model is built from. */
public final class TextSource {

  private static final List<String> BOOKS =
      List.of("dracula_345.txt.gz", "the-time-machine_35.txt.gz");

  /** What pages in fonts hold beside letters and digits. */
  private static final String PUNCTUATION = ".,;:'\"-!?()/&$%#@+=*";

  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Words that may follow a start: enough for any page. */
  private static final int LAST_START = 2000;

  private final String[] words;

  private TextSource(String[] words) {
    this.words = words;
  }

  /**
   * The books in a folder, as the project's data has them.
   *
   * @throws IOException if one is missing or no gzip file
   */
  public static TextSource in(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String book : BOOKS) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(book)))) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return new TextSource(plain(text.toString()).strip().split("\\s+"));
  }

  /** Typographic marks as the keyboard has them, and nothing outside our alphabet. */
  private static String plain(String text) {
    String ascii =
        text.replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replace('\u201C', '"')
            .replace('\u201D', '"')
            .replaceAll("[\u2013\u2014]|--+", " - ");
    StringBuilder known = new StringBuilder();
    for (char character : ascii.toCharArray()) {
      boolean kept =
          character < 128 && Character.isLetterOrDigit(character)
              || PUNCTUATION.indexOf(character) >= 0;
      known.append(kept ? character : ' ');
    }
    return known.toString();
  }

  /** An endless reading of words of the page's kind, from a random place on. */
  Words from(PageKind kind, Random random) {
    int start = random.nextInt(words.length - LAST_START);
    return switch (kind) {
      case DIGITS -> () -> drawn(DIGITS, random);
      case CODES -> () -> drawn(random.nextBoolean() ? CAPITALS : CAPITALS + DIGITS, random);
      default -> new BookWords(kind, start);
    };
  }

  /** Two to eight characters, each as likely as the others. */
  private static String drawn(String characters, Random random) {
    StringBuilder word = new StringBuilder();
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      word.append(characters.charAt(random.nextInt(characters.length())));
    }
    return word.toString();
  }

  /** A source of words without end. */
  interface Words {

    /** The next word, not empty. */
    String next();
  }

  private final class BookWords implements Words {

    private final PageKind kind;
    private int next;

    BookWords(PageKind kind, int start) {
      this.kind = kind;
      this.next = start;
    }

    @Override
    public String next() {
      String word = "";
      while (word.isEmpty()) {
        word = inKind(words[next % words.length]);
        next++;
      }
      return word;
    }

    private String inKind(String word) {
      String letters = kind.hasEmnistGlyphs() ? word.replaceAll("[^A-Za-z0-9]", "") : word;
      return switch (kind) {
        case UPPER -> letters.toUpperCase(Locale.ROOT);
        case LOWER -> letters.toLowerCase(Locale.ROOT);
        default -> letters;
      };
    }
  }
}
