package io.glyphstream.trainer.retrain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.EmbeddedBroker;
import io.glyphstream.broker.TopicCreator;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.LocalPageStore;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.messaging.KafkaSettings;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.IdxFiles;
import io.glyphstream.trainer.TinyBundles;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.export.OnnxExporter;
import io.glyphstream.trainer.network.Networks;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.RetrainingRun;
import io.glyphstream.trainer.registry.RunLog;
import io.glyphstream.trainer.training.Augmentation;
import io.glyphstream.trainer.training.EpochSummary;
import io.glyphstream.trainer.training.TrainingListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retraining against a real broker, of a LeNet-5 that knows nothing yet. */
class RetrainingTest {

  private static final String FIRST = "lenet5/1.0.0";
  private static final String SECOND = "lenet5/1.0.1";

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private EmbeddedBroker broker;
  private KafkaSettings kafka;
  private PageStore store;
  private Path registry;

  @BeforeEach
  void start() throws IOException {
    broker = EmbeddedBroker.start(folder.resolve("kafka"), EmbeddedBroker.ANY_PORT);
    TopicCreator.createMissing(broker.bootstrapServers());
    kafka = KafkaSettings.of(broker.bootstrapServers(), null);
    store = LocalPageStore.in(folder.resolve("store"));
    registry = folder.resolve("models");
    IdxFiles.writeMnist(Files.createDirectory(folder.resolve("base")), 600, 10);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void labelsMakeABetterModelThatIsPublished() throws Exception {
    assertEquals(Retraining.Outcome.NOTHING_NEW, run(new Quiet()));
    assertEquals(FIRST, champion().bundle().id());
    give(300);

    assertEquals(Retraining.Outcome.PROMOTED, run(new Quiet()), said::toString);

    ChampionPointer champion = champion();
    assertEquals(SECOND, champion.bundle().id());
    assertEquals(FIRST, champion.previous());
    assertArrayEquals(
        new ModelRegistry(registry).model(SECOND),
        store
            .get(ContentReference.parse(champion.bundle().location()).orElseThrow())
            .orElseThrow());
    RetrainingRun run = new RunLog(registry).last().orElseThrow();
    assertTrue(run.promoted());
    assertEquals(300, run.labels().trainedOn().size() + run.labels().heldOut().size());
    assertEquals(300, run.labels().fresh());
    assertTrue(run.challenger().labelAccuracy() > run.champion().labelAccuracy());
    assertTrue(run.baseData().startsWith("mnist: train-images-idx3-ubyte.gz sha256:"));

    assertEquals(Retraining.Outcome.NOTHING_NEW, run(new Quiet()));
    assertEquals(1, new RunLog(registry).runs().size());
  }

  @Test
  void runThatWasStoppedIsTakenUp() throws Exception {
    give(200);
    assertThrows(Stopped.class, () -> run(new StoppingAfter(2)));
    List<Integer> epochs = new ArrayList<>();

    Retraining.Outcome outcome = run(new Noting(epochs));

    assertEquals(List.of(3, 4), epochs);
    assertEquals(Retraining.Outcome.PROMOTED, outcome, said::toString);
    assertFalse(Files.exists(new RunLog(registry).workFolder()));
  }

  @Test
  void championThatWasNotPublishedIsPublishedByTheNextRun() throws Exception {
    run(new Quiet());
    ModelRegistry models = new ModelRegistry(registry);
    models.add(lenet5("1.0.7", 7), Optional.empty());
    models.promote("lenet5/1.0.7", "by hand");

    run(new Quiet());

    assertEquals("lenet5/1.0.7", champion().bundle().id());
    assertEquals("by hand", champion().reason());
    models.rollback(BundleMetadata.CHARACTER_ROLE, "back");
    run(new Quiet());
    assertEquals(FIRST, champion().bundle().id());
  }

  @Test
  void championOfNoNetworkOfOursIsRefusedClearly() throws Exception {
    give(100);

    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> run(() -> TinyBundles.of("tiny", "1.0.0"), new Quiet()));

    assertTrue(e.getMessage().contains("tiny/1.0.0 can't be trained further"), e.getMessage());
  }

  private Retraining.Outcome run(TrainingListener listener) throws IOException {
    return run(() -> lenet5("1.0.0", 1), listener);
  }

  private Retraining.Outcome run(Retraining.FirstChampion first, TrainingListener listener)
      throws IOException {
    Retraining.Plan plan =
        new Retraining.Plan(
            registry,
            first,
            new BaseData.Source(Datasets.named("mnist"), folder.resolve("base"), new Split(0.1, 1)),
            new FineTuning(4, 32, 0.002, 1, new TrainingMix(500, 0.3, 4), Augmentation.NONE),
            new Gate(0.5, 0.05, 0.2, 10),
            "0123abcd");
    try (Retraining retraining =
        new Retraining(plan, kafka, store, listener, new PrintWriter(said, true))) {
      return retraining.run();
    }
  }

  private static byte[] lenet5(String version, long seed) {
    return OnnxExporter.export(
        Networks.named("lenet5").build(10, seed), TinyBundles.metadata("lenet5", version));
  }

  /** Labels of bars, ten a document. */
  private void give(int count) throws Exception {
    LabelledSet bars = Glyphs.bars(count, 9);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            kafka.with(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        byte[] crop =
            Arrays.copyOfRange(
                bars.crops().pixels(), i * CropBatch.CROP_BYTES, (i + 1) * CropBatch.CROP_BYTES);
        Answer answer = Answer.characters(Integer.toString(bars.labels()[i]));
        Label label =
            GivenLabels.withCrop("label-" + i, "document-" + i / 10, i % 10, answer, crop);
        producer
            .send(
                new ProducerRecord<>(
                    Topic.LABELS.topicName(),
                    label.id().getBytes(StandardCharsets.UTF_8),
                    JsonCodec.LABEL.encode(label)))
            .get();
      }
    }
  }

  private ChampionPointer champion() throws IOException {
    try (WholeTopic models = new WholeTopic(kafka, Topic.MODELS)) {
      return JsonCodec.CHAMPION.decode(
          models.read().get(ChampionPointer.key(BundleMetadata.CHARACTER_ROLE)).value());
    }
  }

  private static class Quiet implements TrainingListener {
    @Override
    public void started(String kernels, long parameters) {}

    @Override
    public void epochStarted(int epoch, int epochs, int batches) {}

    @Override
    public void batchDone(double meanLoss) {}

    @Override
    public void epochDone(EpochSummary summary, boolean best) {}
  }

  private static final class Noting extends Quiet {
    private final List<Integer> epochs;

    Noting(List<Integer> epochs) {
      this.epochs = epochs;
    }

    @Override
    public void epochStarted(int epoch, int all, int batches) {
      epochs.add(epoch);
    }
  }

  private static final class StoppingAfter extends Quiet {
    private final int epoch;

    StoppingAfter(int epoch) {
      this.epoch = epoch;
    }

    @Override
    public void epochDone(EpochSummary summary, boolean best) {
      if (summary.epoch() == epoch) {
        throw new Stopped();
      }
    }
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
