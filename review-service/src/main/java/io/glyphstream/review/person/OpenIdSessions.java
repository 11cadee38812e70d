package io.glyphstream.review.person;

import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The tokens of an OpenID provider, in a cookie as Quarkus keeps them, but for those of sign-ins
 * that have ended: the database remembers these, and no copy of their cookie is worth anything.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class OpenIdSessions extends DefaultTokenStateManager {

  /** Far longer than providers' tokens last. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private final ReviewDatabase database;

  @Inject
  OpenIdSessions(ReviewDatabase database) {
    this.database = database;
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext request,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<AuthorizationCodeTokens> context) {
    return context
        .runBlocking(
            () -> {
              if (hasEnded(state)) {
                throw new AuthenticationFailedException();
              }
              return new AuthorizationCodeTokens();
            })
        .chain(holds -> super.getTokens(request, config, state, context));
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext request,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<Void> context) {
    return isOurs(request, config, state)
        .chain(
            ours ->
                ours
                    ? context.runBlocking(
                        () -> {
                          remember(state);
                          return null;
                        })
                    : Uni.createFrom().voidItem())
        .chain(ended -> super.deleteTokens(request, config, state, context));
  }

  /** What somebody made up is nothing to remember. */
  private Uni<Boolean> isOurs(RoutingContext request, OidcTenantConfig config, String state) {
    return Uni.createFrom()
        .deferred(() -> super.getTokens(request, config, state, null))
        .map(tokens -> true)
        .onFailure()
        .recoverWithItem(false);
  }

  private boolean hasEnded(String state) {
    return database
        .transaction(
            sql ->
                sql.first(
                    "SELECT ended_at FROM ended_sign_in WHERE id = ?",
                    row -> row.getLong(1),
                    idOf(state)))
        .isPresent();
  }

  private void remember(String state) {
    long now = System.currentTimeMillis();
    database.durably(
        sql -> {
          sql.update("DELETE FROM ended_sign_in WHERE ended_at < ?", now - MEMORY.toMillis());
          sql.update("DELETE FROM ended_sign_in WHERE id = ?", idOf(state));
          return sql.update(
              "INSERT INTO ended_sign_in (id, ended_at) VALUES (?, ?)", idOf(state), now);
        });
  }

  private static String idOf(String state) {
    return Sha256.hex(state.getBytes(StandardCharsets.UTF_8));
  }
}
