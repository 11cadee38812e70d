package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final String NOTE = SAMPLES.resolve("note.png").toString();

  @Test
  void readPrintsTheTextOfTheNote() throws IOException {
    CommandRun run = CommandRun.of("read", NOTE);

    assertEquals(Files.readString(SAMPLES.resolve("note.txt")).strip(), run.out().strip());
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
  }

  @Test
  void readPartsPagesByAFormFeed() throws IOException {
    CommandRun run = CommandRun.of("read", SAMPLES.resolve("two-pages.tif").toString());

    assertEquals(Files.readString(SAMPLES.resolve("two-pages.txt")), run.out());
  }

  @Test
  void readReadsOnAfterAFileThatIsNoScan(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no scan");

    CommandRun run = CommandRun.of("read", text.toString(), NOTE);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("glyphstream: " + text + ": "), run.err());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.out().contains("MARTHA"), run.out());
  }

  @Test
  void readReadsOnAfterAFileThatIsNotThere(@TempDir Path folder) {
    Path missing = folder.resolve("missing.png");

    CommandRun run = CommandRun.of("read", missing.toString(), NOTE);

    assertEquals(1, run.exitCode());
    assertEquals("glyphstream: can't read " + missing + ": no such file", run.err().strip());
    assertTrue(run.out().contains("MARTHA"), run.out());
  }

  @Test
  void readReadsTextOfEveryKind() {
    for (String kind : List.of("any", "codes", "unrelated")) {
      CommandRun run = CommandRun.of("read", "--text", kind, "--beam", "8", NOTE);

      assertEquals(0, run.exitCode(), run.err());
      assertEquals(4, run.out().lines().count(), run.out());
    }
  }

  @Test
  void readDrawsEveryStageAndTheTextOverThePage(@TempDir Path folder) throws IOException {
    Path overlay = folder.resolve("overlay.png");
    Path stages = folder.resolve("stages");
    String scan = SAMPLES.resolve("two-pages.tif").toString();

    CommandRun run =
        CommandRun.of("read", scan, "--debug", stages.toString(), "--overlay", overlay.toString());

    assertEquals(0, run.exitCode(), run.err());
    for (int page = 1; page <= 2; page++) {
      for (String stage : List.of("1-ink", "2-lines", "3-words", "4-cuts", "5-path")) {
        Path drawing = stages.resolve("two-pages.tif-page-" + page + "-" + stage + ".png");
        assertTrue(colours(drawing) >= 2, drawing + " shows nothing");
      }
    }
    assertTrue(colours(overlay) > 256, "no colour on the grey page");
    assertTrue(colours(folder.resolve("overlay-2.png")) > 2);
  }

  private static long colours(Path drawing) throws IOException {
    BufferedImage image = ImageIO.read(drawing.toFile());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }

  @Test
  void missingFileAndMissingBrokerAreSaidInOneLine() {
    for (String[] command :
        new String[][] {
          {"read", "nowhere.png"},
          {"send", "nowhere.png"},
          {"send", NOTE, "--bootstrap", "127.0.0.1:1"},
          {"score", "nowhere.json", "nowhere.json"},
          {"tail", "--bootstrap", "127.0.0.1:1"}
        }) {
      CommandRun run = CommandRun.of(command);

      assertEquals(1, run.exitCode(), String.join(" ", command));
      assertTrue(run.err().startsWith("glyphstream: "), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void tokensAreMadeListedAndRevoked(@TempDir Path folder) {
    String data = folder.toString();

    CommandRun made = CommandRun.of("token", "create", "ci", "--data", data);
    CommandRun again = CommandRun.of("token", "create", "ci", "--data", data);

    assertEquals(0, made.exitCode(), made.err());
    assertTrue(made.out().startsWith("glyphstream_"), made.out());
    assertEquals(1, made.out().lines().count());
    assertEquals(1, again.exitCode());
    assertEquals("glyphstream: there is a token ci already", again.err().strip());
    CommandRun list = CommandRun.of("token", "list", "--data", data);
    assertTrue(list.out().startsWith("ci  2"), list.out());
    assertEquals(0, CommandRun.of("token", "--data", data, "revoke", "ci").exitCode());
    assertEquals("", CommandRun.of("token", "list", "--data", data).out());
    assertEquals(1, CommandRun.of("token", "revoke", "ci", "--data", data).exitCode());
    assertEquals(2, CommandRun.of("token").exitCode());
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertEquals(2, CommandRun.of("read").exitCode());
    assertEquals(2, CommandRun.of("read", "--format", "xml", NOTE).exitCode());
    assertEquals(2, CommandRun.of("read", "--text", "poems", NOTE).exitCode());
    assertEquals(2, CommandRun.of("read", "--beam", "0", NOTE).exitCode());
    assertEquals(2, CommandRun.of("dance").exitCode());
    assertEquals(2, CommandRun.of().exitCode());
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : new String[] {"up", "read", "send", "tail", "score", "token"}) {
      CommandRun run = CommandRun.of(command, "--help");

      assertEquals(0, run.exitCode());
      assertTrue(run.out().startsWith("Usage: glyphstream " + command), run.out());
    }
  }

  @Test
  void scoreCountsEditsInsideTheBoxesOnly(@TempDir Path folder) throws IOException {
    Path transcript = folder.resolve("note.json");
    Files.writeString(transcript, CommandRun.of("read", "--format", "json", NOTE).out());
    Path truth = folder.resolve("truth.json");
    Files.writeString(
        truth,
        """
        {"handwrittenFields": [
          {"name": "whole", "box": [0, 0, 1748, 500], "alphabet": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
           "text": "DEARMARTHY"},
          {"name": "nothing", "box": [0, 2000, 1748, 400], "alphabet": "0123456789", "text": "12"}
        ]}
        """);

    CommandRun run = CommandRun.of("score", transcript.toString(), truth.toString());

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("upper    CER 0.100 (1 edits in 10 characters)"), run.out());
    assertTrue(run.out().contains("digits   CER 1.000 (2 edits in 2 characters)"), run.out());
  }
}
