package io.glyphstream.trainer.training;

/** Who is told how a training goes. */
public interface TrainingListener {

  /**
   * The training begins or goes on.
   *
   * @param kernels what convolutions run on
   * @param parameters of the network
   */
  void started(String kernels, long parameters);

  /**
   * An epoch begins.
   *
   * @param epoch 1-based
   * @param epochs how many there will be
   * @param batches of this epoch
   */
  void epochStarted(int epoch, int epochs, int batches);

  /**
   * A batch is done.
   *
   * @param meanLoss over the epoch so far, nats a crop
   */
  void batchDone(double meanLoss);

  /**
   * An epoch is done and saved.
   *
   * @param best whether it is the best so far
   */
  void epochDone(EpochSummary summary, boolean best);
}
