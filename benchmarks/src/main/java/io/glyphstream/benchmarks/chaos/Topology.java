package io.glyphstream.benchmarks.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Broker and services, each instance a process of its own. */
final class Topology {

  private static final String HOST = "127.0.0.1";

  private final List<ManagedProcess> services = new ArrayList<>();
  private final List<Integer> ingestPorts = new ArrayList<>();
  private final FreePorts ports = new FreePorts();
  private final int brokerPort = ports.next();
  private final ManagedProcess broker;
  private final Installation installation;
  private final Path logs;
  private final Path store;
  private final Path database;

  /**
   * Starts nothing yet.
   *
   * @param brokerData folder
   * @param store folder of the page store
   * @param logs folder for the processes' output, and for review's database
   * @param instances of ingest and of recognizer
   */
  Topology(Installation installation, Path brokerData, Path store, Path logs, int instances) {
    this.installation = installation;
    this.logs = logs;
    this.store = store;
    this.database = logs.resolve("review-database");
    this.broker = new ManagedProcess(installation.broker(brokerData, brokerPort), logs);
    IntStream.rangeClosed(1, instances).forEach(i -> ingestPorts.add(add("ingest", i)));
    IntStream.rangeClosed(1, instances).forEach(i -> add("recognizer", i));
    add("review", 1);
  }

  private int add(String service, int instance) {
    int port = ports.next();
    String name = service + "-" + instance;
    services.add(
        new ManagedProcess(installation.service(service, name, port, settings(name, port)), logs));
    return port;
  }

  /**
   * As standalone sets them: an instance that comes back takes up its partitions at once. The
   * attribute is the connector's, so that it holds for every channel that there is.
   */
  private List<String> settings(String name, int port) {
    return List.of(
        Installation.temporaryFiles(logs),
        "-Dquarkus.http.host=" + HOST,
        "-Dquarkus.http.port=" + port,
        "-Dkafka.bootstrap.servers=" + bootstrapServers(),
        "-Dglyphstream.instance-id=" + name,
        "-Dmp.messaging.connector.smallrye-kafka.group.instance.id=" + name,
        "-Dglyphstream.store.path=" + store,
        "-Dglyphstream.review.h2-file=" + database);
  }

  String bootstrapServers() {
    return HOST + ":" + brokerPort;
  }

  /** Ports of ingest's instances. */
  List<Integer> ingestPorts() {
    return ingestPorts;
  }

  ManagedProcess broker() {
    return broker;
  }

  List<ManagedProcess> services() {
    return services;
  }

  /** Broker and services. */
  List<ManagedProcess> all() {
    List<ManagedProcess> all = new ArrayList<>(List.of(broker));
    all.addAll(services);
    return all;
  }
}
