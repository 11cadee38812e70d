package io.glyphstream.recognition.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hypotheses at one place of a line, by their context. */
final class Frontier {

  /** Hypotheses this much worse than the best of their place are dropped, nats. */
  private static final double WORST = 11;

  private final Map<Context, SearchNode> nodes = new HashMap<>();
  private double best = Double.NEGATIVE_INFINITY;

  void start(Context context) {
    nodes.put(context, SearchNode.start(context));
    best = 0;
  }

  /** Whether a hypothesis of that score is worth keeping. */
  boolean accepts(double score) {
    return score >= best - WORST;
  }

  /** Adds a step to the hypotheses with that context, unless it is hopeless already. */
  void add(Context context, SearchArc arc) {
    double score = arc.from().score() + arc.score();
    if (accepts(score)) {
      nodes.computeIfAbsent(context, SearchNode::reachedBy).add(arc);
      best = Math.max(best, score);
    }
  }

  /** The best hypotheses, best first. */
  List<SearchNode> best(int most) {
    List<SearchNode> kept = new ArrayList<>(nodes.values());
    kept.removeIf(node -> !accepts(node.score()));
    kept.sort(Comparator.comparingDouble(node -> -node.score()));
    return kept.size() <= most ? kept : kept.subList(0, most);
  }
}
