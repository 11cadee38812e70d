package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TranscriptPrinterTest {

  private static final Box BOX = new Box(0, 0, 9, 9);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void deletedPageIsSaidAndIsNoTranscript() {
    assertFalse(print(OutputFormat.TEXT, "note/1", null));
    assertFalse(print(OutputFormat.JSON, "a/b\u001b/0", null));

    assertEquals(
        List.of(
            "== note, page 2 is deleted",
            "{\"document\":\"a/b\\u001B\",\"pageIndex\":0,\"deleted\":true}"),
        out.toString().lines().toList());
  }

  @Test
  void revisionIsShownFromTheSecondOn() {
    Transcript first = transcript("note", "A");
    Transcript second = first.revised(2, first.lines(), "glyphstream-store:x", List.of());

    assertTrue(print(OutputFormat.TEXT, "note/0", JsonCodec.TRANSCRIPT.encode(first)));
    assertTrue(print(OutputFormat.TEXT, "note/0", JsonCodec.TRANSCRIPT.encode(second)));

    assertEquals(
        List.of("== note, page 1/1", "A", "== note, page 1/1, revision 2", "A"),
        out.toString().lines().toList());
  }

  @Test
  void whatStrangersWroteDoesNothingToTheTerminal() {
    byte[] hostile =
        JsonCodec.TRANSCRIPT.encode(transcript("a\n== forged\u001b]0;pwn\u0007", "b\u001b[2J"));

    print(OutputFormat.TEXT, "x/0", hostile);
    print(OutputFormat.TEXT, "\u001b[2J", "no JSON \u001b".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("== a\\n== forged\\u001B]0;pwn\\u0007, page 1/1", "b\\u001B[2J"),
        out.toString().lines().toList());
    assertFalse(err.toString().contains("\u001b"), err.toString());
    assertTrue(err.toString().startsWith("glyphstream: \\u001B[2J is no transcript: "));
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void jsonOfAStrangerStaysJsonOfTheSameMeaning() throws IOException {
    Transcript transcript = transcript("csi\u009b31m\u202e", "a\u007fb");

    print(OutputFormat.JSON, "x/0", JsonCodec.TRANSCRIPT.encode(transcript));

    String printed = out.toString();
    assertTrue(printed.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), printed);
    assertEquals(transcript, JsonCodec.TRANSCRIPT.decode(printed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void failedPageSaysWhyInOneLine() {
    Transcript failed =
        Transcript.failed(
            new PageId("note", 0, 1, 1),
            "0".repeat(64),
            new Rejection(RejectionReason.UNREADABLE, "no\u001b page"));

    print(OutputFormat.TEXT, "note/0", JsonCodec.TRANSCRIPT.encode(failed));

    assertTrue(out.toString().startsWith("== note, page 1/1, failed: no\\u001B page"));
  }

  @Test
  void valueThatIsNoTranscriptIsSaid() {
    for (String value : List.of("null", "{}", "[", "7")) {
      assertFalse(print(OutputFormat.TEXT, "x/0", value.getBytes(StandardCharsets.UTF_8)), value);
    }

    assertEquals("", out.toString());
    assertEquals(4, err.toString().lines().count(), err.toString());
  }

  private boolean print(OutputFormat format, String key, byte[] value) {
    return new TranscriptPrinter(format, new PrintWriter(out, true), new PrintWriter(err, true))
        .print(new ConsumerRecord<>("transcripts", 0, 0, key, value));
  }

  private static Transcript transcript(String document, String text) {
    return Transcript.read(
        new PageId(document, 0, 1, 1),
        "model/1",
        "0".repeat(64),
        null,
        List.of(new Line(BOX, text, 1, List.of())));
  }
}
