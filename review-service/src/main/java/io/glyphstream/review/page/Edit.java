package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Correction;
import io.glyphstream.contracts.document.Label;
import java.time.Instant;

/**
 * What is written at one place, by a label.
 *
 * @param label its id
 * @param by who answered
 * @param at when, RFC 3339, UTC
 * @param box px of the page as scanned
 * @param to the characters there; empty for none
 */
record Edit(String label, String by, String at, Box box, String to) {

  static Edit of(Label label) {
    return new Edit(label.id(), label.reviewer(), label.at(), label.box(), label.answer().text());
  }

  static Edit of(Correction correction) {
    return new Edit(
        correction.label(), correction.by(), correction.at(), correction.box(), correction.to());
  }

  Correction correction(Box where, String from) {
    return new Correction(label, by, at, where, from, to);
  }

  long atMs() {
    return Instant.parse(at).toEpochMilli();
  }
}
