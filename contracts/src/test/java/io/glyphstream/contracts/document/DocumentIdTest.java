package io.glyphstream.contracts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentIdTest {

  private static final int CASES = 300;

  @Test
  void idsOfEveryLanguageAreTaken() {
    for (String id :
        List.of("note-1", "a/../b", "Größe 5", "請求書 7", "\uD83D\uDE00", "d".repeat(256))) {
      assertEquals(Outcome.accepted(id), DocumentId.check(id));
    }
  }

  @Test
  void idsThatCanNotBePrintedAreRefused() {
    for (String id :
        List.of(
            "",
            " \u3000",
            "d".repeat(257),
            "a\0b",
            "a\nb",
            "a\u001b[31m",
            "a\u009bb",
            "a\u202eb",
            "a\u2029b",
            "a\uD83D",
            "\uDE00a")) {
      assertRefused(id);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    assertRefused(new String(new byte[] {'a', (byte) 0xff, 'b'}, StandardCharsets.UTF_8));
    assertRefused(
        new String(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, StandardCharsets.UTF_8));
  }

  @Test
  void fileOfAnyNameHasAnId() {
    for (int seed = 0; seed < CASES; seed++) {
      String name = anyName(new Random(seed));

      String id = DocumentId.ofFile(name, "0123456789ab");

      assertEquals(Outcome.accepted(id), DocumentId.check(id));
      assertTrue(id.endsWith("-0123456789ab"), id);
    }
  }

  @Test
  void fileOfAnOrdinaryNameKeepsIt() {
    assertEquals("Größe 5.png-1f", DocumentId.ofFile("Größe 5.png", "1f"));
    assertEquals("new_line.png-1f", DocumentId.ofFile("new\nline.png", "1f"));
  }

  private static String anyName(Random random) {
    StringBuilder name = new StringBuilder();
    int length = 1 + random.nextInt(300);
    for (int i = 0; i < length; i++) {
      name.append((char) random.nextInt(1 << (4 + random.nextInt(13))));
    }
    return name.toString();
  }

  private static void assertRefused(String id) {
    boolean refused =
        DocumentId.check(id)
            .fold(
                accepted -> false,
                rejection -> rejection.reason() == RejectionReason.INVALID_DOCUMENT_ID);
    assertTrue(refused, () -> "taken: " + id);
  }
}
