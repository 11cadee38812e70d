package io.glyphstream.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows programs by the token they show: {@code Authorization: Bearer glyphstream_...}. */
@ApplicationScoped
public class BearerTokens implements HttpAuthenticationMechanism {

  /** What a token makes of a program: it may upload, see metrics and read documents. */
  public static final String ROLE = "service";

  private static final String SCHEME = "Bearer ";
  private static final ChallengeData CHALLENGE =
      new ChallengeData(401, "WWW-Authenticate", "Bearer error=\"invalid_token\"");

  private final KnownTokens tokens;

  @Inject
  BearerTokens(KnownTokens tokens) {
    this.tokens = tokens;
  }

  /** Others' tokens, such as an OpenID provider's, are left to others. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    return shown(request)
        .map(token -> tokens.nameOf(token).map(BearerTokens::identity))
        .map(
            known ->
                known
                    .map(identity -> Uni.createFrom().item(identity))
                    .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException())))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static Optional<String> shown(RoutingContext request) {
    return Optional.ofNullable(request.request().getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(token -> token.startsWith(TokenFile.TOKEN_PREFIX));
  }

  private static SecurityIdentity identity(String name) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal("token " + name))
        .addRole(ROLE)
        .build();
  }

  /** Asks only those who showed a token; the ways in which people sign in ask the others. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return shown(request).isPresent()
        ? Uni.createFrom().item(CHALLENGE)
        : Uni.createFrom().nullItem();
  }

  /** Before the ways of signing in. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE - 1;
  }
}
