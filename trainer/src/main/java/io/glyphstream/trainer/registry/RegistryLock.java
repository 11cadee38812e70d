package io.glyphstream.trainer.registry;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One change at a time in a registry, over all threads and processes. The system frees the lock of
 * a process that dies.
 */
final class RegistryLock {

  /** A file lock is its process's; threads need one of their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  /** Something that may fail on its files. */
  interface Work<T> {
    T run() throws IOException;
  }

  private RegistryLock() {}

  /** Runs the work when all others are done. */
  static <T> T holding(Path folder, Work<T> work) throws IOException {
    Files.createDirectories(folder);
    THREADS.lock();
    try (FileChannel file = FileChannel.open(folder.resolve(".lock"), CREATE, WRITE)) {
      // Until the file is closed.
      file.lock();
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }
}
