package io.glyphstream.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

  @TempDir Path folder;

  @Test
  void tokenIsKeptByItsHashOnly() throws IOException {
    String token = file().create("scanner-2");

    NamedToken kept = file().tokens().get(0);
    assertEquals("scanner-2", kept.name());
    assertTrue(kept.matches(TokenHash.of(token)));
    assertFalse(kept.matches(TokenHash.of(token + "x")));
    assertFalse(Files.readString(path()).contains(token));
  }

  @Test
  void tokenHas256RandomBits() throws IOException {
    String token = file().create("a");

    assertEquals(TokenFile.TOKEN_PREFIX.length() + 43, token.length());
    assertFalse(token.equals(file().create("b")));
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    file().create("a");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
  }

  @Test
  void revokedTokenIsGoneAndTheOthersStay() throws IOException {
    file().create("a");
    file().create("b");

    assertTrue(file().revoke("a"));
    assertFalse(file().revoke("a"));

    assertEquals(List.of("b"), file().tokens().stream().map(NamedToken::name).toList());
  }

  @Test
  void namesAreOneWordAndOfOneTokenOnly() throws IOException {
    file().create("a");

    for (String name : List.of("a", "", "two words", "line\nbreak", "n".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> file().create(name), name);
    }
    assertEquals(1, file().tokens().size());
  }

  @Test
  void linesThatHoldNoTokenOpenNothing() throws IOException {
    Files.writeString(path(), "# comment\nname sha256$00 2026-01-01T00:00:00Z\nname hash\n\n");

    assertEquals(List.of(), file().tokens());
  }

  private TokenFile file() {
    return new TokenFile(path());
  }

  private Path path() {
    return folder.resolve("tokens");
  }
}
