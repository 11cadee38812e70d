package io.glyphstream.trainer.fetch;

import io.glyphstream.trainer.digest.FileDigest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Brings one published file to its place: whole and checked, or not at all. Bytes gather in {@code
 * FILE.part}; a download that was cut off, also by the end of the process, goes on behind them.
 */
final class Download {

  private final RemoteFile remote;
  private final Path file;
  private final Path part;
  private final Patience patience;
  private final FetchListener listener;

  Download(RemoteFile remote, Path folder, Patience patience, FetchListener listener) {
    this.remote = remote;
    this.file = folder.resolve(remote.name());
    this.part = folder.resolve(remote.name() + ".part");
    this.patience = patience;
    this.listener = listener;
  }

  /**
   * Makes sure that the file is there.
   *
   * @return its path
   * @throws FetchException if it can't be had, or another file has its name
   */
  Path run() throws IOException {
    if (Files.exists(file)) {
      requireOfficial();
      listener.alreadyThere(remote.name());
      return file;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    bringAll();
    requireRightPart();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    listener.finished(remote.name(), Files.size(file));
    return file;
  }

  private void requireOfficial() throws IOException {
    String found = FileDigest.MD5.of(file);
    if (!found.equals(remote.md5())) {
      throw new FetchException(
          "%s is there, but is not the official file: its MD5 is %s, not %s; move it away first"
              .formatted(file, found, remote.md5()));
    }
  }

  private void requireRightPart() throws IOException {
    String found = FileDigest.MD5.of(part);
    if (!found.equals(remote.md5())) {
      Files.delete(part);
      throw new FetchException(
          "what came from %s has the MD5 %s, not %s, and was deleted; fetch it anew"
              .formatted(remote.uri(), found, remote.md5()));
    }
  }

  private void bringAll() throws IOException {
    PartialRequest request = new PartialRequest(remote, part, patience.longestSilence(), listener);
    int failures = 0;
    while (true) {
      long before = partBytes();
      try {
        request.run();
        return;
      } catch (ConnectionLostException e) {
        failures = partBytes() > before ? 1 : failures + 1;
        if (failures >= patience.attempts()) {
          throw new FetchException(
              "%s can't be fetched: %s; the same command goes on from here, --from names a mirror"
                  .formatted(remote.uri(), e.getMessage()),
              e);
        }
        listener.interrupted(remote.name(), e.getMessage());
        pause(patience.pause(failures));
      }
    }
  }

  private long partBytes() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two attempts");
    }
  }
}
