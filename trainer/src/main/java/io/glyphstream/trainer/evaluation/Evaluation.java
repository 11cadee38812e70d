package io.glyphstream.trainer.evaluation;

import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well a labelled set was read. Macro figures are plain means over the classes that occur in
 * the set, however often; weighted ones count each class by its crops, which makes the weighted
 * recall the accuracy. A class that was never predicted has precision 0.
 *
 * @param alphabet the character of each class
 * @param confusion crops by true class (row) and predicted class (column)
 */
public record Evaluation(List<String> alphabet, int[][] confusion) {

  public Evaluation {
    alphabet = List.copyOf(alphabet);
  }

  /** The figures of what was read. */
  public static Evaluation of(Predictions predictions) {
    LabelledSet set = predictions.set();
    int[][] confusion = new int[set.classes()][set.classes()];
    for (int i = 0; i < set.size(); i++) {
      confusion[set.labels()[i]][predictions.best(i)]++;
    }
    return new Evaluation(set.alphabet(), confusion);
  }

  /** Reads the whole set. */
  public static Evaluation of(Classifier classifier, LabelledSet set) {
    return of(Predictions.of(classifier, set));
  }

  /** How many crops were read. */
  public int crops() {
    return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
  }

  /** Share of the crops that were read right. */
  public double accuracy() {
    return accuracy(MergedClasses.NONE);
  }

  /** Share of the crops that were read right when classes are merged. */
  public double accuracy(MergedClasses merged) {
    int right = 0;
    for (int truth = 0; truth < confusion.length; truth++) {
      for (int read = 0; read < confusion.length; read++) {
        boolean same = merged.of(alphabet.get(truth)).equals(merged.of(alphabet.get(read)));
        right += same ? confusion[truth][read] : 0;
      }
    }
    return (double) right / crops();
  }

  public double macroPrecision() {
    return macro(ClassFigures::precision);
  }

  public double macroRecall() {
    return macro(ClassFigures::recall);
  }

  public double macroF1() {
    return macro(ClassFigures::f1);
  }

  public double weightedPrecision() {
    return weighted(ClassFigures::precision);
  }

  public double weightedF1() {
    return weighted(ClassFigures::f1);
  }

  private double weighted(ToDoubleFunction<ClassFigures> figure) {
    return classes().stream()
            .mapToDouble(figures -> figures.crops() * figure.applyAsDouble(figures))
            .sum()
        / crops();
  }

  private double macro(ToDoubleFunction<ClassFigures> figure) {
    return classes().stream()
        .filter(figures -> figures.crops() > 0)
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }

  /** The figures of each class, in the alphabet's order. */
  public List<ClassFigures> classes() {
    List<ClassFigures> classes = new ArrayList<>();
    for (int label = 0; label < confusion.length; label++) {
      int column = label;
      int predicted = Arrays.stream(confusion).mapToInt(row -> row[column]).sum();
      classes.add(
          ClassFigures.of(
              alphabet.get(label),
              confusion[label][label],
              Arrays.stream(confusion[label]).sum(),
              predicted));
    }
    return classes;
  }

  /** The pairs that were confused, most frequent first. */
  public List<Confusion> confusions() {
    List<Confusion> pairs = new ArrayList<>();
    for (int truth = 0; truth < confusion.length; truth++) {
      for (int read = 0; read < confusion.length; read++) {
        if (truth != read && confusion[truth][read] > 0) {
          pairs.add(new Confusion(alphabet.get(truth), alphabet.get(read), confusion[truth][read]));
        }
      }
    }
    pairs.sort((a, b) -> b.crops() - a.crops());
    return pairs;
  }
}
