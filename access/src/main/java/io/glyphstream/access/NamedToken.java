package io.glyphstream.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token that is known, as one line of the tokens file: {@code NAME HASH CREATED}.
 *
 * @param name 1 to 64 letters, digits, dots, hyphens and underscores: logs show it
 * @param hash of the token itself, which is kept nowhere
 * @param created when it was made, to the second
 */
public record NamedToken(String name, TokenHash hash, Instant created) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * @throws IllegalArgumentException with what to change, if the name can't be one
   */
  public NamedToken {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a token's name is 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }

  /** The token that this line holds; empty if it holds none. */
  static Optional<NamedToken> parse(String line) {
    String[] parts = line.strip().split("\\s+");
    try {
      return parts.length == 3
          ? Optional.of(new NamedToken(parts[0], new TokenHash(parts[1]), Instant.parse(parts[2])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String toLine() {
    return String.join(" ", name, hash.text(), created.toString());
  }

  boolean matches(TokenHash other) {
    return hash.isSameAs(other);
  }
}
