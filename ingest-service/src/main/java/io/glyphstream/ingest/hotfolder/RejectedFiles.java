package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.streaming.InboundRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Moves the files of rejected scans to {@code failed/}, with the reason. */
final class RejectedFiles {

  private static final Logger LOG = Logger.getLogger(RejectedFiles.class);

  private final FolderFiles files;

  RejectedFiles(FolderFiles files) {
    this.files = files;
  }

  /**
   * Moves the file that this dead letter's scan came from, if it is one of ours; once more changes
   * nothing.
   *
   * @throws IOException if the folder can't be used now; try again
   */
  void handle(ConsumerRecord<byte[], byte[]> source) throws IOException {
    InboundRecord letter = new InboundRecord(source);
    Optional<String> content = contentSha256(letter);
    if (content.isEmpty() || source.key() == null) {
      return;
    }
    synchronized (files) {
      files.create();
      Optional<Path> file = files.fileOf(letter.document(), content.get());
      if (file.isPresent()) {
        moveToFailed(file.get(), letter);
      }
    }
  }

  private void moveToFailed(Path file, InboundRecord letter) throws IOException {
    String reason =
        letter.header(HeaderNames.DEAD_LETTER_REASON).orElse("rejected")
            + ": "
            + letter.header(HeaderNames.DEAD_LETTER_CAUSE).orElse("no cause is given");
    if (files.moveToFailed(file, reason)) {
      String name = file.getFileName().toString();
      LOG.warnf("%s could not be read: %s", TerminalText.line(name), TerminalText.line(reason));
    }
  }

  /** Of the scan as it was sent: a dead letter has its value, or its claim check. */
  private static Optional<String> contentSha256(InboundRecord letter) {
    Optional<String> claimCheck = letter.header(HeaderNames.CE_DATAREF);
    if (claimCheck.isPresent()) {
      return claimCheck.flatMap(ContentReference::parse).map(ContentReference::contentSha256);
    }
    return Optional.ofNullable(letter.source().value()).map(Sha256::hex);
  }
}
