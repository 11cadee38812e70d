package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrainCommandTest {

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final String NOBODY = "127.0.0.1:1";

  @TempDir Path folder;

  private final CommandRun command = new CommandRun();
  private String home;

  @BeforeEach
  void choosePlace() {
    home = folder.resolve("home").toString();
  }

  @Test
  void withoutBaseDataNothingIsTrained() {
    assertEquals(WRONG_USAGE, command.run("retrain", "--home", home));

    assertTrue(command.err().startsWith("--data is missing"), command.err());
    assertFalse(Files.exists(Path.of(home)));
  }

  @Test
  void gateCanNotBeOpenedFurther() {
    for (List<String> wrong :
        List.of(
            List.of("--max-loss", "0.3"),
            List.of("--min-held-out", "0"),
            List.of("--max-chance", "0"),
            List.of("--label-share", "1"),
            List.of("--watch", "0"))) {
      assertEquals(
          WRONG_USAGE,
          command.run("retrain", "--home", home, "--data", home, wrong.get(0), wrong.get(1)));
      assertTrue(command.err().contains(wrong.get(0).substring(2)), command.err());
    }
  }

  @Test
  void missingBrokerIsSaidInOneLineAndNothingIsChanged() {
    String[] data = {"--home", home, "--bootstrap", NOBODY};

    assertEquals(
        FAILED, command.run("retrain", "--data", home, data[0], data[1], data[2], data[3]));
    assertEquals(FAILED, command.run("models", "rollback", data[0], data[1], data[2], data[3]));

    String line =
        "trainer: no Kafka broker answers at 127.0.0.1:1; start one with: glyphstream up, or name a"
            + " cluster's settings with --kafka-config";
    assertEquals(List.of(line, line), command.err().lines().toList());
    assertFalse(Files.exists(Path.of(home)));
  }

  @Test
  void modelsAreListedAndComparedOnWhatIsHeldOut() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    IdxFiles.writeMnist(data, 200, 0);
    Path bundle = Files.write(folder.resolve("tiny.onnx"), TinyBundles.of("tiny", "1.0.0"));
    assertEquals(0, command.run("models", "--home", home));
    assertEquals(0, command.run("models", "add", bundle.toString(), "--home", home));
    assertEquals(0, command.run("models", "list", "--home", home));
    assertEquals(
        0,
        command.run(
            "models", "compare", "--home", home, "--dataset", "mnist", "--data", data.toString()));

    String out = command.out();
    assertTrue(out.contains("no models in " + home), out);
    assertTrue(out.contains("  tiny/1.0.0 "), out);
    assertTrue(out.contains("| model | accuracy on 10 held-out crops |"), out);
    assertTrue(out.contains("| tiny/1.0.0 | "), out);
  }
}
