package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.recognition.score.EditDistance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The loop with nobody in it. A model that knows one hand reads pages of another; a reviewer who
 * knows the truth answers what it was not sure of; the model is trained further, promoted and
 * exchanged while pages come; and other pages of that hand, which the reviewer never saw, are read
 * with at most half of the errors.
 */
@Timeout(900)
class RetrainIT {

  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final Duration A_WHILE = Duration.ofSeconds(3);
  private static final String OLD = "digits/1.0.0";
  private static final String NEW = "digits/1.0.1";
  private static final int REVIEWED_PAGES = 20;
  private static final int OTHER_PAGES = 8;
  private static final int LINES = 4;
  private static final long FEED_MS = 700;

  @TempDir Path folder;

  private final Map<String, DigitPage> pages = new HashMap<>();
  private Path data;
  private Path base;
  private Path model;
  private int kafkaPort;
  private int httpPort;
  private CommandProcess up;

  @AfterEach
  void end() {
    if (up != null) {
      up.close();
    }
  }

  @Test
  void answersHalveTheErrorsOnPagesThatNobodyReviewed() throws Exception {
    data = folder.resolve("home");
    base = folder.resolve("base");
    model = folder.resolve("digits.onnx");
    kafkaPort = CommandProcess.freePort();
    httpPort = CommandProcess.freePort();
    DigitData.write(base, DigitHand.SCHOOLBOOK, 12, 1);
    trainer(
        "train --network lenet5 --dataset mnist --epochs 2 --name digits --data %s --out %s"
            .formatted(base, model));
    up = up();

    Set<String> reviewed = send("reviewed-", REVIEWED_PAGES, 10_000);
    Set<String> before = send("before-", OTHER_PAGES, 20_000);
    double errorBefore = errorRate(transcripts(before), OLD);
    transcripts(reviewed);
    int answered = review(reviewed);

    AtomicBoolean stop = new AtomicBoolean();
    Set<String> inFlight = new TreeSet<>();
    Thread feeding = new Thread(() -> feed(inFlight, stop), "feeding");
    feeding.start();
    String said;
    try (CommandProcess watcher = watch(answered / 2)) {
      awaitModel(NEW);
      said = watcher.awaitOut(NEW + " is promoted", PATIENCE);
      watcher.terminate();
    }
    stop.set(true);
    feeding.join();

    Map<String, Transcript> duringExchange = transcripts(inFlight);
    assertEquals(
        Set.of(OLD, NEW),
        duringExchange.values().stream().map(Transcript::model).collect(Collectors.toSet()));
    assertEquals(inFlight, duringExchange.keySet());
    Set<String> after = send("after-", OTHER_PAGES, 20_000);
    double errorAfter = errorRate(transcripts(after), NEW);
    System.out.printf(
        "%d answers; error on other pages %.4f before, %.4f after; %d pages while models were"
            + " exchanged%n%s",
        answered, errorBefore, errorAfter, inFlight.size(), said);
    assertTrue(errorBefore > 0.05, "the first model should not know this hand: " + errorBefore);
    assertTrue(errorAfter <= errorBefore / 2, errorBefore + " -> " + errorAfter);

    assertTrue(retrain().contains("no labels to train on have come since the last run"));
    assertTrue(models("list").contains("* " + NEW));

    up.kill();
    up = up();
    assertEquals(Set.of(NEW), modelsOf(send("restarted-", 1, 30_000)));
    assertTrue(models("rollback").contains(OLD + " is champion"));
    awaitModel(OLD);
  }

  private CommandProcess up() throws IOException {
    return CommandProcess.up(
        List.of(
            "-Dglyphstream.recognizer.model=" + model,
            "-Dglyphstream.recognizer.relabel.below-confidence=0.95"),
        data,
        kafkaPort,
        httpPort);
  }

  private String retrain() throws IOException {
    return trainer(retraining());
  }

  private String retraining() {
    return "retrain --epochs 3 --dataset mnist --data %s --first %s --home %s --bootstrap %s"
        .formatted(base, model, data, servers());
  }

  /** A trainer that goes on until it is told to end, with settings of its own for Kafka. */
  private CommandProcess watch(int labels) throws IOException {
    Path settings = Files.writeString(folder.resolve("kafka.properties"), "client.id=watcher\n");
    String arguments = retraining() + " --watch %d --kafka-config %s".formatted(labels, settings);
    return CommandProcess.start(List.of(), trainerJar(), arguments.split(" "));
  }

