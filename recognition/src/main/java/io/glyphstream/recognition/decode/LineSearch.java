package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Searches a line's lattice from left to right with a beam, then weighs all paths that it kept
 * against each other (forward-backward; Rabiner 1989, section III; for word lattices Wessel,
 * Schlüter, Macherey, Ney 2001).
 */
final class LineSearch {

  private static final List<Context.Word> WORDS = List.of(Context.Word.TEXT, Context.Word.CODE);

  private final LineLattice lattice;
  private final Alphabet alphabet;
  private final ContextModel contexts;
  private final DecoderWeights weights;
  private final List<Frontier> frontiers = new ArrayList<>();

  /** All nodes that were kept, each behind those it is reached from. */
  private final List<SearchNode> kept = new ArrayList<>();

  LineSearch(
      LineLattice lattice, Alphabet alphabet, ContextModel contexts, DecoderWeights weights) {
    this.lattice = lattice;
    this.alphabet = alphabet;
    this.contexts = contexts;
    this.weights = weights;
  }

  /**
   * The best path's steps from left to right, posteriors of its readings filled in; empty if no
   * path joins the first cut to the last.
   *
   * @param readings of the candidates that begin at each cut
   */
  List<SearchArc> bestPath(List<List<GlyphReading>> readings) {
    lattice.cuts().forEach(cut -> frontiers.add(new Frontier()));
    frontiers.get(0).start(contexts.lineStart());
    int last = lattice.cuts().size() - 1;
    for (int cut = 0; cut < last; cut++) {
      for (SearchNode node : departures(cut)) {
        for (GlyphReading reading : readings.get(cut)) {
          extend(node, reading);
        }
      }
    }
    SearchNode end = end(last);
    if (end.best() == null) {
      return List.of();
    }
    weigh(end);
    return backtrack(end);
  }

  /** The hypotheses that go on at a cut, with and without a space there. */
  private List<SearchNode> departures(int index) {
    List<SearchNode> arrived = frontiers.get(index).best(weights.beam());
    kept.addAll(arrived);
    if (index == 0) {
      return arrived;
    }
    Frontier departures = new Frontier();
    Cut cut = lattice.cuts().get(index);
    double noSpace = weights.gap() * CutEvidence.ofNoSpace(cut);
    double boundary = weights.cut() * CutEvidence.ofBoundary(cut);
    for (SearchNode node : arrived) {
      Context context = node.context();
      boolean begins = context.word() == Context.Word.BEGINS;
      departures.add(context, SearchArc.gap(node, boundary + (begins ? 0 : noSpace), false));
      if (cut.gap() > 0 && !begins) {
        double score = weights.gap() * CutEvidence.ofSpace(cut) + contexts.scoreOfEnd(context);
        departures.add(contexts.nextWord(context), SearchArc.gap(node, score, true));
      }
    }
    List<SearchNode> departing = departures.best(weights.beam());
    kept.addAll(departing);
    return departing;
  }

  /** Context only ever lowers a score: what is hopeless without it is not looked at. */
  private void extend(SearchNode node, GlyphReading reading) {
    Frontier arrivals = frontiers.get(reading.candidate().to());
    for (int choice = 0; choice < reading.size(); choice++) {
      double own = reading.score(choice);
      if (!arrivals.accepts(node.score() + own)) {
        return;
      }
      if (reading.column(choice) == alphabet.reject()) {
        arrivals.add(node.context(), SearchArc.glyph(node, own, reading, choice));
      } else {
        for (Context.Word word : WORDS) {
          extend(node, reading, choice, word);
        }
      }
    }
  }

  private void extend(SearchNode node, GlyphReading reading, int choice, Context.Word word) {
    int column = reading.column(choice);
    if (contexts.allows(node.context(), word, column)) {
      Frontier arrivals = frontiers.get(reading.candidate().to());
      double score = reading.score(choice) + contexts.score(node.context(), word, column);
      if (arrivals.accepts(node.score() + score)) {
        arrivals.add(
            contexts.next(node.context(), word, column),
            SearchArc.glyph(node, score, reading, choice));
      }
    }
  }

  /** The end of all paths; the line ends the last word. */
  private SearchNode end(int last) {
    List<SearchNode> arrived = frontiers.get(last).best(weights.beam());
    kept.addAll(arrived);
    SearchNode end = SearchNode.reachedBy(contexts.lineStart());
    for (SearchNode node : arrived) {
      end.add(SearchArc.gap(node, contexts.scoreOfEnd(node.context()), false));
    }
    kept.add(end);
    return end;
  }

  private void weigh(SearchNode end) {
    double scale = weights.confidence();
    kept.forEach(node -> node.sumBefore(scale));
    end.end();
    for (int i = kept.size() - 1; i >= 0; i--) {
      kept.get(i).passBehind(scale);
    }
    kept.forEach(node -> node.share(end.sum(), scale));
  }

  private static List<SearchArc> backtrack(SearchNode end) {
    Deque<SearchArc> path = new ArrayDeque<>();
    for (SearchArc arc = end.best(); arc != null; arc = arc.from().best()) {
      path.addFirst(arc);
    }
    return List.copyOf(path);
  }
}
