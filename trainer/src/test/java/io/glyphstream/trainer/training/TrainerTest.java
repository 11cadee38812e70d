package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class TrainerTest {

  private static final Augmentation LIGHT = new Augmentation(9, 0.1, 0.15, 1.7, 0.4, 1);

  private static final ValidationSplit SPLIT = new Split(0.2, 1).of(List.of(Glyphs.bars(250, 1)));

  @TempDir Path folder;

  @Test
  void learnsToReadBars() throws IOException {
    TrainedNetwork trained =
        trainer(folder, new SilentListener()).start(options(5, Augmentation.NONE), "bars");

    double accuracy =
        Evaluation.of(new NetworkClassifier(trained.network()), Glyphs.bars(200, 2)).accuracy();
    assertTrue(accuracy > 0.9, "accuracy " + accuracy);
  }

  @Test
  void keptNetworkIsThatOfTheBestEpochAndNotOfTheLast() throws IOException {
    TrainingOptions options = options(2, Augmentation.NONE);
    Trainer dying = trainer(folder, new DyingListener(2));
    assertThrows(DyingListener.Death.class, () -> dying.start(options, "bars"));
    INDArray first = new Checkpoints(folder).load(1).params().dup();
    TrainingState unbeatable =
        TrainingState.fresh(options, "bars").with(new EpochSummary(1, 1, 1, 0, 1.01, 1));

    TrainedNetwork trained = trainer(folder, new SilentListener()).resume(unbeatable);

    assertEquals(2, trained.state().finished());
    assertEquals(first, trained.network().params());
  }

  @Test
  void bestIsTheEarliestOfEquals() {
    TrainingState state =
        TrainingState.fresh(options(3, Augmentation.NONE), "bars")
            .with(new EpochSummary(1, 1, 0.5, 0.7, 0.6, 1))
            .with(new EpochSummary(2, 1, 0.5, 0.9, 0.8, 1))
            .with(new EpochSummary(3, 1, 0.9, 0.8, 0.8, 1));

    assertEquals(2, state.best().epoch());
    assertEquals(1, new TrainingState(byLoss(0), "bars", state.epochs()).best().epoch());
  }

  @Test
  void trainingEndsWhenPatienceDoes() {
    TrainingState worsening =
        TrainingState.fresh(byLoss(2), "bars")
            .with(new EpochSummary(1, 1, 0.5, 0.7, 0.6, 1))
            .with(new EpochSummary(2, 1, 0.5, 0.8, 0.6, 1));

    assertFalse(worsening.ended());
    assertTrue(worsening.with(new EpochSummary(3, 1, 0.5, 0.9, 0.6, 1)).ended());
    assertFalse(worsening.with(new EpochSummary(3, 1, 0.5, 0.6, 0.6, 1)).ended());
  }

  private static TrainingOptions byLoss(int patience) {
    return new TrainingOptions(
        "lenet5",
        9,
        32,
        0.002,
        1,
        Split.DEFAULT,
        0,
        0,
        Selection.LOSS,
        patience,
        Augmentation.NONE,
        null);
  }

  @Test
  void stoppedAndResumedTrainingEndsUpWithTheSameWeights() throws IOException {
    TrainedNetwork whole =
        trainer(folder.resolve("whole"), new SilentListener()).start(options(3, LIGHT), "bars");
    Path stopped = folder.resolve("stopped");
    Trainer dying = trainer(stopped, new DyingListener(2));

    assertThrows(DyingListener.Death.class, () -> dying.start(options(3, LIGHT), "bars"));
    TrainedNetwork resumed =
        trainer(stopped, new SilentListener())
            .resume(new Checkpoints(stopped).state().orElseThrow());

    assertEquals(losses(whole), losses(resumed));
    assertEquals(whole.network().params(), resumed.network().params());
  }

  @Test
  void noMoreThanLastAndBestWeightsAreKept() throws IOException {
    TrainedNetwork trained =
        trainer(folder, new SilentListener()).start(options(4, Augmentation.NONE), "bars");

    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      String best = "epoch-%04d.zip".formatted(trained.state().best().epoch());
      assertEquals(
          Stream.of(best, "epoch-0004.zip", "training.json").distinct().sorted().toList(), names);
    }
  }

  @Test
  void listenerHearsOfEveryBatchAndEpoch() throws IOException {
    RecordingListener listener = new RecordingListener();

    trainer(folder, listener).start(options(2, Augmentation.NONE), "bars");

    assertEquals(
        List.of(
            "oneDNN 369174", "start 1/2", "7 batches", "end 1", "start 2/2", "7 batches", "end 2"),
        listener.heard());
  }

  @Test
  void sameSeedSameBatchesAnotherEpochOthers() {
    float[] first = features(1);

    assertTrue(Arrays.equals(first, features(1)));
    assertTrue(!Arrays.equals(first, features(2)));
  }

  private static float[] features(int epoch) {
    return new EpochBatches(SPLIT.training(), options(2, LIGHT), epoch)
        .next()
        .getFeatures()
        .data()
        .asFloat();
  }

  private static List<Double> losses(TrainedNetwork trained) {
    return trained.state().epochs().stream().map(EpochSummary::loss).toList();
  }

  private static Trainer trainer(Path folder, TrainingListener listener) {
    return new Trainer(SPLIT, new Checkpoints(folder), listener);
  }

  private static TrainingOptions options(int epochs, Augmentation augmentation) {
    return new TrainingOptions(
        "lenet5",
        epochs,
        32,
        0.002,
        1,
        Split.DEFAULT,
        0,
        0,
        Selection.ACCURACY,
        0,
        augmentation,
        null);
  }

  private static class SilentListener implements TrainingListener {
    @Override
    public void started(String kernels, long parameters) {}

    @Override
    public void epochStarted(int epoch, int epochs, int batches) {}

    @Override
    public void batchDone(double meanLoss) {}

    @Override
    public void epochDone(EpochSummary summary, boolean best) {}
  }

  /** Stops a training in the middle of an epoch, as a signal would. */
  private static final class DyingListener extends SilentListener {

    private final int lastEpoch;
    private int epoch;
    private int batch;

    DyingListener(int lastEpoch) {
      this.lastEpoch = lastEpoch;
    }

    @Override
    public void epochStarted(int epoch, int epochs, int batches) {
      this.epoch = epoch;
      this.batch = 0;
    }

    @Override
    public void batchDone(double meanLoss) {
      if (epoch == lastEpoch && ++batch == 5) {
        throw new Death();
      }
    }

    static final class Death extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
  }

  private static final class RecordingListener implements TrainingListener {

    private final List<String> heard = new ArrayList<>();
    private int batches;

    @Override
    public void started(String kernels, long parameters) {
      heard.add(kernels + " " + parameters);
    }

    @Override
    public void epochStarted(int epoch, int epochs, int batches) {
      heard.add("start " + epoch + "/" + epochs);
    }

    @Override
    public void batchDone(double meanLoss) {
      batches++;
    }

    @Override
    public void epochDone(EpochSummary summary, boolean best) {
      heard.add(batches + " batches");
      heard.add("end " + summary.epoch());
      batches = 0;
    }

    List<String> heard() {
      return heard;
    }
  }
}
