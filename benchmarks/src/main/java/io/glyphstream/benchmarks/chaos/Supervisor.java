package io.glyphstream.benchmarks.chaos;

import io.glyphstream.benchmarks.chaos.HealthProbe.Health;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does what an orchestrator does: starts what has ended, and starts anew what says that it is not
 * alive, or has said nothing for long.
 */
final class Supervisor implements AutoCloseable {

  private static final long LOOK_EVERY_MS = 1000;
  private static final long RESTART_PAUSE_MS = 2000;
  private static final int MAX_DOWN_ANSWERS = 8;

  /** Asked once a second, it has said nothing for a minute and a half, which a start may take. */
  private static final int MAX_SILENCES = 90;

  private final List<ManagedProcess> processes;
  private final HealthProbe probe = new HealthProbe();
  private final Map<ManagedProcess, Integer> downAnswers = new HashMap<>();
  private final Map<ManagedProcess, Integer> silences = new HashMap<>();
  private final List<String> ownEnds = new ArrayList<>();
  private final List<String> restarts = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DaemonThread.named("supervisor"));

  Supervisor(List<ManagedProcess> processes) {
    this.processes = List.copyOf(processes);
  }

  void start() {
    thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** Ends that nobody asked for: name and exit code. */
  List<String> ownEnds() {
    synchronized (ownEnds) {
      return List.copyOf(ownEnds);
    }
  }

  /** Names of processes that were started anew because of what they said, or did not. */
  List<String> restarts() {
    synchronized (restarts) {
      return List.copyOf(restarts);
    }
  }

  private void look() {
    try {
      for (ManagedProcess process : processes) {
        look(process);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(ManagedProcess process) throws InterruptedException {
    Integer exitCode = process.takeOwnEnd(RESTART_PAUSE_MS);
    if (exitCode != null) {
      synchronized (ownEnds) {
        ownEnds.add(process.name() + " (" + exitCode + ")");
      }
    }
    process.startIfDue();
    if (process.isAlive() && !process.isPaused() && process.healthPort() != Launch.NO_HEALTH) {
      judge(process, probe.live(process.healthPort()));
    } else {
      forget(process);
    }
  }

  private void judge(ManagedProcess process, Health health) throws InterruptedException {
    if (health == Health.UP || process.isPaused()) {
      forget(process);
      return;
    }
    Map<ManagedProcess, Integer> counts = health == Health.DOWN ? downAnswers : silences;
    int count = counts.merge(process, 1, Integer::sum);
    if (count >= (health == Health.DOWN ? MAX_DOWN_ANSWERS : MAX_SILENCES)) {
      forget(process);
      process.kill(RESTART_PAUSE_MS);
      synchronized (restarts) {
        restarts.add(process.name() + (health == Health.DOWN ? " (not live)" : " (silent)"));
      }
    }
  }

  private void forget(ManagedProcess process) {
    downAnswers.remove(process);
    silences.remove(process);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
