package io.glyphstream.broker;

import io.glyphstream.contracts.messaging.Topic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * The configuration of a single node that shares its JVM with others.
 *
 * @param data folder
 * @param brokerPort of 127.0.0.1
 * @param controllerPort of 127.0.0.1
 */
record BrokerSettings(Path data, int brokerPort, int controllerPort) {

  static final String CONTROLLER_LISTENER = "CONTROLLER";

  Properties toProperties() {
    Properties properties = new Properties();
    node(properties);
    oneReplicaOfEverything(properties);
    limits(properties);
    smallFootprint(properties);
    return properties;
  }

  private void node(Properties properties) {
    String broker = "PLAINTEXT://127.0.0.1:" + brokerPort;
    String controller = "127.0.0.1:" + controllerPort;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@" + controller);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put("listeners", broker + "," + CONTROLLER_LISTENER + "://" + controller);
    properties.put("advertised.listeners", broker);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", data.toString());
    properties.put("auto.create.topics.enable", "false");
    // A broker that was killed is let in again when its old session has run out.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
  }

  private static void oneReplicaOfEverything(Properties properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
  }

  private static void limits(Properties properties) {
    String largest =
        Integer.toString(
            Arrays.stream(Topic.values()).mapToInt(Topic::maxRecordBytes).max().orElseThrow());
    properties.put("message.max.bytes", largest);
    properties.put("replica.fetch.max.bytes", largest);
  }

  private static void smallFootprint(Properties properties) {
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    // The default takes 128 MiB of heap.
    properties.put("log.cleaner.dedupe.buffer.size", "16777216");
    properties.put("log.cleaner.io.buffer.size", "131072");
  }
}
