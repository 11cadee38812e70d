package io.glyphstream.review.person;

import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Who has signed in, in the database: a sign-in outlives a restart, holds at every instance, and is
 * over when it is taken away here, whoever has a copy of its cookie. Kept by hash, as passwords
 * are: who reads the database can't be anybody.
 */
@ApplicationScoped
class SignInSessions {

  /** A sign-in that is not used for so long is over. */
  static final Duration MAX_IDLE = Duration.ofHours(12);

  /** And after this in any case. */
  static final Duration MAX_AGE = Duration.ofDays(7);

  /** Its use is written down no more often. */
  private static final Duration USE_STEP = Duration.ofMinutes(5);

  private static final int SECRET_BYTES = 32;

  private final ReviewDatabase database;
  private final ConfiguredUsers users;

  @Inject
  SignInSessions(ReviewDatabase database, ConfiguredUsers users) {
    this.database = database;
    this.users = users;
  }

  private record Row(String user, String credential, long usedAt) {}

  /** Begins a session of the user; returns the secret that its cookie holds. */
  String open(String user) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String credential = users.credentialOf(user).orElseThrow();
    long now = System.currentTimeMillis();
    database.durably(
        sql -> {
          forgetExpired(sql, now);
          return sql.update(
              "INSERT INTO sign_in (id, user_name, credential, opened_at, used_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              idOf(secret),
              user,
              credential,
              now,
              now);
        });
    return secret;
  }

  /** Whose session it is; empty if it is over, or the user is, or has another password now. */
  Optional<String> userOf(String secret) {
    long now = System.currentTimeMillis();
    String id = idOf(secret);
    return database
        .transaction(sql -> use(sql, id, now))
        .filter(row -> users.credentialOf(row.user()).equals(Optional.of(row.credential())))
        .map(Row::user);
  }

  /** Ends the session: no copy of its cookie is worth anything. */
  void close(String secret) {
    database.durably(sql -> sql.update("DELETE FROM sign_in WHERE id = ?", idOf(secret)));
  }

  private static Optional<Row> use(Sql sql, String id, long now) {
    Optional<Row> found =
        sql.first(
            "SELECT user_name, credential, used_at FROM sign_in"
                + " WHERE id = ? AND used_at > ? AND opened_at > ?",
            row -> new Row(row.getString(1), row.getString(2), row.getLong(3)),
            id,
            now - MAX_IDLE.toMillis(),
            now - MAX_AGE.toMillis());
    if (found.isPresent() && now - found.get().usedAt() > USE_STEP.toMillis()) {
      sql.update("UPDATE sign_in SET used_at = ? WHERE id = ?", now, id);
    }
    return found;
  }

  private static void forgetExpired(Sql sql, long now) {
    sql.update(
        "DELETE FROM sign_in WHERE used_at <= ? OR opened_at <= ?",
        now - MAX_IDLE.toMillis(),
        now - MAX_AGE.toMillis());
  }

  private static String idOf(String secret) {
    return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
  }
}
