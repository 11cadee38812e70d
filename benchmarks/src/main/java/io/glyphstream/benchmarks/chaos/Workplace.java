package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for everything of a run, with small volumes in it where the system lets us mount. */
final class Workplace implements AutoCloseable {

  private final Path folder;
  private final boolean kept;
  private final List<Path> mounts = new ArrayList<>();
  private String mountRefusal;

  private Workplace(Path folder, boolean kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /**
   * A new one, in the system's folder for temporary files.
   *
   * @param kept whether it is left there at the end
   */
  static Workplace create(boolean kept) throws IOException {
    return new Workplace(Files.createTempDirectory("glyphstream-chaos-"), kept);
  }

  Path folder() {
    return folder;
  }

  /** A folder in it. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** A folder in it, on a volume of its own if it can be: see {@link #mountRefusal()}. */
  Path volume(String name, int mebibytes) throws IOException, InterruptedException {
    Path path = folder(name);
    Process mount =
        new ProcessBuilder(
                "mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", path.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (mount.waitFor() == 0) {
      mounts.add(path);
    } else {
      mountRefusal = said.strip();
    }
    return path;
  }

  /** Why volumes could not be mounted; null if they were. */
  String mountRefusal() {
    return mountRefusal;
  }

  /** Unmounts and deletes, unless it is kept. Not while anything runs in it. */
  @Override
  public synchronized void close() {
    if (kept || !Files.exists(folder)) {
      return;
    }
    mounts.forEach(Workplace::unmount);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unmount(Path volume) {
    try {
      new ProcessBuilder("umount", "-l", volume.toString()).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
