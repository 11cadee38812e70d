package io.glyphstream.messaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * How a command's clients reach brokers.
 *
 * @param bootstrapServers {@code HOST:PORT}, several with commas between
 * @param more settings that all clients share, by Kafka's names: encryption and credentials
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> more) {

  /** Where {@code glyphstream up} listens unless it is told otherwise. */
  public static final String DEFAULT_SERVERS = "127.0.0.1:9092";

  private static final int PATIENCE_MS = 5000;

  public KafkaSettings {
    more = Map.copyOf(more);
  }

  /**
   * With the settings of a properties file, as Kafka's own tools take it.
   *
   * @param bootstrapServers null for the file's {@code bootstrap.servers}, or else the default
   * @param file null for none
   * @throws IOException if the file can't be read; the message names it
   */
  public static KafkaSettings of(String bootstrapServers, Path file) throws IOException {
    Map<String, String> more = file == null ? Map.of() : ClientProperties.read(file);
    String servers =
        bootstrapServers != null
            ? bootstrapServers
            : more.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, DEFAULT_SERVERS);
    return new KafkaSettings(servers, more);
  }

  /** A client's settings: these, and its own, which come first. */
  public Map<String, Object> with(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>(more);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    all.putAll(own);
    return all;
  }

  /**
   * Returns if a broker answers.
   *
   * @throws BrokerException if none does within five seconds, or it lets us not in
   */
  public void requireBroker() throws BrokerException {
    Map<String, Object> settings =
        with(
            Map.of(
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get();
    } catch (ExecutionException | KafkaException e) {
      throw new BrokerException(ConnectionFault.known(e, bootstrapServers).orElse(noAnswer()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted", e);
    }
  }

  private String noAnswer() {
    return "no Kafka broker answers at "
        + bootstrapServers
        + "; start one with: glyphstream up, or name a cluster's settings with --kafka-config";
  }

  /** What a client's failure means for a person, in one line. */
  public String explain(Throwable failure) {
    return ConnectionFault.known(failure, bootstrapServers)
        .orElseGet(() -> ConnectionFault.rootOf(failure).toString());
  }
}
