package io.glyphstream.review.person;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, both in base 64
 * (PBKDF2, RFC 8018, with HMAC-SHA-256).
 */
public final class PasswordHash {

  private static final String SCHEME = "pbkdf2-sha256";

  /** OWASP's Password Storage Cheat Sheet of 2023. */
  private static final int ITERATIONS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private PasswordHash() {}

  /** A hash of the password with a salt of its own. */
  public static String of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return String.join(
        "$",
        SCHEME,
        Integer.toString(ITERATIONS),
        Base64.getEncoder().encodeToString(salt),
        Base64.getEncoder().encodeToString(derive(password, salt, ITERATIONS)));
  }

  /**
   * Whether the hash was made of this password.
   *
   * @throws IllegalArgumentException if it is none of ours
   */
  static boolean matches(char[] password, String hash) {
    String[] parts = hash.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalArgumentException("a password's hash begins with " + SCHEME + "$");
    }
    byte[] derived =
        derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    }
  }
}
