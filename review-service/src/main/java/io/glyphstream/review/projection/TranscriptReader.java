package io.glyphstream.review.projection;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.page.PageReviser;
import io.glyphstream.review.page.Pages;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps pages' transcripts, and forgets pages that were deleted. */
@ApplicationScoped
class TranscriptReader implements RecordReader {

  /** {@code document/pageIndex}. */
  private static final Pattern KEY = Pattern.compile("(.+)/(0|[1-9][0-9]{0,8})", Pattern.DOTALL);

  private static final int MAX_IMAGE_LENGTH = 200;

  private final PageStore store;
  private final PageReviser reviser;

  @Inject
  TranscriptReader(PageStore store, PageReviser reviser) {
    this.store = store;
    this.reviser = reviser;
  }

  @Override
  public Outcome<Change> read(InboundRecord record) {
    String key = record.document();
    Matcher parts = KEY.matcher(key);
    if (record.source().key() == null || !parts.matches()) {
      return Outcome.rejected(
          RejectionReason.INVALID_KEY, "a page's key is document/page, not " + key);
    }
    RecordCheck id = new RecordCheck().document(parts.group(1));
    if (!id.isPassed()) {
      return id.rejection();
    }
    Row.Page page = new Row.Page(parts.group(1), Integer.parseInt(parts.group(2)));
    return record.isTombstone()
        ? Outcome.accepted(deleted(page))
        : RecordContent.decode(record, JsonCodec.TRANSCRIPT, store)
            .then(transcript -> check(key, transcript).outcome(kept(transcript, page, record)));
  }

  private static Change deleted(Row.Page page) {
    return new Change(Set.of(page), sql -> Pages.delete(sql, page.document(), page.pageIndex()));
  }

  private Change kept(Transcript transcript, Row.Page page, InboundRecord record) {
    return new Change(
        Set.of(page), sql -> keep(sql, transcript, page, record.source().timestamp()));
  }

  /** Characters that people confirmed in an earlier reading are applied to a new one. */
  private void keep(Sql sql, Transcript transcript, Row.Page page, long seenAtMs) {
    if (Pages.keep(sql, transcript, seenAtMs) && transcript.revision() == 1) {
      reviser.revise(sql, page.document(), page.pageIndex(), seenAtMs);
    }
  }

  private static RecordCheck check(String key, Transcript transcript) {
    RecordCheck check =
        new RecordCheck()
            .key(key, transcript.page().key())
            .present("the status", transcript.status())
            .text("the text", transcript.text(), Integer.MAX_VALUE)
            .optional("the image's address", transcript.image(), MAX_IMAGE_LENGTH);
    checkFailure(check, transcript.failure());
    transcript.lines().forEach(line -> checkLine(check, line));
    transcript
        .corrections()
        .forEach(
            one ->
                check
                    .present("a correction's label", one.label())
                    .present("a correction's box", one.box())
                    .present("a correction's text", one.to())
                    .time("a correction's time", one.at()));
    return check;
  }

  private static void checkFailure(RecordCheck check, Rejection failure) {
    if (failure != null) {
      check
          .present("the failure's reason", failure.reason())
          .optional("the failure's detail", failure.detail(), Integer.MAX_VALUE);
    }
  }

  private static void checkLine(RecordCheck check, Line line) {
    check.present("a line's box", line.box()).present("a line's text", line.text());
    line.words().stream()
        .peek(word -> check.present("a word's box", word.box()).present("its text", word.text()))
        .flatMap(word -> word.characters().stream())
        .forEach(glyph -> checkGlyph(check, glyph));
  }

  private static void checkGlyph(RecordCheck check, Glyph glyph) {
    check.present("a character's box", glyph.box()).present("its text", glyph.text());
  }
}
