package io.glyphstream.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The file of the tokens that are known: one a line, their hashes only; written as a whole. */
public final class TokenFile {

  /** What tells our tokens from others', in a header as in a leak. */
  static final String TOKEN_PREFIX = "glyphstream_";

  private static final int TOKEN_BYTES = 32;

  private final Path path;

  public TokenFile(Path path) {
    this.path = path;
  }

  /** All tokens in the order of the lines; none if there is no file. */
  public List<NamedToken> tokens() throws IOException {
    try {
      return Files.readAllLines(path).stream()
          .map(NamedToken::parse)
          .flatMap(Optional::stream)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * Makes a token of this name.
   *
   * @return the token, which nothing can show again
   * @throws IllegalArgumentException if there is one of this name, or the name can't be one
   */
  public String create(String name) throws IOException {
    List<NamedToken> tokens = new ArrayList<>(tokens());
    if (tokens.stream().anyMatch(token -> token.name().equals(name))) {
      throw new IllegalArgumentException("there is a token " + name + " already");
    }
    byte[] secret = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(secret);
    String token = TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    tokens.add(new NamedToken(name, TokenHash.of(token), now));
    write(tokens);
    return token;
  }

  /** Takes the token away; false if there is none of this name. */
  public boolean revoke(String name) throws IOException {
    List<NamedToken> tokens = new ArrayList<>(tokens());
    boolean found = tokens.removeIf(token -> token.name().equals(name));
    if (found) {
      write(tokens);
    }
    return found;
  }

  private void write(List<NamedToken> tokens) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = createPrivate(folder);
    try {
      Files.write(written, tokens.stream().map(NamedToken::toLine).toList());
      Files.move(
          written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Readable by its owner only, where the file system knows owners. */
  private static Path createPrivate(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createTempFile(
            folder,
            "tokens",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createTempFile(folder, "tokens", null);
  }
}