  private String models(String command) throws IOException {
    return trainer("models %s --home %s --bootstrap %s".formatted(command, data, servers()));
  }

  /** What the trainer says; it must end well. */
  private static String trainer(String arguments) throws IOException {
    try (CommandProcess trainer =
        CommandProcess.start(List.of(), trainerJar(), arguments.split(" "))) {
      assertEquals(0, trainer.exitCode(PATIENCE), () -> trainer.out() + trainer.err());
      return trainer.out();
    }
  }

  private static Path trainerJar() throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("..", "trainer", "target"), "trainer-*.jar")) {
      return jars.iterator().next();
    }
  }

  private String servers() {
    return "127.0.0.1:" + kafkaPort;
  }

  /** Sends pages of the hand that the first model does not know; the documents' ids. */
  private Set<String> send(String prefix, int count, long firstSeed) throws IOException {
    Set<String> documents = new TreeSet<>();
    try (TopicProbe probe = new TopicProbe(servers())) {
      for (int i = 0; i < count; i++) {
        documents.add(send(probe, prefix + i, firstSeed + i));
      }
    }
    return documents;
  }

  private String send(TopicProbe probe, String document, long seed) throws IOException {
    DigitPage page = DigitPage.of(DigitHand.ODD, LINES, seed);
    pages.put(document, page);
    probe.write(Topic.SCANS, document, page.png());
    return document;
  }

  private void feed(Set<String> sent, AtomicBoolean stop) {
    try (TopicProbe probe = new TopicProbe(servers())) {
      for (int i = 0; !stop.get(); i++) {
        sent.add(send(probe, "fed-" + i, 40_000 + i));
        Thread.sleep(FEED_MS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first revision of each document's only page, of which there must be exactly one. */
  private Map<String, Transcript> transcripts(Set<String> documents) throws IOException {
    Map<String, Transcript> found = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record :
        records(Topic.TRANSCRIPTS, documents.size(), r -> isOf(documents, r))) {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      if (transcript.revision() == 1) {
        assertEquals(null, found.put(transcript.page().document(), transcript), record.key());
      }
    }
    assertEquals(documents, found.keySet());
    return found;
  }

  private static boolean isOf(Set<String> documents, ConsumerRecord<String, byte[]> record) {
    return documents.contains(record.key().replaceFirst("/0$", ""));
  }

  /** At least so many that match, and those that come a while later. */
  private List<ConsumerRecord<String, byte[]>> records(
      Topic topic, int atLeast, Predicate<ConsumerRecord<String, byte[]>> match) {
    try (TopicProbe probe = new TopicProbe(servers())) {
      probe.read(topic, atLeast, PATIENCE, match);
      return probe.read(topic, Integer.MAX_VALUE, A_WHILE, match);
    }
  }

  private Set<String> modelsOf(Set<String> documents) throws IOException {
    return transcripts(documents).values().stream()
        .map(Transcript::model)
        .collect(Collectors.toSet());
  }

  /** Edits by digits, spaces left out. */
  private double errorRate(Map<String, Transcript> transcripts, String model) {
    int edits = 0;
    int digits = 0;
    for (Map.Entry<String, Transcript> read : transcripts.entrySet()) {
      assertEquals(model, read.getValue().model());
      String truth = pages.get(read.getKey()).text();
      edits += EditDistance.of(truth, read.getValue().text().replaceAll("\\s", ""));
      digits += truth.length();
    }
    return (double) edits / digits;
  }

  /** Answers every sample of these documents from the truth; how many. */
  private int review(Set<String> documents) throws IOException {
    Map<String, Answer> answers = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records(Topic.RELABEL, 1, r -> true)) {
      RelabelSample sample = JsonCodec.RELABEL_SAMPLE.decode(record.value());
      if (documents.contains(sample.page().document())) {
        DigitPage page = pages.get(sample.page().document());
        answers.put(sample.id(), page.answer(sample.box()));
      }
    }
    new LabellingClient(httpPort).answer(answers);
    List<ConsumerRecord<String, byte[]>> labels =
        new ArrayList<>(records(Topic.LABELS, answers.size(), r -> true));
    assertEquals(answers.size(), labels.size());
    return labels.size();
  }

  /** Sends pages until one is read with this model. */
  private void awaitModel(String id) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      String prefix = "await-" + id.replace('/', '-') + "-" + i + "-";
      if (modelsOf(send(prefix, 1, 50_000 + i)).contains(id)) {
        return;
      }
    }
    throw new AssertionError(id + " does not read in time");
  }
}
