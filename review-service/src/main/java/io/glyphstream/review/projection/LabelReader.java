package io.glyphstream.review.projection;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Takes labels; our own come back, too, and after a rebuild all of them. */
@ApplicationScoped
class LabelReader implements RecordReader {

  private static final int MAX_ID_LENGTH = 100;
  private static final int MAX_SAMPLE_LENGTH = 64;
  private static final int MAX_REVIEWER_LENGTH = 200;
  private static final int MAX_ANSWER_LENGTH = 40;

  private final PageStore store;

  @Inject
  LabelReader(PageStore store) {
    this.store = store;
  }

  @Override
  public Outcome<Change> read(InboundRecord record) {
    return RecordContent.decode(record, JsonCodec.LABEL, store)
        .then(label -> read(record.document(), label));
  }

  private static Outcome<Change> read(String key, Label label) {
    RecordCheck check = check(key, label);
    return check.isPassed()
        ? Outcome.accepted(new Change(rows(label), sql -> add(sql, label)))
        : check.rejection();
  }

  private static RecordCheck check(String key, Label label) {
    RecordCheck check =
        new RecordCheck()
            .text("the label's id", label.id(), MAX_ID_LENGTH)
            .key(key, label.id())
            .document(label.page().document())
            .optional("the sample's id", label.sample(), MAX_SAMPLE_LENGTH)
            .present("the box", label.box())
            .present("what was shown", label.shown())
            .optional("the id of the label that it undoes", label.undoes(), MAX_ID_LENGTH)
            .text("the reviewer", label.reviewer(), MAX_REVIEWER_LENGTH)
            .time("the time", label.at());
    Answer answer = label.answer();
    return answer == null
        ? check
        : check
            .present("the answer's kind", answer.kind())
            .text("the answer", answer.text(), MAX_ANSWER_LENGTH);
  }

  private static Set<Row> rows(Label label) {
    Set<Row> rows = new HashSet<>();
    if (label.sample() != null) {
      rows.add(new Row.Sample(label.sample()));
    }
    if (label.undoes() != null) {
      rows.add(new Row.Label(label.undoes()));
    }
    if (label.withdrawn()) {
      rows.add(new Row.Label(label.id()));
    }
    return rows;
  }

  private static void add(Sql sql, Label label) {
    if (Labels.add(sql, label)) {
      if (label.sample() != null) {
        Samples.judge(sql, label.sample());
      }
    } else if (label.withdrawn()) {
      Labels.withdraw(sql, label);
    }
  }
}
