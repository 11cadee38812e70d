package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCommandTest {

  @TempDir Path folder;
  private final CommandRun trainer = new CommandRun();
  private Path bundle;

  @BeforeEach
  void writeBundle() throws IOException {
    bundle = Files.write(folder.resolve("net.onnx"), TinyBundles.of("net", "1.0.0"));
    Files.writeString(
        folder.resolve("net.evaluation.json"), "{\"model\": \"net/1.0.0\", \"crops\": 77}");
  }

  @Test
  void bundleIsAddedPromotedRolledBackAndShown() throws IOException {
    Path second = Files.write(folder.resolve("b.onnx"), TinyBundles.of("net", "2.0.0"));
    run("add", bundle.toString());
    run("add", second.toString());
    run("promote", "net/1.0.0");
    run("promote", "net/2.0.0", "--reason", "reads 1 % more");
    run("rollback", "--reason", "too slow");
    run("list");
    run("show");
    run("show", "net/1.0.0");

    assertTrue(trainer.out().contains("* net/1.0.0 "), trainer.out());
    assertTrue(trainer.out().contains("  net/2.0.0 "));
    assertTrue(trainer.out().contains("  promotion  net/2.0.0  reads 1 % more"));
    assertTrue(trainer.out().contains("  rollback   net/1.0.0  too slow"));
    assertTrue(trainer.out().contains("# Model card: net/1.0.0"));
    assertTrue(trainer.out().contains("| crops | 77 |"));
  }

  @Test
  void refusalIsOneLine() {
    assertEquals(1, trainer.run("registry", "promote", "net/9", "--registry", registry()));

    assertEquals(
        "trainer: no bundle net/9 is in " + Path.of(registry(), "bundles"), trainer.err().strip());
  }

  @Test
  void cardIsPrintedOrWritten() throws IOException {
    Path card = folder.resolve("card.md");
    assertEquals(0, trainer.run("card", bundle.toString()));
    assertEquals(0, trainer.run("card", bundle.toString(), "--out", card.toString()));

    assertEquals(Files.readString(card), trainer.out());
    assertTrue(trainer.out().contains("| crops | 77 |"));
  }

  private void run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "registry";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--registry";
    all[arguments.length + 2] = registry();
    assertEquals(0, trainer.run(all), trainer.err());
  }

  private String registry() {
    return folder.resolve("registry").toString();
  }
}
