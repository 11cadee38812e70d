package io.glyphstream.benchmarks.chaos;

import java.util.concurrent.ThreadFactory;

/** Threads that keep no program from ending. */
final class DaemonThread {

  private DaemonThread() {}

  static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
