package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * The page store's folder is away for a while. A file lies in its place, as nothing can be made on
 * a volume that is gone.
 */
final class StoreOutage implements Fault {

  private static final int MIN_MS = 4_000;
  private static final int MAX_MS = 20_000;
  private static final String NAME = "the store is away";

  private final Path store;
  private final Path away;

  StoreOutage(Path store) {
    this.store = store;
    this.away = store.resolveSibling(store.getFileName() + ".away");
  }

  @Override
  public FaultKind kind() {
    return FaultKind.STORE;
  }

  @Override
  public String inflict(Random random, FaultLog log) throws InterruptedException {
    if (!Files.isDirectory(store)) {
      return null;
    }
    try {
      Files.move(store, away);
      log.begins(NAME);
      try {
        Files.createFile(store);
        Thread.sleep(MIN_MS + random.nextInt(MAX_MS - MIN_MS));
      } finally {
        bringBack();
        log.ends(NAME);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "store";
  }

  private void bringBack() throws IOException {
    Files.deleteIfExists(store);
    Files.move(away, store);
  }
}
