package io.glyphstream.trainer.training;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a person how a training goes: a bar on standard error while an epoch runs, if there is a
 * terminal to draw it on, and a line when it is done.
 */
public final class TerminalProgress implements TrainingListener {

  private static final int REDRAW_MILLIS = 500;

  private final PrintWriter out;
  private final boolean terminal;
  private int epochs;
  private ProgressBar bar;

  /**
   * @param out takes the lines
   * @param terminal whether standard error is a terminal; in a file, a bar would leave a mess
   */
  public TerminalProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void started(String kernels, long parameters) {
    out.printf(Locale.ROOT, "%,d parameters; convolutions run on %s%n", parameters, kernels);
  }

  @Override
  public void epochStarted(int epoch, int epochs, int batches) {
    this.epochs = epochs;
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("epoch %d/%d".formatted(epoch, epochs))
              .setInitialMax(batches)
              .setUnit(" batches", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void batchDone(double meanLoss) {
    if (bar != null) {
      bar.setExtraMessage(String.format(Locale.ROOT, "loss %.4f", meanLoss)).step();
    }
  }

  @Override
  public void epochDone(EpochSummary summary, boolean best) {
    if (bar != null) {
      bar.close();
    }
    out.printf(
        Locale.ROOT,
        "epoch %d/%d  loss %.4f  train %.2f %%  validation %.2f %% (loss %.4f)  %.0f s%s%n",
        summary.epoch(),
        epochs,
        summary.loss(),
        100 * summary.trainAccuracy(),
        100 * summary.validationAccuracy(),
        summary.validationLoss(),
        summary.seconds(),
        best ? "  best" : "");
  }
}
