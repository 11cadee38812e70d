package io.glyphstream.review.answer;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;

/**
 * Which page an answer is about, whatever the run.
 *
 * @param pageIndex 0-based
 */
record PageKey(String document, int pageIndex) {

  static PageKey of(RelabelSample sample) {
    return new PageKey(sample.page().document(), sample.page().pageIndex());
  }

  static PageKey of(Label label) {
    return new PageKey(label.page().document(), label.page().pageIndex());
  }
}
