package io.glyphstream.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A token as it is kept: {@code sha256$<64 hexadecimal digits>}. One round is enough, as a token
 * has 256 random bits, unlike a password.
 *
 * @param text as in the tokens file
 */
record TokenHash(String text) {

  private static final String SCHEME = "sha256$";
  private static final Pattern FORM = Pattern.compile("sha256\\$[0-9a-f]{64}");

  TokenHash {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a token's hash is " + SCHEME + " and 64 hex digits");
    }
  }

  static TokenHash of(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(SCHEME + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Compares in a time that does not tell how much of it is right. */
  boolean isSameAs(TokenHash other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.US_ASCII), other.text.getBytes(StandardCharsets.US_ASCII));
  }
}
