package io.glyphstream.review.answer;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.page.Pages;
import io.glyphstream.review.person.Reviewer;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.time.Instant;
import java.util.Optional;

/** Makes labels of corrections that a person made in the page itself. */
final class InPlace {

  private InPlace() {}

  /**
   * What was corrected.
   *
   * @param id of the label that it becomes
   * @param pageIndex 0-based
   * @param box of the character in the revision that the person saw, px as scanned
   */
  public record Correction(String id, String document, int pageIndex, Box box, Answer answer) {}

  /**
   * The label; empty if no character has that box any more.
   *
   * <p>A sample that was drawn for the audit keeps its place in the queue: people correct what they
   * see is wrong, and accuracy must be estimated on characters that chance chose.
   *
   * <p>A sample that is not held came to the page just now: the correction is none of it. So may
   * the page itself: then there is nothing yet to correct.
   */
  static Optional<Label> label(Sql sql, Correction correction, Reviewer who, long nowMs) {
    Optional<Label> known = Labels.find(sql, correction.id());
    return known.isPresent()
        ? known
        : Pages.current(sql, correction.document(), correction.pageIndex())
            .filter(transcript -> sql.locks().holds(rowOf(correction)))
            .flatMap(
                transcript ->
                    glyphAt(transcript, correction.box())
                        .map(glyph -> label(sql, correction, transcript, glyph, who, nowMs)));
  }

  private static Label label(
      Sql sql,
      Correction correction,
      Transcript transcript,
      Glyph glyph,
      Reviewer who,
      long nowMs) {
    Correction whole = Pieces.whole(correction, transcript);
    Optional<RelabelSample> sample =
        Samples.ofPage(sql, whole.document(), whole.pageIndex()).stream()
            .filter(one -> one.box().equals(whole.box()))
            .filter(one -> sql.locks().holds(new Row.Sample(one.id())))
            .findFirst();
    return new Label(
        whole.id(),
        sample
            .filter(one -> one.reason() != RelabelSample.Reason.AUDIT)
            .map(RelabelSample::id)
            .orElse(null),
        transcript.page(),
        whole.box(),
        sample.map(RelabelSample::crop).orElse(null),
        new Label.Shown(glyph.text(), glyph.confidence(), glyph.alternatives(), null),
        whole.answer(),
        null,
        true,
        false,
        who.name(),
        Instant.ofEpochMilli(nowMs).toString(),
        transcript.model());
  }

  private static Row.Page rowOf(Correction correction) {
    return new Row.Page(correction.document(), correction.pageIndex());
  }

  private static Optional<Glyph> glyphAt(Transcript transcript, Box box) {
    return transcript.glyphs().filter(glyph -> glyph.box().equals(box)).findFirst();
  }
}
