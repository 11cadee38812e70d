package io.glyphstream.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and KRaft controller in one, inside this JVM. It listens on 127.0.0.1
 * only; its data stay in their folder and are found again at the next start.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** Take any free port. */
  public static final int ANY_PORT = 0;

  private static final int NODE_ID = 1;

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final FolderLock lock;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, FolderLock lock) {
    this.server = server;
    this.lock = lock;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and returns when it serves, which takes 2 to 4 seconds.
   *
   * @param folder for its data, made if absent
   * @param port of 127.0.0.1, or {@link #ANY_PORT}
   * @throws IOException if the folder can't be used, another broker uses it or the port is taken
   */
  public static EmbeddedBroker start(Path folder, int port) throws IOException {
    return start(folder, port, settings -> {});
  }

  /** Starts one whose settings are changed first. */
  static EmbeddedBroker start(Path folder, int port, Consumer<Properties> change)
      throws IOException {
    int brokerPort = port == ANY_PORT ? LocalPorts.free() : port;
    LocalPorts.requireFree(brokerPort);
    Path data = create(folder.toAbsolutePath());
    FolderLock lock = FolderLock.take(data);
    BrokerHalt.announce(data);
    try {
      return new EmbeddedBroker(
          startServer(data, brokerPort, change), LocalPorts.HOST + ":" + brokerPort, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static KafkaRaftServer startServer(Path data, int port, Consumer<Properties> change)
      throws IOException {
    format(data);
    Properties settings = new BrokerSettings(data, port, LocalPorts.free()).toProperties();
    change.accept(settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return server;
  }

  /** {@code 127.0.0.1:<port>}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops it cleanly: its next start needs no recovery. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path create(Path folder) throws IOException {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException("the folder " + folder + " can't be made: " + reasonOf(e), e);
    }
  }

  private static String reasonOf(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write to " + denied.getFile();
    }
    return e instanceof FileSystemException f && f.getReason() != null
        ? f.getReason()
        : e.toString();
  }

  private static void format(Path data) throws IOException {
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setNodeId(NODE_ID)
            .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setDirectories(List.of(data.toString()))
            .setMetadataLogDirectory(data.toString())
            .setIgnoreFormatted(true)
            .setClusterId(clusterId(data));
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(
          "the broker's folder " + data + " can't be formatted: " + e.getMessage(), e);
    }
  }

  /** The id that the folder was formatted with; a different one would make the start fail. */
  private static String clusterId(Path data) throws IOException {
    Path meta = data.resolve("meta.properties");
    if (!Files.exists(meta)) {
      return Uuid.randomUuid().toString();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(meta)) {
      properties.load(reader);
    }
    return properties.getProperty("cluster.id");
  }
}
