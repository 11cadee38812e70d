package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  @TempDir Path folder;
  private final CommandRun trainer = new CommandRun();

  @Test
  void reportIsPrintedAndWritten() throws IOException {
    IdxFiles.writeMnist(folder, 300, 100);
    Path json = folder.resolve("report.json");
    String data = folder.toString();

    int exit =
        trainer.run(
            "inspect",
            "--dataset",
            "mnist",
            "--data",
            data,
            "--validation-share",
            "0.1",
            "--fewest",
            "27",
            "--json",
            json.toString());

    assertEquals(0, exit, trainer.err());
    assertTrue(trainer.out().contains("train: 270 crops; commonest 0 (27), rarest 0 (27)"));
    assertTrue(trainer.out().contains("entropy 3.32 of 3.32 bits"));
    assertTrue(Files.readString(json).contains("\"dataset\" : \"mnist\""));
  }

  @Test
  void missingDataAreSaidInOneLine() {
    assertEquals(1, trainer.run("inspect", "--dataset", "mnist", "--data", folder.toString()));

    assertEquals(
        "trainer: no such file: " + folder.resolve("train-images-idx3-ubyte.gz"),
        trainer.err().strip());
  }
}
