package io.glyphstream.review.answer;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.label.Stage;
import io.glyphstream.review.outbox.Outbox;
import io.glyphstream.review.outbox.OutboxRelay;
import io.glyphstream.review.page.PageReviser;
import io.glyphstream.review.person.Reviewer;
import io.glyphstream.review.queue.Leases;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes answers: each batch is one transaction that holds the labels, what they settle, each page's
 * next revision, and all records to be published. When a method returns, that is durable.
 */
@ApplicationScoped
public class AnswerDesk {

  private static final String ANSWERED = "io.glyphstream.character.labelled";
  private static final String UNDONE = "io.glyphstream.label.undone";

  private final ReviewDatabase database;
  private final Outbox outbox;
  private final OutboxRelay relay;
  private final PageReviser reviser;
  private final Clock clock = Clock.systemUTC();

  @Inject
  AnswerDesk(ReviewDatabase database, Outbox outbox, OutboxRelay relay, PageReviser reviser) {
    this.database = database;
    this.outbox = outbox;
    this.relay = relay;
    this.reviser = reviser;
  }

  /**
   * An answer to a sample.
   *
   * @param id of the label that it becomes; made by whoever answers, so that an answer that is sent
   *     again is known
   */
  public record Given(String id, String sample, Answer answer) {}

  /**
   * What became of an answer or an undoing.
   *
   * @param id of the label
   * @param taken false if there was nothing to answer or undo any more
   * @param late whether others had answered the sample in the meantime: a second opinion
   */
  public record Taken(String id, boolean taken, boolean late) {}

  /** Takes the answers of one person. */
  public List<Taken> answer(Reviewer who, List<Given> answers) {
    return inTransaction(
        (sql, nowMs) -> {
          List<Row.Sample> leased = Leases.rows(sql, who, nowMs);
          Map<String, RelabelSample> samples = hold(sql, answers, leased);
          Set<Row.Page> pages = pages(samples.values(), RelabelSample::page);
          sql.locks().hold(pages);
          List<Taken> taken = new ArrayList<>();
          for (Given given : answers) {
            taken.add(take(sql, who, given, samples.get(given.sample()), nowMs));
          }
          Leases.renew(sql, who, leased, nowMs);
          revise(sql, pages, nowMs);
          return taken;
        });
  }

  /** Holds what is answered, and with it what the person has leased; the answered samples by id. */
  private static Map<String, RelabelSample> hold(
      Sql sql, List<Given> answers, List<Row.Sample> leased) {
    Set<Row.Sample> rows = new HashSet<>(leased);
    answers.forEach(given -> rows.add(new Row.Sample(given.sample())));
    Set<Row.Sample> there = Set.copyOf(sql.locks().hold(rows));
    Map<String, RelabelSample> samples = new HashMap<>();
    for (Given given : answers) {
      if (there.contains(new Row.Sample(given.sample()))) {
        Samples.find(sql, given.sample()).ifPresent(sample -> samples.put(given.sample(), sample));
      }
    }
    return samples;
  }

  private Taken take(Sql sql, Reviewer who, Given given, RelabelSample sample, long nowMs) {
    if (sample == null) {
      return new Taken(given.id(), false, false);
    }
    Stage stage = Samples.stage(sql, sample.id());
    Label label =
        new Label(
            given.id(),
            sample.id(),
            sample.page(),
            sample.box(),
            sample.crop(),
            new Label.Shown(
                sample.prediction(), sample.confidence(), sample.alternatives(), sample.reason()),
            given.answer(),
            null,
            stage == Stage.ADMIN && who.isAdmin(),
            false,
            who.name(),
            Instant.ofEpochMilli(nowMs).toString(),
            sample.model());
    put(sql, label, ANSWERED);
    Leases.release(sql, who, sample.id());
    return new Taken(given.id(), true, stage == Stage.SETTLED);
  }

