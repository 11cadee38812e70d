package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.label.Verdict;
import io.glyphstream.review.outbox.Outbox;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a page's next revision: what the model read in the page's last run, with every label that
 * holds applied to it. Undoing a label is the same without it.
 */
@ApplicationScoped
public class PageReviser {

  private static final String CORRECTED = "io.glyphstream.page.corrected";

  private final Outbox outbox;
  private final PageStore store;

  @Inject
  PageReviser(Outbox outbox, PageStore store) {
    this.outbox = outbox;
    this.store = store;
  }

  /**
   * Puts the page's next revision into the outbox if the labels make one; false if they change
   * nothing, or the page is unknown.
   *
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the page store is away; try
   *     again later
   */
  public boolean revise(Sql sql, String document, int pageIndex, long nowMs) {
    if (!sql.locks().hold(new Row.Page(document, pageIndex))) {
      return false;
    }
    return Pages.current(sql, document, pageIndex)
        .filter(current -> current.status() != Transcript.Status.FAILED)
        .filter(current -> revise(sql, current, nowMs))
        .isPresent();
  }

  private boolean revise(Sql sql, Transcript current, long nowMs) {
    Transcript original = original(sql, current);
    Corrector.Corrected corrected = Corrector.correct(original.lines(), edits(sql, current));
    if (corrected.lines().equals(current.lines())
        && corrected.corrections().equals(current.corrections())) {
      return false;
    }
    publish(
        sql,
        current.revised(
            current.revision() + 1,
            corrected.lines(),
            referenceTo(original),
            corrected.corrections()),
        nowMs);
    return true;
  }

  private void publish(Sql sql, Transcript revised, long nowMs) {
    Pages.keep(sql, revised, nowMs);
    String key = revised.page().key();
    outbox.put(
        sql,
        Topic.TRANSCRIPTS,
        revised.page().document(),
        key,
        JsonCodec.TRANSCRIPT.encode(revised),
        key + "/" + revised.page().run() + "/" + revised.revision(),
        CORRECTED);
  }

  private String referenceTo(Transcript original) {
    return store.put(original.page().document(), JsonCodec.TRANSCRIPT.encode(original)).uri();
  }

  /** Revision 1 of the run; where it is lost, the current revision takes its place. */
  private Transcript original(Sql sql, Transcript current) {
    if (current.original() == null) {
      return current;
    }
    return Pages.revision(
            sql, current.page().document(), current.page().pageIndex(), current.page().run(), 1)
        .or(() -> fetched(current.original()))
        .orElse(current);
  }

  private Optional<Transcript> fetched(String uri) {
    return ContentReference.parse(uri)
        .flatMap(store::get)
        .map(
            json -> {
              try {
                return JsonCodec.TRANSCRIPT.decode(json);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * The edits that hold, in the order in which they were made. A correction whose label has not
   * come yet, after a rebuild, holds as well.
   */
  private static List<Edit> edits(Sql sql, Transcript current) {
    List<Label> labels = Labels.ofPage(sql, current.page().document(), current.page().pageIndex());
    Stream<Edit> known =
        holding(labels).stream()
            .filter(label -> label.answer().kind() != Answer.Kind.UNREADABLE)
            .map(Edit::of);
    Stream<Edit> notYetKnown =
        current.corrections().stream()
            .filter(correction -> Labels.find(sql, correction.label()).isEmpty())
            .map(Edit::of);
    return Stream.concat(known, notYetKnown).sorted(Comparator.comparingLong(Edit::atMs)).toList();
  }

  /** Of each sample the label that holds, and all that belong to no sample. */
  private static List<Label> holding(List<Label> labels) {
    List<Label> holding = new ArrayList<>();
    Map<String, List<Label>> bySample = new LinkedHashMap<>();
    for (Label label : labels) {
      if (label.sample() == null) {
        holding.add(label);
      } else {
        bySample.computeIfAbsent(label.sample(), id -> new ArrayList<>()).add(label);
      }
    }
    bySample.values().forEach(of -> Verdict.of(of, false).holds().ifPresent(holding::add));
    return holding;
  }
}
