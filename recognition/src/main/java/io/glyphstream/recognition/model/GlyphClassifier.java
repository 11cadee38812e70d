package io.glyphstream.recognition.model;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.glyphstream.contracts.lattice.CropBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model bundle, opened: crops in, logits out. Many threads may call it at once.
 *
 * <p>The graph's input {@code crops} is uint8 [N, 28, 28], 255 = ink; its output {@code logits} is
 * float32 [N, alphabet].
 */
public final class GlyphClassifier implements AutoCloseable {

  private static final String INPUT = "crops";
  private static final String OUTPUT = "logits";
  private static final String DEFAULT_BUNDLE = "glyphnet.onnx";

  /** Crops a run at most: 16 to 64 are fastest on a CPU core, 1024 is slower. */
  private static final int MOST_CROPS_A_RUN = 64;

  private final OrtSession session;
  private final BundleMetadata metadata;

  private GlyphClassifier(OrtSession session, BundleMetadata metadata) {
    this.session = session;
    this.metadata = metadata;
  }

  /**
   * Opens the bundle that comes with this library.
   *
   * @throws ModelException if the device is required and absent
   */
  public static GlyphClassifier openDefault(SessionFactory sessions) {
    return open(defaultBundle(), sessions);
  }

  /** The bytes of the bundle that comes with this library. */
  public static byte[] defaultBundle() {
    try (InputStream bundle = GlyphClassifier.class.getResourceAsStream(DEFAULT_BUNDLE)) {
      if (bundle == null) {
        throw new IllegalStateException("the jar lacks " + DEFAULT_BUNDLE);
      }
      return bundle.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a bundle and runs one blank crop through it.
   *
   * @param bundle the bytes of an ONNX file with our metadata
   * @throws ModelException if it is no bundle of ours, reads something else than characters or
   *     other crops than ours, or the device is required and absent
   */
  public static GlyphClassifier open(byte[] bundle, SessionFactory sessions) {
    OrtSession session = sessions.open(bundle);
    try {
      GlyphClassifier classifier = new GlyphClassifier(session, checkedMetadata(session));
      classifier.smokeTest();
      return classifier;
    } catch (RuntimeException e) {
      closeSession(session);
      throw e;
    }
  }

  /** What the bundle says of itself. */
  public BundleMetadata metadata() {
    return metadata;
  }

  /** Logits of each crop, in the crops' order. */
  public Logits classify(CropBatch crops) {
    int columns = metadata.alphabet().size();
    float[] logits = new float[crops.size() * columns];
    int cropsPerRun = cropsPerRun(crops.size());
    int runs = ceilDiv(crops.size(), cropsPerRun);
    IntStream.range(0, runs)
        .parallel()
        .map(run -> run * cropsPerRun)
        .forEach(
            first ->
                classifyRun(crops, first, Math.min(cropsPerRun, crops.size() - first), logits));
    return new Logits(columns, logits);
  }

  /** As many for each of the cores as for the others, so that none waits for the last run. */
  private static int cropsPerRun(int crops) {
    int cores = Runtime.getRuntime().availableProcessors();
    int rounds = Math.max(1, ceilDiv(crops, cores * MOST_CROPS_A_RUN));
    return Math.max(1, ceilDiv(crops, cores * rounds));
  }

  private static int ceilDiv(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private void classifyRun(CropBatch crops, int first, int count, float[] logits) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(count * CropBatch.CROP_BYTES);
    pixels.put(crops.pixels(), first * CropBatch.CROP_BYTES, count * CropBatch.CROP_BYTES).flip();
    long[] shape = {count, CropBatch.SIDE, CropBatch.SIDE};
    int columns = metadata.alphabet().size();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor input =
            OnnxTensor.createTensor(environment, pixels, shape, OnnxJavaType.UINT8);
        OrtSession.Result result = session.run(Map.of(INPUT, input))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      if (values.remaining() != count * columns) {
        throw new ModelException(
            "the model gave "
                + values.remaining() / count
                + " logits a crop, its alphabet has "
                + columns);
      }
      values.get(logits, first * columns, count * columns);
    } catch (OrtException e) {
      throw new ModelException("the model could not be run: " + e.getMessage(), e);
    }
  }

  private void smokeTest() {
    classify(new CropBatch(new byte[CropBatch.CROP_BYTES]));
  }

  private static BundleMetadata checkedMetadata(OrtSession session) {
    try {
      if (!session.getInputNames().contains(INPUT) || !session.getOutputNames().contains(OUTPUT)) {
        throw new ModelException("a bundle has an input " + INPUT + " and an output " + OUTPUT);
      }
      BundleMetadata metadata =
          BundleMetadata.fromProperties(session.getMetadata().getCustomMetadata());
      require("role", BundleMetadata.CHARACTER_ROLE, metadata.role());
      require("normalisation", BundleMetadata.EMNIST_NORMALISATION, metadata.normalisation());
      return metadata;
    } catch (IllegalArgumentException e) {
      throw new ModelException("not a model bundle: " + e.getMessage(), e);
    } catch (OrtException e) {
      throw new ModelException("the model's metadata can't be read: " + e.getMessage(), e);
    }
  }

  private static void require(String property, String wanted, String found) {
    if (!found.equals(wanted)) {
      throw new ModelException("the bundle's " + property + " is " + found + ", not " + wanted);
    }
  }

  private static void closeSession(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("the session can't be closed", e);
    }
  }

  /** Frees the model's memory; no call may be running. */
  @Override
  public void close() {
    closeSession(session);
  }
}
