package io.glyphstream.trainer.evaluation;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.Logits;
import io.glyphstream.recognition.model.SessionFactory;

/** A model bundle that reads crops as recognizers do, with their very code. */
public final class BundleClassifier implements Classifier, AutoCloseable {

  private final GlyphClassifier classifier;

  /**
   * Opens a bundle.
   *
   * @param onnx the whole file
   * @throws io.glyphstream.recognition.model.ModelException if it is no bundle of ours
   */
  public BundleClassifier(byte[] onnx) {
    classifier = GlyphClassifier.open(onnx, SessionFactory.ON_CPU);
  }

  public BundleMetadata metadata() {
    return classifier.metadata();
  }

  @Override
  public float[][] probabilities(CropBatch crops) {
    Logits logits = classifier.classify(crops);
    float[][] probabilities = new float[crops.size()][logits.alphabetSize()];
    for (int row = 0; row < crops.size(); row++) {
      double[] logarithms = logits.logProbabilities(row, metadata().temperature());
      for (int column = 0; column < logarithms.length; column++) {
        probabilities[row][column] = (float) Math.exp(logarithms[column]);
      }
    }
    return probabilities;
  }

  @Override
  public void close() {
    classifier.close();
  }
}
