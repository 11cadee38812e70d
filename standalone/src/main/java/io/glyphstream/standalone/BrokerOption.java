package io.glyphstream.standalone;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Which broker a command talks to. */
final class BrokerOption {

  private static final int PATIENCE_MS = 5000;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9092",
      description = "The Kafka broker. Default: ${DEFAULT-VALUE}.")
  String bootstrapServers;

  /**
   * The servers' addresses, after one of them has answered.
   *
   * @throws CommandFailure if none does
   */
  String reachableServers() {
    Map<String, Object> configuration =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MS);
    try (Admin admin = Admin.create(configuration)) {
      admin.describeCluster().nodes().get();
      return bootstrapServers;
    } catch (ExecutionException | KafkaException e) {
      throw new CommandFailure(
          "no Kafka broker answers at " + bootstrapServers + "; start one with: glyphstream up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted", e);
    }
  }
}
