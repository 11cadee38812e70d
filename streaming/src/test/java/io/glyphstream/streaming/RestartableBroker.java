package io.glyphstream.streaming;

import io.glyphstream.broker.EmbeddedBroker;
import io.glyphstream.broker.TopicCreator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker that tests may stop and start again on its data and port. */
public final class RestartableBroker implements QuarkusTestResourceLifecycleManager {

  private static Path data;
  private static EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      data = Files.createTempDirectory("glyphstream-broker-");
      broker = EmbeddedBroker.start(data, EmbeddedBroker.ANY_PORT);
      TopicCreator.createMissing(broker.bootstrapServers());
      return Map.of(
          "kafka.bootstrap.servers",
          broker.bootstrapServers(),
          "glyphstream.store.path",
          Files.createTempDirectory("glyphstream-store-").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Away for a while, then back where it was. */
  static void restart() throws IOException, InterruptedException {
    int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
    broker.close();
    Thread.sleep(3000);
    broker = EmbeddedBroker.start(data, port);
  }

  @Override
  public void stop() {
    broker.close();
  }
}
