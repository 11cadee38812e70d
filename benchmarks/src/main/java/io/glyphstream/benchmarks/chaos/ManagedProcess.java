package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that is killed, paused and started again. Several threads may use it. */
final class ManagedProcess implements AutoCloseable {

  private static final long END_PATIENCE_S = 10;

  private final Launch launch;
  private final Path folder;
  private final List<ProcessHandle> children = new ArrayList<>();
  private Process process;
  private long notBeforeNanos = System.nanoTime();
  private boolean paused;
  private boolean closed;

  /**
   * @param folder for its log
   */
  ManagedProcess(Launch launch, Path folder) {
    this.launch = launch;
    this.folder = folder;
  }

  String name() {
    return launch.name();
  }

  int healthPort() {
    return launch.healthPort();
  }

  /** What it said, from all its starts. */
  Path log() {
    return folder.resolve(name() + ".log");
  }

  /** Starts it if it should run and does not. */
  synchronized void startIfDue() {
    if (closed || isAlive() || System.nanoTime() < notBeforeNanos) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(launch.command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(launch.environment());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  synchronized boolean isPaused() {
    return paused;
  }

  /** The process id; 0 before the first start. */
  synchronized long pid() {
    return process == null ? 0 : process.pid();
  }

  /**
   * The exit code if it has ended without having been told to, and starts it again after this; null
   * otherwise.
   *
   * @param pauseMs till it is started again
   */
  synchronized Integer takeOwnEnd(long pauseMs) {
    if (closed || process == null || process.isAlive()) {
      return null;
    }
    int code = process.exitValue();
    process = null;
    startAgainAfter(pauseMs);
    return code;
  }

  /**
   * Ends it without a word, SIGKILL.
   *
   * @param pauseMs till it is started again
   * @return false if it does not run
   */
  synchronized boolean kill(long pauseMs) throws InterruptedException {
    if (!isAlive()) {
      return false;
    }
    process.descendants().forEach(children::add);
    process.destroyForcibly().waitFor(END_PATIENCE_S, TimeUnit.SECONDS);
    process = null;
    paused = false;
    startAgainAfter(pauseMs);
    return true;
  }

  /** SIGSTOP; false if it does not run or stands still already. */
  synchronized boolean pause() throws InterruptedException {
    if (!isAlive() || paused) {
      return false;
    }
    ProcessSignal.STOP.send(process.pid());
    paused = true;
    return true;
  }

  /** SIGCONT. */
  synchronized void resume() throws InterruptedException {
    if (isAlive() && paused) {
      ProcessSignal.CONT.send(process.pid());
    }
    paused = false;
  }

  /** Children of killed processes that outlived them. */
  synchronized long orphans() {
    return children.stream().filter(ProcessHandle::isAlive).count();
  }

  /** Ends it and what it started, for good. */
  @Override
  public synchronized void close() {
    closed = true;
    List<ProcessHandle> ending = new ArrayList<>(children);
    if (process != null) {
      process.descendants().forEach(ending::add);
      ending.add(process.toHandle());
    }
    ending.forEach(ProcessHandle::destroyForcibly);
    ending.forEach(ManagedProcess::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(END_PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("process " + process.pid() + " does not end", e);
    }
  }

  private void startAgainAfter(long pauseMs) {
    notBeforeNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMs);
  }
}
