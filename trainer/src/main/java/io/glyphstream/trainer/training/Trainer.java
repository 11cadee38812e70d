package io.glyphstream.trainer.training;

import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.export.BundleWeights;
import io.glyphstream.trainer.export.UnsupportedNetworkException;
import io.glyphstream.trainer.network.Networks;
import io.glyphstream.trainer.network.OneDnn;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Fits a network to the training part of a split, epoch by epoch, and keeps the epoch that reads
 * the validation part best. A training that was stopped and resumed takes the very steps of one
 * that was not.
 */
public final class Trainer {

  private final ValidationSplit split;
  private final LabelledSet trainingSample;
  private final Checkpoints checkpoints;
  private final TrainingListener listener;

  public Trainer(ValidationSplit split, Checkpoints checkpoints, TrainingListener listener) {
    this.split = split;
    this.trainingSample = sample(split);
    this.checkpoints = checkpoints;
    this.listener = listener;
  }

  /**
   * As many training crops as there are validation crops, so that both accuracies cost the same.
   */
  private static LabelledSet sample(ValidationSplit split) {
    int[] order =
        ClassBalance.shuffled(IntStream.range(0, split.training().size()).toArray(), new Random(0));
    return split
        .training()
        .select(Arrays.copyOf(order, Math.min(order.length, split.validation().size())));
  }

  /** Trains from fresh weights. */
  public TrainedNetwork start(TrainingOptions options, String trainingData) throws IOException {
    return run(fresh(options), TrainingState.fresh(options, trainingData));
  }

  /**
   * Trains a bundle further.
   *
   * @param onnx the bundle's bytes; its alphabet is the split's
   * @throws UnsupportedNetworkException if it is not of the options' network
   */
  public TrainedNetwork start(byte[] onnx, TrainingOptions options, String trainingData)
      throws IOException {
    MultiLayerNetwork network = fresh(options);
    BundleWeights.load(onnx, network);
    return run(network, TrainingState.fresh(options, trainingData));
  }

  private MultiLayerNetwork fresh(TrainingOptions options) {
    return Networks.named(options.network()).build(split.training().classes(), options.seed());
  }

  /**
   * Goes on where the checkpoints end.
   *
   * @param state what {@link Checkpoints#state()} gave
   */
  public TrainedNetwork resume(TrainingState state) throws IOException {
    OneDnn.enable();
    return run(checkpoints.load(state.finished()), state);
  }

  private TrainedNetwork run(MultiLayerNetwork network, TrainingState state) throws IOException {
    listener.started(OneDnn.require(network), network.numParams());
    TrainingOptions options = state.options();
    int batches = EpochBatches.count(split.training(), options);
    network.setLearningRate(new OneCycle(options.learningRate(), batches * options.epochs()));
    TrainingState progress = state;
    while (!progress.ended()) {
      listener.epochStarted(progress.finished() + 1, options.epochs(), batches);
      EpochSummary summary = epoch(network, options, progress.finished() + 1);
      progress = progress.with(summary);
      checkpoints.save(network, progress);
      listener.epochDone(summary, progress.best().equals(summary));
    }
    double[] shares = new ClassBalance(options.classBalance()).shares(split.training());
    MultiLayerNetwork best = checkpoints.load(progress.best().epoch());
    BatchStatistics.measure(best, split.training());
    return new TrainedNetwork(best, progress, DoubleStream.of(shares).boxed().toList());
  }

  private EpochSummary epoch(MultiLayerNetwork network, TrainingOptions options, int epoch) {
    long start = System.nanoTime();
    double loss = 0;
    int crops = 0;
    EpochBatches batches = new EpochBatches(split.training(), options, epoch);
    while (batches.hasNext()) {
      DataSet batch = batches.next();
      network.fit(batch);
      loss += network.score() * batch.numExamples();
      crops += batch.numExamples();
      listener.batchDone(loss / crops);
    }
    NetworkClassifier classifier = new NetworkClassifier(network);
    Predictions validation = Predictions.of(classifier, split.validation());
    return new EpochSummary(
        epoch,
        loss / crops,
        Predictions.of(classifier, trainingSample).accuracy(),
        validation.crossEntropy(),
        validation.accuracy(),
        (System.nanoTime() - start) / 1e9);
  }
}
