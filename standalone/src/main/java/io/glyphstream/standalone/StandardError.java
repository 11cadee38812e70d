package io.glyphstream.standalone;

import java.io.IOException;

/** Where this process's standard error goes. */
final class StandardError {

  private StandardError() {}

  /**
   * Whether a person sees it: only then may it be written over. Java's own console says this of the
   * standard output alone, so it is asked of {@code test} (POSIX).
   */
  static boolean isTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
