package io.glyphstream.contracts.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Glyphs with no space between them.
 *
 * @param box px of the page as scanned, origin top left
 * @param text the characters' texts, joined
 * @param confidence [0, 1], the lowest of its characters' confidences: a word is as sure as its
 *     least sure character
 * @param characters in reading order, at least one
 */
public record Word(Box box, String text, double confidence, List<Glyph> characters) {

  public Word {
    characters = List.copyOf(characters);
  }

  /**
   * The word that these glyphs make.
   *
   * @param characters in reading order, at least one
   */
  public static Word of(List<Glyph> characters) {
    return new Word(
        characters.stream().map(Glyph::box).reduce(Box::union).orElseThrow(),
        characters.stream().map(Glyph::text).collect(Collectors.joining()),
        characters.stream().mapToDouble(Glyph::confidence).min().orElseThrow(),
        characters);
  }
}
