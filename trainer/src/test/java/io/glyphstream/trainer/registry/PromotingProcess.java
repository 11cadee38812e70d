package io.glyphstream.trainer.registry;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that promotes two bundles in turn, so that each promotion is a change. */
final class PromotingProcess {

  private PromotingProcess() {}

  /**
   * @param arguments the registry's folder, two ids, how many promotions
   */
  public static void main(String[] arguments) throws IOException {
    promote(
        new ModelRegistry(Path.of(arguments[0])),
        arguments[1],
        arguments[2],
        Integer.parseInt(arguments[3]));
  }

  static void promote(ModelRegistry registry, String one, String other, int times)
      throws IOException {
    for (int i = 0; i < times; i++) {
      registry.promote(i % 2 == 0 ? one : other, one + " step " + i);
    }
  }

  static Process start(Path folder, String one, String other, int times) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PromotingProcess.class.getName(),
            folder.toString(),
            one,
            other,
            Integer.toString(times))
        .inheritIO()
        .start();
  }
}
