package io.glyphstream.review;

import io.glyphstream.broker.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The same on PostgreSQL, with an empty database whose JDBC address is given with {@code
 * -Dglyphstream.test.postgresql}, user {@code postgres}.
 */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(ReviewFlowOnPostgresqlTest.OnPostgresql.class)
@EnabledIfSystemProperty(
    named = ReviewFlowOnPostgresqlTest.ADDRESS,
    matches = "jdbc:postgresql:.*",
    disabledReason = "no PostgreSQL was named")
class ReviewFlowOnPostgresqlTest extends ReviewFlowTest {

  static final String ADDRESS = "glyphstream.test.postgresql";

  /** PostgreSQL is the active database. */
  public static final class OnPostgresql implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.review-h2.active",
          "false",
          "quarkus.datasource.review-postgresql.active",
          "true",
          "quarkus.datasource.review-postgresql.jdbc.url",
          System.getProperty(ADDRESS, ""),
          "quarkus.datasource.review-postgresql.username",
          "postgres");
    }
  }
}
