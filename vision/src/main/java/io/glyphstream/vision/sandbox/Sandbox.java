package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanOpener;
import io.glyphstream.vision.SegmentedPages;
import io.glyphstream.vision.scan.ScanHeader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Reads scans in child processes. As many scans as there are processes are read at the same time;
 * who comes then waits. A process that was ended is replaced.
 */
public final class Sandbox implements ScanOpener, AutoCloseable {

  private static final Logger LOG = System.getLogger(Sandbox.class.getName());

  /** A second is enough, where the machine is not short of everything. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final SandboxSettings settings;
  private final Semaphore places;
  private final Deque<SandboxProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<SandboxProcess> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A sandbox that starts its processes when they are needed. */
  public Sandbox(SandboxSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.processes(), true);
  }

  /**
   * Starts all processes, so that the first scans need not wait for them.
   *
   * @throws SandboxUnavailableException if that fails
   */
  public void start() {
    fillUp(settings.processes());
  }

  private synchronized void fillUp(int processes) {
    while (idle.size() + busy.size() < processes) {
      idle.addLast(startProcess());
    }
  }

  @Override
  public Outcome<SegmentedPages> open(Scan scan) {
    return SandboxedPages.open(this, settings.limits(), scan);
  }

  /** Looks at the scan's header only: what an upload can be answered with at once. */
  public Outcome<ScanHeader> inspect(byte[] scan, String declaredContentType) {
    SandboxProcess process = take();
    try {
      process.send(new Request.Inspect(new Scan("", 0, scan, declaredContentType)));
      Reply.OfHeader reply =
          process.await(Reply.OfHeader.class, settings.limits().maxTimePerDocument());
      giveBack(process);
      return reply.outcome();
    } catch (LostException e) {
      replace(process);
      return new Outcome.Rejected<>(e.rejection(SandboxedPages.OPENING));
    } catch (CancellationException e) {
      replace(process);
      throw e;
    }
  }

  /**
   * A process that can work; the caller gives it back or has it replaced.
   *
   * @throws SandboxUnavailableException if none can be started
   * @throws CancellationException if this thread is interrupted
   */
  SandboxProcess take() {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for a process to read a scan in");
    }
    try {
      return readyProcess();
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private SandboxProcess readyProcess() {
    SandboxProcess process = idleProcess();
    try {
      process.awaitReady(START_LIMIT);
      busy.add(process);
      return process;
    } catch (LostException e) {
      throw unavailable("one was started and said " + process.firstWords(), e);
    }
  }

  private SandboxProcess idleProcess() {
    for (SandboxProcess process = nextIdle(); process != null; process = nextIdle()) {
      if (process.isAlive()) {
        return process;
      }
      process.close();
    }
    return startProcess();
  }

  /** Rather one that can work at once. */
  private SandboxProcess nextIdle() {
    for (SandboxProcess process : idle) {
      if (process.isReady() && idle.remove(process)) {
        return process;
      }
    }
    return idle.pollFirst();
  }

  private SandboxProcess startProcess() {
    if (closed) {
      throw new CancellationException("the sandbox is closed");
    }
    try {
      return SandboxProcess.start(settings);
    } catch (IOException e) {
      throw unavailable(e.getMessage(), e);
    }
  }

  private static SandboxUnavailableException unavailable(String why, Exception cause) {
    return new SandboxUnavailableException(
        "no process can be started to read scans in: " + why, cause);
  }

  /** The process has done its work and can do more; the last one is taken first: it is warm. */
  void giveBack(SandboxProcess process) {
    busy.remove(process);
    if (closed) {
      process.close();
    } else {
      idle.addFirst(process);
    }
    places.release();
  }

  /**
   * The process that was taken is over: another starts while nobody waits for it yet.
   *
   * @throws CancellationException if that is because the sandbox was closed
   */
  void replace(SandboxProcess process) {
    busy.remove(process);
    try {
      fillUp(settings.processes() + settings.spares());
    } catch (SandboxUnavailableException e) {
      LOG.log(Level.DEBUG, "left to who needs a process next", e);
    } finally {
      places.release();
    }
  }

  /** Ends the processes, those that read as well: who waits for them gets a cancellation. */
  @Override
  public void close() {
    closed = true;
    busy.forEach(SandboxProcess::close);
    idle.forEach(SandboxProcess::close);
    idle.clear();
  }
}
