package io.glyphstream.recognition.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Opens ONNX Runtime sessions on the wanted device.
 *
 * @param wanted where to compute
 * @param required whether to refuse where {@code wanted} is not to be had; otherwise the CPU
 *     computes
 */
public record SessionFactory(ExecutionProvider wanted, boolean required) {

  private static final Logger LOG = System.getLogger(SessionFactory.class.getName());

  /** Computes on the CPU. */
  public static final SessionFactory ON_CPU = new SessionFactory(ExecutionProvider.CPU, true);

  /**
   * A session with one intra-op thread: callers bring the parallelism, which on two cores gave
   * 37,000 crops/s against 9,000 with two threads inside one call.
   *
   * @throws ModelException if the bytes are no model, or the device is required and absent
   */
  OrtSession open(byte[] model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      if (wanted == ExecutionProvider.CUDA) {
        useCuda(options);
      }
      return OrtEnvironment.getEnvironment().createSession(model, options);
    } catch (OrtException e) {
      throw new ModelException("the model can't be opened: " + e.getMessage(), e);
    }
  }

  private void useCuda(OrtSession.SessionOptions options) {
    try {
      options.addCUDA();
    } catch (OrtException e) {
      if (required) {
        throw new ModelException(
            "execution provider cuda is required but not available: " + firstLine(e), e);
      }
      LOG.log(
          Level.WARNING,
          "execution provider cuda is not available, computing on the cpu: " + firstLine(e));
    }
  }

  private static String firstLine(OrtException e) {
    return e.getMessage().lines().findFirst().orElse("no reason given");
  }
}