  /**
   * Undoes labels of one person's own, or of anybody's for an admin.
   *
   * @param undoings the id of the undoing and that of the label, each
   */
  public List<Taken> undo(Reviewer who, List<Undoing> undoings) {
    return inTransaction(
        (sql, nowMs) -> {
          List<Label> labels =
              undoings.stream()
                  .flatMap(undoing -> Labels.find(sql, undoing.label()).stream())
                  .toList();
          Set<Row.Page> pages = pages(labels, Label::page);
          sql.locks().hold(samples(labels));
          sql.locks().hold(pages);
          sql.locks().hold(labels.stream().map(label -> new Row.Label(label.id())).toList());
          List<Taken> taken = new ArrayList<>();
          for (Undoing undoing : undoings) {
            taken.add(undo(sql, who, undoing, nowMs));
          }
          revise(sql, pages, nowMs);
          return taken;
        });
  }

  private static List<Row.Sample> samples(List<Label> labels) {
    return labels.stream()
        .map(Label::sample)
        .filter(Objects::nonNull)
        .map(Row.Sample::new)
        .toList();
  }

  /** A label's undoing, with an id as an answer has. */
  public record Undoing(String id, String label) {}

  private Taken undo(Sql sql, Reviewer who, Undoing undoing, long nowMs) {
    Optional<Label> found =
        Labels.find(sql, undoing.label())
            .filter(label -> label.answer() != null)
            .filter(label -> who.isAdmin() || label.reviewer().equals(who.name()))
            .filter(label -> !Labels.isUndone(sql, label.id()));
    boolean known = Labels.find(sql, undoing.id()).isPresent();
    if (found.isEmpty()) {
      return new Taken(undoing.id(), known, false);
    }
    Label label = found.get();
    put(sql, undoingOf(label, undoing.id(), who, nowMs), UNDONE);
    return new Taken(undoing.id(), true, false);
  }

  private static Label undoingOf(Label label, String id, Reviewer who, long nowMs) {
    return new Label(
        id,
        label.sample(),
        label.page(),
        label.box(),
        null,
        label.shown(),
        null,
        label.id(),
        false,
        false,
        who.name(),
        Instant.ofEpochMilli(nowMs).toString(),
        label.model());
  }

  /** Takes a correction that was made in the page itself; it holds whatever others said before. */
  public Taken correct(Reviewer who, InPlace.Correction correction) {
    return inTransaction(
        (sql, nowMs) -> {
          Row.Page page = new Row.Page(correction.document(), correction.pageIndex());
          sql.locks().hold(Samples.rowsOfPage(sql, page.document(), page.pageIndex()));
          sql.locks().hold(page);
          Optional<Label> label = InPlace.label(sql, correction, who, nowMs);
          label.ifPresent(one -> put(sql, one, ANSWERED));
          revise(sql, Set.of(page), nowMs);
          return new Taken(correction.id(), label.isPresent(), false);
        });
  }

  /** A label that is there already changes nothing: it was sent again. */
  private void put(Sql sql, Label label, String type) {
    if (Labels.add(sql, label)) {
      outbox.put(
          sql,
          Topic.LABELS,
          label.page().document(),
          label.id(),
          JsonCodec.LABEL.encode(label),
          label.id(),
          type);
      if (label.sample() != null) {
        Samples.judge(sql, label.sample());
      }
    }
  }

  private void revise(Sql sql, Set<Row.Page> pages, long nowMs) {
    pages.forEach(page -> reviser.revise(sql, page.document(), page.pageIndex(), nowMs));
  }

  private static <T> Set<Row.Page> pages(Collection<T> all, Function<T, PageId> pageOf) {
    return all.stream()
        .map(pageOf)
        .map(page -> new Row.Page(page.document(), page.pageIndex()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private <T> T inTransaction(Work<T> work) {
    T result = database.durably(sql -> work.apply(sql, clock.millis()));
    relay.wake();
    return result;
  }

  /** What is done in a transaction that began at a time. */
  private interface Work<T> {
    T apply(Sql sql, long nowMs);
  }
}
