package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.synthesis.HandPrint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerceptronCommandsTest {

  @TempDir Path folder;
  private final CommandRun trainer = new CommandRun();

  @BeforeEach
  void handPrint() throws IOException {
    HandPrint.writeEmnist(folder);
  }

  @Test
  void cutModelIsTrainedMeasuredAndWritten() throws IOException {
    Path model = folder.resolve("cuts.mlp");

    int code =
        run("cut-model", model, "--groups", "300", "--epochs", "2", "--validation-share", "0.5");

    assertEquals(0, code, trainer.err());
    assertTrue(trainer.out().contains(" cuts of 300 groups to train on"), trainer.out());
    assertTrue(trainer.out().contains("where glyphs meet; AUROC 0."), trainer.out());
    assertTrue(Files.size(model) > 40_000);
  }

  @Test
  void uprightModelIsTrainedMeasuredAndWritten() throws IOException {
    Path model = folder.resolve("upright.mlp");

    int code =
        run(
            "upright-model",
            model,
            "--groups",
            "300",
            "--epochs",
            "2",
            "--validation-share",
            "0.5");

    assertEquals(0, code, trainer.err());
    assertTrue(trainer.out().contains(" pieces of ink of 300 groups to train on"), trainer.out());
    assertTrue(trainer.out().contains(" pieces of ink; AUROC 0."), trainer.out());
    assertTrue(Files.size(model) > 60_000);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertEquals(2, run("cut-model", folder.resolve("cuts.mlp"), "--groups", "0"));

    assertTrue(trainer.err().startsWith("--groups must be at least 1, not 0"), trainer.err());
    assertFalse(Files.exists(folder.resolve("cuts.mlp")));
  }

  private int run(String command, Path model, String... more) {
    String[] arguments = {
      command,
      "--emnist",
      folder.toString(),
      "--fonts",
      Path.of("..", "samples", "fonts").toString(),
      "--out",
      model.toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return trainer.run(all);
  }
}
