package io.glyphstream.standalone;

import io.glyphstream.messaging.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which broker a command talks to, and how it gets in. */
final class BrokerOption {

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "The Kafka broker. Default: bootstrap.servers of the --kafka-config, or "
              + KafkaSettings.DEFAULT_SERVERS
              + ".")
  String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "More settings of the Kafka client, a properties file: encryption, passwords.")
  Path kafkaConfig;

  /**
   * The clients' settings, after a broker has answered.
   *
   * @throws CommandFailure if none does, or it lets us not in
   */
  KafkaSettings reachableKafka() {
    try {
      KafkaSettings kafka = KafkaSettings.of(bootstrapServers, kafkaConfig);
      kafka.requireBroker();
      return kafka;
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
