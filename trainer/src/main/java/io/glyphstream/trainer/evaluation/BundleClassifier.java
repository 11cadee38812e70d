package io.glyphstream.trainer.evaluation;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import java.nio.ByteBuffer;
import java.util.Map;

/** A model bundle that reads crops on ONNX Runtime, as recognizers run it. */
public final class BundleClassifier implements Classifier, AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final BundleMetadata metadata;

  /**
   * Opens a bundle.
   *
   * @param onnx the whole file
   * @throws IllegalArgumentException if it is no bundle of ours
   */
  public BundleClassifier(byte[] onnx) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      session = environment.createSession(onnx, options);
      metadata = BundleMetadata.fromProperties(session.getMetadata().getCustomMetadata());
    } catch (OrtException e) {
      throw new IllegalArgumentException("no ONNX model: " + e.getMessage(), e);
    }
  }

  public BundleMetadata metadata() {
    return metadata;
  }

  @Override
  public float[][] probabilities(CropBatch crops) {
    float[][] logits = logits(crops);
    for (float[] row : logits) {
      softmax(row, metadata.temperature());
    }
    return logits;
  }

  private float[][] logits(CropBatch crops) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(crops.pixels().length).put(crops.pixels()).flip();
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                environment, pixels, new long[] {crops.size(), SIDE, SIDE}, OnnxJavaType.UINT8);
        OrtSession.Result result = session.run(Map.of("crops", input))) {
      return (float[][]) result.get("logits").orElseThrow().getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("the bundle does not run: " + e.getMessage(), e);
    }
  }

  private static void softmax(float[] row, double temperature) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (float logit : row) {
      greatest = Math.max(greatest, logit);
    }
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) Math.exp((row[i] - greatest) / temperature);
      sum += row[i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= (float) sum;
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
