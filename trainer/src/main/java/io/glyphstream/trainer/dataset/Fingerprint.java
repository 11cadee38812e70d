package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What identifies the data that a model was trained on. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The data set's name and {@code FILE sha256:HEX} for each training file, of the bytes as they
   * lie on disk: {@code sha256sum FILE} prints the same.
   */
  public static String ofTraining(Dataset dataset, Path folder) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Path file : dataset.trainingFiles(folder)) {
      parts.add(file.getFileName() + " sha256:" + sha256(file));
    }
    return dataset.name() + ": " + String.join(", ", parts);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
