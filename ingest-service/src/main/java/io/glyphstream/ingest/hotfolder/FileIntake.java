package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.contracts.text.FaultText;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.ingest.DoorInspector;
import io.glyphstream.ingest.ScanPublisher;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes in the files that a scanner leaves in a folder: each goes to the {@code scans} topic and is
 * moved to {@code done/}, or to {@code failed/} with the reason beside it.
 *
 * <p>A file is taken when it has not changed for a while, so one still being written is left alone.
 * One that was sent but not yet moved when the process ended is sent again as the same document.
 */
final class FileIntake {

  private static final Logger LOG = Logger.getLogger(FileIntake.class);
  private static final String SOURCE = "/glyphstream/hot-folder";
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(60);

  private final FolderFiles files;
  private final FolderScan scan;
  private final FolderNotes notes = new FolderNotes();
  private final ScanReader reader;
  private final DoorInspector inspector;
  private final ScanPublisher publisher;

  FileIntake(
      FolderFiles files,
      Duration stableFor,
      ScanReader reader,
      DoorInspector inspector,
      ScanPublisher publisher) {
    this.files = files;
    this.scan = new FolderScan(files.folder(), stableFor, notes);
    this.reader = reader;
    this.inspector = inspector;
    this.publisher = publisher;
  }

  /** Takes what is there; a file that can't be taken now is tried again at the next turn. */
  void takeAll() {
    for (Path file : stableFiles()) {
      try {
        take(file);
      } catch (IOException | RuntimeException e) {
        notes.say(file, "waits in the hot folder: " + FaultText.ofRoot(e));
      }
    }
  }

  private List<Path> stableFiles() {
    try {
      files.create();
      return scan.files();
    } catch (IOException | RuntimeException e) {
      notes.say(files.folder(), "can't be used as hot folder: " + FaultText.of(e));
      return List.of();
    }
  }

  private void take(Path file) throws IOException {
    Optional<Rejection> tooLarge = reader.refuseSize(Files.size(file));
    if (tooLarge.isPresent()) {
      fail(file, tooLarge.get());
      return;
    }
    byte[] content = read(file);
    inspector
        .inspect(content, null)
        .fold(header -> send(file, content, header), rejection -> fail(file, rejection));
  }

  /** It may have been exchanged for a link since it was looked at. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  private Path send(Path file, byte[] content, ScanHeader header) {
    // Else its rejection could come before it is in done/.
    synchronized (files) {
      try {
        String document = files.documentId(file, Sha256.hex(content));
        publisher
            .publish(document, content, header.format(), SOURCE)
            .await()
            .atMost(BROKER_PATIENCE);
        LOG.infof("%s is document %s", nameOf(file), document);
        files.moveToDone(file);
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path fail(Path file, Rejection rejection) {
    LOG.warnf("%s is refused: %s", nameOf(file), TerminalText.line(rejection.detail()));
    synchronized (files) {
      try {
        files.moveToFailed(file, rejection.reason().code() + ": " + rejection.detail());
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String nameOf(Path file) {
    return TerminalText.line(file.getFileName().toString());
  }
}
