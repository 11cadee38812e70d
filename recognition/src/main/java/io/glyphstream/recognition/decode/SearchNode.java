package io.glyphstream.recognition.decode;

import java.util.ArrayList;
import java.util.List;

/** All hypotheses that are at one place of a line with the same context. */
final class SearchNode {

  private final Context context;
  private final List<SearchArc> arcs = new ArrayList<>();
  private SearchArc best;
  private double score;

  /** Natural logarithms of the weight of all paths to here, and from here on. */
  private double before;

  private double behind = Double.NEGATIVE_INFINITY;

  private SearchNode(Context context, double score) {
    this.context = context;
    this.score = score;
  }

  static SearchNode start(Context context) {
    return new SearchNode(context, 0);
  }

  static SearchNode reachedBy(Context context) {
    return new SearchNode(context, Double.NEGATIVE_INFINITY);
  }

  void add(SearchArc arc) {
    arcs.add(arc);
    double reached = arc.from().score + arc.score();
    if (best == null || reached > score) {
      best = arc;
      score = reached;
    }
  }

  Context context() {
    return context;
  }

  /** The best path's score, nats. */
  double score() {
    return score;
  }

  /** The best path's last step; null at the start of the line. */
  SearchArc best() {
    return best;
  }

  /** Sums up the paths to here; those of the nodes before are known. */
  void sumBefore(double scale) {
    if (best != null) {
      before = Double.NEGATIVE_INFINITY;
      for (SearchArc arc : arcs) {
        before = LogSum.of(before, arc.from().before + scale * arc.score());
      }
    }
  }

  /** Passes the paths from here on to the nodes before; those of the nodes behind have passed. */
  void passBehind(double scale) {
    for (SearchArc arc : arcs) {
      arc.from().behind = LogSum.of(arc.from().behind, behind + scale * arc.score());
    }
  }

  void end() {
    behind = 0;
  }

  /** Gives each reading of a candidate its share of all paths through here. */
  void share(double total, double scale) {
    for (SearchArc arc : arcs) {
      if (arc.reading() != null) {
        double weight = arc.from().before + scale * arc.score() + behind - total;
        arc.reading().addPosterior(arc.choice(), Math.exp(weight));
      }
    }
  }

  double sum() {
    return before;
  }
}
