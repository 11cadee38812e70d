package io.glyphstream.review;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * PostgreSQL is the active database: a server of the tests' own, or, where that can't run, an empty
 * database whose JDBC address is given with {@code -Dglyphstream.test.postgresql}, user {@code
 * postgres}. Tests that need it are never skipped.
 */
public final class TestPostgresql implements QuarkusTestResourceLifecycleManager {

  private static final String ADDRESS = "glyphstream.test.postgresql";
  private static final String USER = "postgres";

  private static Path data;
  private static EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.review-h2.active",
        "false",
        "quarkus.datasource.review-postgresql.active",
        "true",
        "quarkus.datasource.review-postgresql.jdbc.url",
        address(),
        "quarkus.datasource.review-postgresql.username",
        USER);
  }

  private static String address() {
    String given = System.getProperty(ADDRESS);
    if (given != null) {
      return given;
    }
    try {
      data = Files.createTempDirectory("glyphstream-postgresql-");
      server = builder().start();
      return server.getJdbcUrl(USER, USER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a server that may be taken away. */
  static boolean isOurs() {
    return server != null;
  }

  /** Away while the work is done, then back where it was. */
  static void restart(Runnable meanwhile) throws IOException {
    int port = server.getPort();
    server.close();
    meanwhile.run();
    server = builder().setPort(port).start();
  }

  /** A deadlock is found after a twentieth of a second instead of a whole one. */
  private static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("deadlock_timeout", "50ms");
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
