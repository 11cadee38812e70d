package io.glyphstream.recognizer;

import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.transcript.PageRecognizer;

/**
 * The one model that pages are read with, and its exchange while they are. Whoever reads borrows
 * it: all that is read on one loan is read by one model, and a model that was exchanged is closed
 * when its last loan is over.
 */
final class ModelSlot implements AutoCloseable {

  private final DecoderWeights weights;
  private Model model;

  /**
   * @param weights that lines are decoded with, whichever model reads
   */
  ModelSlot(GlyphClassifier first, DecoderWeights weights) {
    this.weights = weights;
    this.model = new Model(first, weights);
  }

  /** The model as it is now, until the loan is closed. */
  synchronized Loan borrow() {
    model.loans++;
    return new Loan(model);
  }

  /** What the model of the next loan says of itself. */
  synchronized BundleMetadata metadata() {
    return model.classifier.metadata();
  }

  /** Lends this model from now on; closes the one before when nobody reads with it any more. */
  synchronized void exchange(GlyphClassifier next) {
    Model before = model;
    model = new Model(next, weights);
    retire(before);
  }

  /** Frees the model's memory as soon as nobody reads with it. */
  @Override
  public synchronized void close() {
    retire(model);
  }

  private static void retire(Model model) {
    model.retired = true;
    closeIfUnused(model);
  }

  private synchronized void giveBack(Model lent) {
    lent.loans--;
    closeIfUnused(lent);
  }

  private static void closeIfUnused(Model model) {
    if (model.retired && model.loans == 0) {
      model.classifier.close();
    }
  }

  /** The right to read with a model that is not closed meanwhile. */
  final class Loan implements AutoCloseable {

    private final Model lent;

    private Loan(Model lent) {
      this.lent = lent;
    }

    PageRecognizer recognizer() {
      return lent.recognizer;
    }

    @Override
    public void close() {
      giveBack(lent);
    }
  }

  private static final class Model {

    private final GlyphClassifier classifier;
    private final PageRecognizer recognizer;
    private int loans;
    private boolean retired;

    private Model(GlyphClassifier classifier, DecoderWeights weights) {
      this.classifier = classifier;
      this.recognizer = new PageRecognizer(classifier, weights);
    }
  }
}
