package io.glyphstream.trainer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The git commit that this trainer was built from, as the build left it in a resource. */
final class CodeRevision {

  private static final String RESOURCE = "code-revision.properties";

  private CodeRevision() {}

  /** The commit's hash, with {@code -dirty} behind it if files had changed; or unknown. */
  static String current() {
    try (InputStream in = CodeRevision.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("git.commit.id.describe", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
