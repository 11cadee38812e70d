package io.glyphstream.review.queue;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.label.Stage;
import io.glyphstream.review.label.Verdict;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The samples, and what people have answered so far. */
public final class Samples {

  private Samples() {}

  /**
   * Adds a sample, which is held then; does nothing if it is there.
   *
   * @param sampledAtMs ms since 1970-01-01T00:00Z
   * @param twice whether two people are asked in any case
   */
  public static void add(Sql sql, RelabelSample sample, long sampledAtMs, boolean twice) {
    sql.locks().hold(new Row.Sample(sample.id()));
    if (find(sql, sample.id()).isPresent()) {
      return;
    }
    sql.update(
        "INSERT INTO sample (id, document, page_index, prediction, margin, reason, model,"
            + " sampled_at,"
            + " twice, queue, stage, lease_holder, lease_until)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)",
        sample.id(),
        sample.page().document(),
        sample.page().pageIndex(),
        sample.prediction(),
        margin(sample),
        sample.reason().name(),
        sample.model(),
        sampledAtMs,
        twice,
        Stage.OPEN.queue(),
        Stage.OPEN.name());
    sql.update(
        "INSERT INTO sample_content (id, content) VALUES (?, ?)",
        sample.id(),
        JsonCodec.RELABEL_SAMPLE.encode(sample));
    sql.locks().added(new Row.Sample(sample.id()));
    judge(sql, sample.id());
  }

  /** How much likelier the first reading is than the second: near 0 is least certain. */
  static double margin(RelabelSample sample) {
    List<Alternative> alternatives = sample.alternatives();
    return alternatives.size() < 2
        ? sample.confidence()
        : alternatives.get(0).confidence() - alternatives.get(1).confidence();
  }

  public static Optional<RelabelSample> find(Sql sql, String id) {
    return sql.first("SELECT content FROM sample_content WHERE id = ?", row -> read(row, 1), id);
  }

  /** The samples of a page. */
  public static List<RelabelSample> ofPage(Sql sql, String document, int pageIndex) {
    return sql.list(
        "SELECT c.content FROM sample s JOIN sample_content c ON c.id = s.id"
            + " WHERE s.document = ? AND s.page_index = ?",
        row -> read(row, 1),
        document,
        pageIndex);
  }

  /** The rows of a page's samples. */
  public static List<Row.Sample> rowsOfPage(Sql sql, String document, int pageIndex) {
    return sql.list(
        "SELECT id FROM sample WHERE document = ? AND page_index = ?",
        row -> new Row.Sample(row.getString(1)),
        document,
        pageIndex);
  }

  /** The rows of a document's samples. */
  public static List<Row.Sample> rowsOfDocument(Sql sql, String document) {
    return sql.list(
        "SELECT id FROM sample WHERE document = ?",
        row -> new Row.Sample(row.getString(1)),
        document);
  }

  public static Stage stage(Sql sql, String id) {
    return sql.first(
            "SELECT stage FROM sample WHERE id = ?", row -> Stage.valueOf(row.getString(1)), id)
        .orElseThrow();
  }

  /** Works out anew what the sample's labels come to; does nothing if the sample is unknown. */
  public static void judge(Sql sql, String id) {
    if (!sql.locks().hold(new Row.Sample(id))) {
      return;
    }
    sql.first("SELECT twice FROM sample WHERE id = ?", row -> row.getBoolean(1), id)
        .ifPresent(twice -> judge(sql, id, twice));
  }

  private static void judge(Sql sql, String id, boolean twice) {
    Verdict verdict = Verdict.of(Labels.ofSample(sql, id), twice);
    Optional<Answer> holds = verdict.holds().map(Label::answer);
    sql.locks()
        .update(
            new Row.Sample(id),
            "UPDATE sample SET queue = ?, stage = ?, answer_kind = ?, answer_text = ?,"
                + " answered_at = ? WHERE id = ?",
            verdict.stage().queue(),
            verdict.stage().name(),
            holds.map(answer -> answer.kind().name()).orElse(null),
            holds.map(Answer::text).orElse(null),
            verdict.holds().map(label -> Instant.parse(label.at()).toEpochMilli()).orElse(null),
            id);
  }

  /** Forgets a sample and who skipped it. */
  public static void delete(Sql sql, String id) {
    Row.Sample row = new Row.Sample(id);
    if (sql.locks().update(row, "DELETE FROM sample WHERE id = ?", id) > 0) {
      sql.locks().removed(row);
      sql.update("DELETE FROM sample_content WHERE id = ?", id);
      sql.update("DELETE FROM skipped WHERE sample = ?", id);
    }
  }

  static RelabelSample read(ResultSet row, int column) throws SQLException {
    try {
      return JsonCodec.RELABEL_SAMPLE.decode(row.getBytes(column));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
