package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.fetch.FaultyFileServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {

  @TempDir Path folder;
  private final CommandRun trainer = new CommandRun();

  @Test
  void mirrorWithoutTheFileIsSaidInOneLine() throws IOException {
    try (FaultyFileServer server = new FaultyFileServer()) {
      String mirror = server.home() + "emnist";
      assertEquals(1, trainer.run("fetch", "mnist", "--out", folder.toString(), "--from", mirror));

      assertEquals(
          "trainer: "
              + mirror
              + "/t10k-images-idx3-ubyte.gz: the server answered 404; --from names a mirror",
          trainer.err().strip());
    }
  }

  @Test
  void mirrorIsForOneDataSet() {
    assertUsageError("--from is for one data set", "--from", "http://127.0.0.1/");
  }

  @Test
  void mirrorIsInTheWeb() {
    assertUsageError("http or https URL, not file:/tmp", "mnist", "--from", "file:/tmp");
  }

  @Test
  void unknownDataSetIsRefused() {
    assertUsageError("'cifar' can't be fetched; there are [mnist, emnist-byclass, all]", "cifar");
  }

  private void assertUsageError(String message, String... more) {
    String[] arguments = new String[more.length + 3];
    System.arraycopy(more, 0, arguments, 3, more.length);
    System.arraycopy(new String[] {"fetch", "--out", folder.toString()}, 0, arguments, 0, 3);
    assertEquals(2, trainer.run(arguments));
    assertTrue(trainer.err().contains(message), trainer.err());
  }
}
