package io.glyphstream.standalone;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how many files are sent, on a terminal alone: in a file it would be noise. */
final class SendProgress implements AutoCloseable {

  /** Null where nobody looks. */
  private final ProgressBar bar;

  SendProgress(int files) {
    this.bar =
        StandardError.isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("Sending")
                .setInitialMax(files)
                .setUnit(" scans", 1)
                .showSpeed()
                .build()
            : null;
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
