package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.text.TerminalText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** One child process as its parent sees it; used by one thread at a time. */
final class SandboxProcess implements AutoCloseable {

  private static final Logger LOG = System.getLogger(SandboxProcess.class.getName());

  /** Java's, on {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY_EXIT = 3;

  /** The kernel's, where it has no memory left: 128 + SIGKILL. */
  private static final int KILLED_EXIT = 137;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final long LOOK_AT_MEMORY_MS = 50;
  private static final long END_PATIENCE_MS = 5000;
  private static final int LONGEST_LOG_LINE = 500;

  private final Process process;
  private final Path folder;
  private final ObjectOutputStream requests;
  private final SandboxSettings settings;
  private final ResidentMemory memory;
  private final BlockingQueue<Optional<Reply>> replies = new ArrayBlockingQueue<>(1);
  private final Thread listener;
  private final Thread logger;
  private volatile String firstWords = "nothing";
  private volatile boolean ready;

  private SandboxProcess(Process process, Path folder, SandboxSettings settings)
      throws IOException {
    this.process = process;
    this.folder = folder;
    this.settings = settings;
    this.memory = new ResidentMemory(process.pid());
    this.listener = daemon("sandbox-replies", this::listen);
    this.logger = daemon("sandbox-log", this::log);
    this.requests =
        new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
  }

  /**
   * Starts a process and does not wait for it.
   *
   * @throws IOException if none can be started
   */
  static SandboxProcess start(SandboxSettings settings) throws IOException {
    Path folder = ChildFolder.create();
    SandboxProcess started;
    try {
      started = new SandboxProcess(ChildLaunch.start(settings, folder), folder, settings);
    } catch (IOException e) {
      ChildFolder.delete(folder);
      throw e;
    }
    started.prepare();
    return started;
  }

  private void prepare() {
    try {
      requests.writeUnshared(Request.Setup.of(settings));
      requests.flush();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "it ended at once, which whoever takes it will see", e);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether {@link #awaitReady} would not block. */
  boolean isReady() {
    return ready || replies.peek() != null;
  }

  /**
   * Waits until it can work; at once if it could before.
   *
   * @throws LostException if it can't in this time
   */
  void awaitReady(Duration limit) throws LostException {
    if (!ready) {
      await(Reply.Ready.class, limit);
      ready = true;
    }
  }

  /**
   * Asks it to do something.
   *
   * @throws LostException if it is gone
   */
  void send(Request request) throws LostException {
    try {
      requests.writeUnshared(request);
      requests.reset();
      requests.flush();
    } catch (IOException e) {
      throw lost();
    }
  }

  /**
   * Its next reply, which must be of this kind.
   *
   * @throws LostException if it has none in this time, takes too much memory or ends; it is over
   *     then
   * @throws CancellationException if this thread is interrupted; it is over then as well
   */
  <R extends Reply> R await(Class<R> kind, Duration limit) throws LostException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        long rest = end - System.nanoTime();
        Optional<Reply> reply =
            replies.poll(
                Math.min(rest, TimeUnit.MILLISECONDS.toNanos(LOOK_AT_MEMORY_MS)),
                TimeUnit.NANOSECONDS);
        if (reply != null) {
          return kind.cast(reply.filter(kind::isInstance).orElseThrow(this::lost));
        }
        if (rest <= 0) {
          throw ended(LostException.Cause.TOO_SLOW, "took longer than " + seconds(limit) + " s");
        }
        if (memory.bytes() > settings.maxResidentBytes()) {
          throw ended(LostException.Cause.OUT_OF_MEMORY, outOf(settings.maxResidentBytes() >> 20));
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a scan was read");
    }
  }

  /** On a thread of its own: the process waits while its parent has not taken the last reply. */
  private void listen() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES))) {
      while (true) {
        replies.put(Optional.of(ReplyCodec.read(in)));
      }
    } catch (IOException e) {
      endReplies();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endReplies() {
    try {
      replies.put(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Faults of ours, which the process tells line by line. */
  private void log() {
    boolean spoke = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String words =
            TerminalText.line(line.substring(0, Math.min(line.length(), LONGEST_LOG_LINE)));
        if (ready) {
          LOG.log(Level.ERROR, words);
        } else if (!spoke) {
          firstWords = words;
        }
        spoke = true;
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a decoding process was ended while it spoke", e);
    }
  }

  /** It ended, or said what none of ours says. */
  private LostException lost() {
    boolean byItself = exits(END_PATIENCE_MS);
    hearOut();
    int exit = byItself ? process.exitValue() : 0;
    close();
    if (exit == OUT_OF_MEMORY_EXIT) {
      return new LostException(LostException.Cause.OUT_OF_MEMORY, outOf(settings.heapMebibytes()));
    }
    if (exit == KILLED_EXIT) {
      return new LostException(
          LostException.Cause.KILLED, "had its process killed, as a system does without memory");
    }
    return new LostException(
        LostException.Cause.CRASHED,
        byItself
            ? "ended the process that read it, with exit code " + exit
            : "made the process that read it say what it never should");
  }

  private void hearOut() {
    try {
      logger.join(END_PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LostException ended(LostException.Cause cause, String predicate) {
    close();
    return new LostException(cause, predicate);
  }

  private static String outOf(long mebibytes) {
    return "takes more memory than the " + mebibytes + " MiB that a page may";
  }

  private static double seconds(Duration limit) {
    return limit.toMillis() / 1000.0;
  }

  private boolean exits(long patienceMs) {
    try {
      return process.waitFor(patienceMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What it said first before it could work. */
  String firstWords() {
    return firstWords;
  }

  /** Ends it at once, whatever it does. */
  @Override
  public void close() {
    process.destroyForcibly();
    listener.interrupt();
    if (exits(END_PATIENCE_MS)) {
      deleteFolder();
    }
  }

  /** Its libraries, if it was ended before it could do so itself. */
  private void deleteFolder() {
    try {
      ChildFolder.delete(folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "the folder " + folder + " stays behind: " + e);
    }
  }
}
