package io.glyphstream.broker;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A broker for tests, with our topics: embedded, or Kafka's own image in Docker with {@code
 * -Dglyphstream.test.broker=docker}.
 */
public final class TestBroker implements QuarkusTestResourceLifecycleManager {

  private static final String SWITCH = "glyphstream.test.broker";
  private static final String IMAGE = "apache/kafka:4.1.1";

  private AutoCloseable broker;

  @Override
  public Map<String, String> start() {
    try {
      Path store = Files.createTempDirectory("glyphstream-store-");
      String servers = startBroker();
      TopicCreator.createMissing(servers);
      return Map.of(
          "kafka.bootstrap.servers",
          servers,
          "glyphstream.store.path",
          store.toString(),
          "glyphstream.review.h2-file",
          store.resolve("review").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String startBroker() throws IOException {
    if ("docker".equals(System.getProperty(SWITCH))) {
      KafkaContainer container = new KafkaContainer(IMAGE);
      container.start();
      broker = container;
      return container.getBootstrapServers();
    }
    EmbeddedBroker embedded =
        EmbeddedBroker.start(
            Files.createTempDirectory("glyphstream-broker-"), EmbeddedBroker.ANY_PORT);
    broker = embedded;
    return embedded.bootstrapServers();
  }

  @Override
  public void stop() {
    try {
      broker.close();
    } catch (Exception e) {
      throw new IllegalStateException("the test broker does not stop", e);
    }
  }
}
