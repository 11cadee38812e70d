package io.glyphstream.trainer.retrain;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * How brokers are reached.
 *
 * @param bootstrapServers {@code HOST:PORT}, several with commas between
 * @param more settings that all clients share, by Kafka's names: encryption and credentials
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> more) {

  private static final int PATIENCE_MS = 5000;

  public KafkaSettings {
    more = Map.copyOf(more);
  }

  /**
   * With the settings of a properties file, as Kafka's own tools take it.
   *
   * @param file null for none
   */
  public static KafkaSettings of(String bootstrapServers, Path file) throws IOException {
    Map<String, String> more = new HashMap<>();
    if (file != null) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(k -> more.put(k, properties.getProperty(k)));
    }
    return new KafkaSettings(bootstrapServers, more);
  }

  /** A client's settings: these, and its own. */
  Map<String, Object> with(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>(more);
    all.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    all.putAll(own);
    return all;
  }

  /**
   * Returns if a broker answers.
   *
   * @throws BrokerException if none does within five seconds
   */
  public void requireBroker() throws BrokerException {
    Map<String, Object> settings =
        with(
            Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get();
    } catch (ExecutionException | KafkaException e) {
      throw new BrokerException(
          "no Kafka broker answers at " + bootstrapServers + "; start one with: glyphstream up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted", e);
    }
  }
}
