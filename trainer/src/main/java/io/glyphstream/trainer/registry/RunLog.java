package io.glyphstream.trainer.registry;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The retrainings of a registry, a file each: {@code runs/000001.json}. A run is recorded whole or
 * not at all, and never changed.
 */
public final class RunLog {

  private final Path folder;

  /**
   * The log of a registry.
   *
   * @param registry its folder
   */
  public RunLog(Path registry) {
    this.folder = registry.resolve("runs");
  }

  /** All runs, the first one first. */
  public List<RetrainingRun> runs() throws IOException {
    List<RetrainingRun> runs = new ArrayList<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
        for (Path file : files) {
          runs.add(RegistryJson.read(file, RetrainingRun.class));
        }
      }
    }
    runs.sort(Comparator.comparingInt(RetrainingRun::number));
    return runs;
  }

  /** The last run, if there was any. */
  public Optional<RetrainingRun> last() throws IOException {
    List<RetrainingRun> runs = runs();
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /**
   * Records a run, on disk when this returns; called within {@link #exclusively}.
   *
   * @param run of the number behind the last one's
   */
  public void add(RetrainingRun run) throws IOException {
    Files.createDirectories(folder);
    DurableFile.replace(
        folder.resolve("%06d.json".formatted(run.number())), RegistryJson.write(run));
  }

  /** Where the run in work keeps what it needs to go on after it was stopped. */
  public Path workFolder() {
    return folder.resolve("work");
  }

  /** Something that may fail on its files. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does the work while nobody else retrains; the system frees the lock of a process that dies.
   *
   * @throws RegistryException if another process or thread is at it
   */
  public <T> T exclusively(Work<T> work) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel file = FileChannel.open(folder.resolve(".lock"), CREATE, WRITE)) {
      if (file.tryLock() == null) {
        throw atWork();
      }
      return work.run();
    } catch (OverlappingFileLockException e) {
      throw atWork();
    }
  }

  private RegistryException atWork() {
    return new RegistryException("another retraining is at work in " + folder.getParent());
  }
}
