package io.glyphstream.standalone;

import io.glyphstream.broker.EmbeddedBroker;
import io.glyphstream.broker.LocalPorts;
import io.glyphstream.broker.TopicCreator;
import io.glyphstream.ingest.hotfolder.HotFolderPlace;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts broker and services in this process. */
@Command(
    name = "up",
    description = "Start the broker and all services in one process; stop with Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  private static final int SHUTDOWN_PATIENCE_SECONDS = 60;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:user.home}/.glyphstream",
      description = "Where topics and large scans are kept. Default: ~/.glyphstream.")
  Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description =
          "Port of the broker on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  int kafkaPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of uploads, health and metrics on 127.0.0.1. Default: ${DEFAULT-VALUE}.")
  int httpPort;

  @Option(
      names = "--hot-folder",
      paramLabel = "DIR",
      description = "Take in the files that appear in this folder.")
  Path hotFolder;

  @Override
  public Integer call() {
    checkHotFolder();
    EmbeddedBroker broker = startBroker();
    configureServices(broker);
    CountDownLatch servicesDown = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(broker, servicesDown), "broker-stop"));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try {
      Quarkus.run(Services.class, (exitCode, error) -> failure.set(error));
    } finally {
      servicesDown.countDown();
    }
    if (failure.get() != null) {
      throw StartFailure.of(failure.get(), data);
    }
    return CommandLine.ExitCode.OK;
  }

  private void checkHotFolder() {
    if (hotFolder != null) {
      try {
        HotFolderPlace.requireOwnName(hotFolder);
        HotFolderPlace.requireApart(hotFolder, data, "the data folder");
      } catch (IllegalArgumentException e) {
        throw new CommandFailure("can't start: " + e.getMessage(), e);
      }
    }
  }

  private EmbeddedBroker startBroker() {
    try {
      LocalPorts.requireFree(httpPort);
      EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), kafkaPort);
      TopicCreator.createMissing(broker.bootstrapServers());
      return broker;
    } catch (IOException e) {
      throw new CommandFailure("can't start: " + e.getMessage(), e);
    }
  }

  private void configureServices(EmbeddedBroker broker) {
    System.setProperty("kafka.bootstrap.servers", broker.bootstrapServers());
    System.setProperty("quarkus.http.port", Integer.toString(httpPort));
    System.setProperty("glyphstream.store.path", data.resolve("store").toString());
    System.setProperty("glyphstream.ingest.uploads.folder", data.resolve("uploads").toString());
    System.setProperty(
        "glyphstream.access.tokens-file", data.resolve(TokenCommand.FILE).toString());
    System.setProperty(
        "glyphstream.review.h2-file",
        data.resolve("review").resolve("review").toAbsolutePath().toString());
    if (hotFolder != null) {
      System.setProperty("glyphstream.ingest.hot-folder.path", hotFolder.toString());
    }
  }

  /** Hooks run at the same time: the broker stays until the services have left it. */
  private static void stop(EmbeddedBroker broker, CountDownLatch servicesDown) {
    if (servicesDown.getCount() > 0) {
      System.out.println("Stopping ...");
    }
    try {
      servicesDown.await(SHUTDOWN_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    broker.close();
  }

  /** Runs until the process is told to end. */
  public static final class Services implements QuarkusApplication {
    @Override
    public int run(String... args) {
      UpNotice.print(ConfigProvider.getConfig());
      Quarkus.waitForExit();
      return 0;
    }
  }
}
