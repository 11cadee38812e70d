package io.glyphstream.trainer;

import io.glyphstream.contracts.store.LocalPageStore;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.messaging.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say where Glyphstream keeps models, and which broker it talks to. */
final class HomeOptions {

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      defaultValue = "${sys:user.home}/.glyphstream",
      description =
          "The folder of 'glyphstream up', where registry and store are. Default: "
              + "~/.glyphstream.")
  private Path home;

  @Option(
      names = "--registry",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The registry of models. Default: models in the home folder.")
  private Path registry;

  @Option(
      names = "--store",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description =
          "The services' glyphstream.store.path, from where recognizers load models. Default: store"
              + " in the home folder.")
  private Path store;

  @Option(
      names = "--bootstrap",
      scope = ScopeType.INHERIT,
      paramLabel = "HOST:PORT",
      description =
          "The Kafka broker. Default: bootstrap.servers of the --kafka-config, or "
              + KafkaSettings.DEFAULT_SERVERS
              + ".")
  private String bootstrapServers;

  @Option(
      names = "--kafka-config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "More settings of the Kafka clients, a properties file: encryption, passwords.")
  private Path kafkaConfig;

  Path registry() {
    return registry == null ? home.resolve("models") : registry;
  }

  PageStore store() {
    return LocalPageStore.in(store == null ? home.resolve("store") : store);
  }

  /** The broker's settings, after it has answered. */
  KafkaSettings reachableKafka() throws IOException {
    KafkaSettings kafka = KafkaSettings.of(bootstrapServers, kafkaConfig);
    kafka.requireBroker();
    return kafka;
  }
}
