package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A volume has no byte left for a while. */
final class DiskFull implements Fault {

  private static final int MIN_MS = 4_000;
  private static final int MAX_MS = 15_000;
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final String BALLAST = "ballast";

  private final Map<String, Path> volumes;
  private final ShuffledDeck<String> names;

  /**
   * @param volumes by name; small, since they are filled
   */
  DiskFull(Map<String, Path> volumes) {
    this.volumes = Map.copyOf(volumes);
    this.names = new ShuffledDeck<>(volumes.keySet().stream().sorted().toList());
  }

  @Override
  public FaultKind kind() {
    return FaultKind.DISK;
  }

  @Override
  public String inflict(Random random, FaultLog log) throws InterruptedException {
    String name = names.draw(random);
    String what = "the disk of " + name + " is full";
    Path ballast = volumes.get(name).resolve(BALLAST);
    log.begins(what);
    try {
      fill(ballast);
      Thread.sleep(MIN_MS + random.nextInt(MAX_MS - MIN_MS));
    } finally {
      free(ballast);
      log.ends(what);
    }
    return name;
  }

  private static void fill(Path ballast) throws InterruptedException {
    byte[] zeros = new byte[CHUNK_BYTES];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (!Thread.interrupted()) {
        out.write(zeros);
      }
    } catch (IOException e) {
      return;
    }
    throw new InterruptedException();
  }

  private static void free(Path ballast) {
    try {
      Files.deleteIfExists(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
