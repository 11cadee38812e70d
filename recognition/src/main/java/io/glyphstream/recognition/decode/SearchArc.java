package io.glyphstream.recognition.decode;

/**
 * A step of a hypothesis.
 *
 * @param from where it begins
 * @param score nats
 * @param reading of the candidate that it reads; null for a gap
 * @param choice which of the reading's characters, 0-based
 * @param space whether it is a gap between words
 */
record SearchArc(SearchNode from, double score, GlyphReading reading, int choice, boolean space) {

  static SearchArc glyph(SearchNode from, double score, GlyphReading reading, int choice) {
    return new SearchArc(from, score, reading, choice, false);
  }

  static SearchArc gap(SearchNode from, double score, boolean space) {
    return new SearchArc(from, score, null, 0, space);
  }
}
