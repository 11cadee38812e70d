package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services as processes of their own, each as its user of the manifests, at a broker that is
 * secured as the cluster is: their rights are enough.
 */
@Timeout(300)
class SecuredClusterIT {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> SERVICES =
      List.of("ingest-service", "recognizer-service", "review-service");

  @TempDir Path folder;

  private final List<CommandProcess> running = new ArrayList<>();
  private SecuredBroker broker;

  @BeforeEach
  void start() throws IOException {
    broker = SecuredBroker.start(folder);
    KafkaUsers.ofManifest().grantAll(broker);
    for (String service : SERVICES) {
      running.add(start(service));
    }
  }

  @AfterEach
  void stop() {
    running.forEach(CommandProcess::close);
    broker.close();
  }

  @Test
  void scanGoesInAndItsTextComesOut() throws IOException {
    String note = SAMPLES.resolve("note.png").toString();
    CommandRun sent = CommandRun.of("send", note, "--kafka-config", config("scan-producer"));
    assertEquals(0, sent.exitCode(), sent.err());

    CommandRun tail =
        CommandRun.of(
            "tail",
            "--kafka-config",
            config("transcript-consumer"),
            "--from-beginning",
            "--count",
            "1",
            "--idle-timeout",
            Long.toString(PATIENCE.toSeconds()));

    assertEquals(0, tail.exitCode(), () -> tail.err() + said());
    String text = Files.readString(SAMPLES.resolve("note.txt"));
    assertTrue(tail.out().contains(text.strip()), tail.out());
    assertEquals("", complaints());
  }

  private CommandProcess start(String service) throws IOException {
    List<String> options = new ArrayList<>();
    broker
        .clientSettings(service)
        .forEach((key, value) -> options.add("-Dkafka." + key + "=" + value));
    options.add("-Dglyphstream.store.path=" + folder.resolve("store"));
    options.add("-Dglyphstream.review.h2-file=" + folder.resolve("review"));
    options.add("-Dglyphstream.instance-id=" + service);
    options.add("-Dquarkus.http.host=127.0.0.1");
    options.add("-Dquarkus.http.port=0");
    Path jar = Path.of("..", service, "target", "quarkus-app", "quarkus-run.jar");
    CommandProcess process = CommandProcess.start(options, jar);
    process.awaitOut("Listening on", PATIENCE);
    return process;
  }

  private String config(String user) throws IOException {
    return ClientConfig.write(folder.resolve(user + ".properties"), broker.clientSettings(user));
  }

  /** What the services' logs have of missing rights. */
  private String complaints() {
    return String.join(
        "\n", said().lines().filter(line -> line.contains("uthoriz")).limit(9).toList());
  }

  private String said() {
    StringBuilder said = new StringBuilder();
    running.forEach(process -> said.append(process.out()).append(process.err()));
    return said.toString();
  }
}
