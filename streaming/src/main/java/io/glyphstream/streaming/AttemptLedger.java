package io.glyphstream.streaming;

import io.glyphstream.contracts.store.StoreUnavailableException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts, durably, how often a record was begun and not ended: how often it took the process down.
 *
 * <p>One small file per record in work, forced to disk before the work begins and deleted after it.
 * The folder must be seen by every instance that may get the record next.
 */
public final class AttemptLedger {

  private static final Logger LOG = System.getLogger(AttemptLedger.class.getName());

  private final Path folder;

  /**
   * A ledger in {@code folder}, which is made if it is absent.
   *
   * @throws StoreUnavailableException if it can't be made
   */
  public AttemptLedger(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** How many attempts at this record have begun and not ended. */
  int unfinished(InboundRecord record) {
    try {
      return Math.toIntExact(Files.size(fileOf(record)));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * An attempt at all of them begins, or at none: what a full disk cuts short is not counted.
   *
   * @throws StoreUnavailableException if it can't be counted
   */
  void begin(List<InboundRecord> records) {
    List<InboundRecord> begun = new ArrayList<>();
    try {
      for (InboundRecord record : records) {
        begin(record);
        begun.add(record);
      }
    } catch (StoreUnavailableException e) {
      begun.forEach(this::end);
      throw e;
    }
  }

  /** The file grows by one byte. */
  private void begin(InboundRecord record) {
    try {
      Files.write(
          fileOf(record),
          new byte[1],
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * The record did not take the process down: its count is forgotten. If that fails, the count
   * stays, and a record that comes again is handled alone once more than it need be.
   */
  void end(InboundRecord record) {
    try {
      Files.deleteIfExists(fileOf(record));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the attempt at " + record.position() + " stays counted: " + e);
    }
  }

  private Path fileOf(InboundRecord record) {
    return folder.resolve(record.position());
  }

  private static StoreUnavailableException unavailable(IOException cause) {
    return new StoreUnavailableException(
        "the attempt ledger can't be used: " + cause.getMessage(), cause);
  }
}
