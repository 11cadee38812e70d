package io.glyphstream.ingest;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanReader;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes in the files that a scanner leaves in a folder: each goes to the {@code scans} topic and is
 * moved to {@code done/}, or to {@code failed/} with the reason beside it.
 *
 * <p>A file is taken when it has not changed for a while, so one still being written is left alone.
 * Its document id comes from its name, time and content: a file that was sent but not yet moved
 * when the process ended is sent again as the same document.
 */
@ApplicationScoped
class HotFolder {

  private static final Logger LOG = Logger.getLogger(HotFolder.class);
  private static final String SOURCE = "/glyphstream/hot-folder";
  private static final String DONE = "done";
  private static final String FAILED = "failed";
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(60);

  private final Optional<Path> folder;
  private final Duration stableFor;
  private final ScanReader reader;
  private final ScanPublisher publisher;

  @Inject
  HotFolder(IngestConfig config, ScanPublisher publisher) {
    this.folder = config.hotFolder().path();
    this.stableFor = config.hotFolder().stableFor();
    this.reader = new ScanReader(config.limits().toScanLimits());
    this.publisher = publisher;
  }

  /** Takes what is there; a file that can't be taken now is tried again at the next turn. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void takeAll() {
    folder.ifPresent(
        path -> {
          for (Path file : stableFiles(path)) {
            take(file);
          }
        });
  }

  private List<Path> stableFiles(Path path) {
    try {
      Files.createDirectories(path.resolve(DONE));
      Files.createDirectories(path.resolve(FAILED));
      try (Stream<Path> files = Files.list(path)) {
        return files.filter(this::isStable).sorted().toList();
      }
    } catch (IOException e) {
      LOG.warnf("the hot folder can't be read: %s", e.getMessage());
      return List.of();
    }
  }

  private boolean isStable(Path file) {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      return Files.isRegularFile(file)
          && !Files.isHidden(file)
          && changed.toInstant().isBefore(Instant.now().minus(stableFor));
    } catch (IOException e) {
      return false;
    }
  }

  private void take(Path file) {
    try {
      long sizeBytes = Files.size(file);
      Optional<Rejection> tooLarge = reader.refuseSize(sizeBytes);
      if (tooLarge.isPresent()) {
        fail(file, tooLarge.get());
        return;
      }
      byte[] scan = Files.readAllBytes(file);
      String document = documentId(file, scan);
      reader
          .inspect(scan, null)
          .fold(header -> send(file, document, scan, header), rejection -> fail(file, rejection));
    } catch (IOException | RuntimeException e) {
      LOG.warnf("%s waits in the hot folder: %s", file.getFileName(), e.getMessage());
    }
  }

  private Path send(Path file, String document, byte[] scan, ScanHeader header) {
    publisher.publish(document, scan, header.format(), SOURCE).await().atMost(BROKER_PATIENCE);
    LOG.infof("%s is document %s", file.getFileName(), document);
    return moveTo(DONE, file);
  }

  private Path fail(Path file, Rejection rejection) {
    LOG.warnf("%s refused: %s", file.getFileName(), rejection.detail());
    Path moved = moveTo(FAILED, file);
    String reason = rejection.reason().code() + ": " + rejection.detail() + "\n";
    try {
      return Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Never replaces a file that is there: a second one of the name gets the time in front. */
  private static Path moveTo(String subfolder, Path file) {
    Path target = file.resolveSibling(subfolder).resolve(file.getFileName());
    if (Files.exists(target)) {
      target = target.resolveSibling(Instant.now().toEpochMilli() + "-" + file.getFileName());
    }
    try {
      return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String documentId(Path file, byte[] scan) throws IOException {
    String name = file.getFileName().toString();
    String identity =
        name + "\n" + Files.getLastModifiedTime(file).toMillis() + "\n" + Sha256.hex(scan);
    return name + "-" + Sha256.hex(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
