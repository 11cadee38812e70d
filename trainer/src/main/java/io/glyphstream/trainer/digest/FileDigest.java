package io.glyphstream.trainer.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of content, as lower-case hex; {@code md5sum} and {@code sha256sum} print the same. */
public enum FileDigest {
  /** What publishers of data sets name. It finds damage, not malice. */
  MD5("MD5"),
  SHA256("SHA-256");

  private final String algorithm;

  FileDigest(String algorithm) {
    this.algorithm = algorithm;
  }

  /** The digest of a file's bytes as they lie on disk. */
  public String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting = new DigestInputStream(in, digest())) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }
  }

  public String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has " + algorithm, e);
    }
  }
}
