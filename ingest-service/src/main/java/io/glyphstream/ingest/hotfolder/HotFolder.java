package io.glyphstream.ingest.hotfolder;

import io.glyphstream.ingest.DoorInspector;
import io.glyphstream.ingest.IngestConfig;
import io.glyphstream.ingest.ScanPublisher;
import io.glyphstream.vision.scan.ScanReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that a scanner writes to, if one is configured. */
@ApplicationScoped
class HotFolder {

  private static final int PAUSE_SECONDS = 1;
  private static final int STOP_PATIENCE_SECONDS = 5;

  private final Optional<FileIntake> intake;
  private final Optional<RejectionFollower> rejections;
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(HotFolder::daemon);

  @Inject
  HotFolder(
      IngestConfig config,
      DoorInspector inspector,
      ScanPublisher publisher,
      @ConfigProperty(name = "glyphstream.store.path") Path store,
      @ConfigProperty(name = "glyphstream.instance-id") String instance,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    Optional<FolderFiles> files = config.hotFolder().path().map(FolderFiles::new);
    files.ifPresent(
        hot -> {
          HotFolderPlace.requireOwnName(hot.folder());
          HotFolderPlace.requireApart(hot.folder(), store, "the page store");
        });
    ScanReader reader = new ScanReader(config.limits().toScanLimits());
    this.intake =
        files.map(
            hot ->
                new FileIntake(hot, config.hotFolder().stableFor(), reader, inspector, publisher));
    this.rejections = files.map(hot -> new RejectionFollower(hot, kafka, instance));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hot-folder");
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes StartupEvent event) {
    rejections.ifPresent(RejectionFollower::start);
    intake.ifPresent(
        files -> turns.scheduleWithFixedDelay(files::takeAll, 0, PAUSE_SECONDS, TimeUnit.SECONDS));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    turns.shutdown();
    turns.awaitTermination(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (rejections.isPresent()) {
      rejections.get().stop();
    }
  }
}
