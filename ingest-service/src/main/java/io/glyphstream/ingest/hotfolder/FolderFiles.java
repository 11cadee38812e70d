package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.contracts.text.TerminalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a hot folder and where they go: {@code done/}, or {@code failed/} with the reason
 * beside them. Belongs to whoever holds its monitor.
 *
 * <p>A file's document id is made of its name, time and content, all of which moving keeps: so the
 * file of a document is found again without a list, also after a restart.
 */
final class FolderFiles {

  private static final int ID_HEX_DIGITS = 12;
  private static final String REASON = ".reason.txt";

  /** Most file systems' limit, less what may be put before or behind a name, bytes of UTF-8. */
  private static final int MAX_NAME_BYTES = 255 - 32;

  /** Put before the name of a file if another of its name was there: ms since 1970. */
  private static final Pattern TIME_IN_FRONT = Pattern.compile("^\\d{13}-");

  private final Path folder;

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Makes the folders that are not there yet.
   *
   * @throws IOException if that fails, or one of them is a link: it may lead back
   */
  void create() throws IOException {
    Files.createDirectories(folder);
    for (Path own : new Path[] {done(), failed()}) {
      if (!Files.isDirectory(Files.createDirectories(own), LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(own + " must be a folder, no link");
      }
    }
  }

  /** The id of the document that the file becomes. */
  String documentId(Path file, String contentSha256) throws IOException {
    return documentId(file.getFileName().toString(), file, contentSha256);
  }

  private static String documentId(String name, Path file, String contentSha256)
      throws IOException {
    long changedMs = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    String identity = name + "\n" + changedMs + "\n" + contentSha256;
    String hash = Sha256.hex(identity.getBytes(StandardCharsets.UTF_8));
    return DocumentId.ofFile(name, hash.substring(0, ID_HEX_DIGITS));
  }

  /** The file that became the document, wherever it was moved. */
  Optional<Path> fileOf(String document, String contentSha256) throws IOException {
    for (Path place : new Path[] {done(), folder, failed()}) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (isOf(document, contentSha256, file)) {
            return Optional.of(file);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(String document, String contentSha256, Path file) throws IOException {
    String name = file.getFileName().toString();
    String hash = document.substring(Math.max(0, document.length() - ID_HEX_DIGITS));
    for (String original : new String[] {name, TIME_IN_FRONT.matcher(name).replaceFirst("")}) {
      // Names first: asking the disk for each file's time and content would take long.
      if (DocumentId.ofFile(original, hash).equals(document)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && documentId(original, file, contentSha256).equals(document)
          && Sha256.hex(Files.readAllBytes(file)).equals(contentSha256)) {
        return true;
      }
    }
    return false;
  }

  /** Moves the file to {@code done/}. */
  void moveToDone(Path file) throws IOException {
    move(file, unused(done(), file));
  }

  /** Moves the file to {@code failed/}, after the reason; false if it is there already. */
  boolean moveToFailed(Path file, String reason) throws IOException {
    if (file.startsWith(failed())) {
      return false;
    }
    Path target = unused(failed(), file);
    String name = printable(target) + REASON;
    Files.writeString(failed().resolve(name), TerminalText.line(reason) + "\n");
    move(file, target);
    return true;
  }

  private static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Never a file that is there: a second one of the name gets the time in front. */
  private static Path unused(Path place, Path file) {
    Path target = place.resolve(file.getFileName());
    return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        ? place.resolve(Instant.now().toEpochMilli() + "-" + printable(file))
        : target;
  }

  /** The name in characters that any terminal shows, as far as there is room for more. */
  private static String printable(Path file) {
    String name = DocumentId.printable(file.getFileName().toString());
    while (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }

  private Path done() {
    return folder.resolve(HotFolderPlace.DONE);
  }

  private Path failed() {
    return folder.resolve(HotFolderPlace.FAILED);
  }
}
