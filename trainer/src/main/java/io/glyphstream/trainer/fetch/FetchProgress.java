package io.glyphstream.trainer.fetch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a person how a fetch goes: a bar on standard error while bytes come, if there is a terminal
 * to draw it on, and a line for each file.
 */
public final class FetchProgress implements FetchListener, AutoCloseable {

  private static final int REDRAW_MILLIS = 500;
  private static final long MEGABYTE = 1_000_000;

  private final PrintWriter out;
  private final boolean terminal;
  private ProgressBar bar;

  /**
   * @param out takes the lines
   * @param terminal whether standard error is a terminal; in a file, a bar would leave a mess
   */
  public FetchProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void alreadyThere(String file) {
    line("%s: already there", file);
  }

  @Override
  public void started(String file, long presentBytes, long totalBytes) {
    if (presentBytes > 0) {
      line("%s: goes on behind %,d bytes", file, presentBytes);
    }
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(file)
              .setInitialMax(totalBytes)
              .startsFrom(presentBytes, Duration.ZERO)
              .setUnit(" MB", MEGABYTE)
              .showSpeed()
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void advanced(long bytes) {
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public void interrupted(String file, String reason) {
    close();
    line("%s: %s; trying again", file, reason);
  }

  @Override
  public void finished(String file, long sizeBytes) {
    close();
    line("%s: %,d bytes, checksum right", file, sizeBytes);
  }

  /** Takes a bar away that a failure left. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
