package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig.SignInMode;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows people by the cookie of their sign-in; one who was taken off the list is out. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

  private static final ChallengeData CHALLENGE = new ChallengeData(401, null, null);

  private final SignIn signIn;
  private final SignInSessions sessions;
  private final ConfiguredUsers users;
  private final BlockingSecurityExecutor blocking;

  @Inject
  SessionMechanism(
      SignIn signIn,
      SignInSessions sessions,
      ConfiguredUsers users,
      BlockingSecurityExecutor blocking) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.users = users;
    this.blocking = blocking;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    Optional<String> secret =
        signIn.mode() == SignInMode.USERS ? SessionCookie.secretOf(request) : Optional.empty();
    return secret
        .map(
            value ->
                blocking.<SecurityIdentity>executeBlocking(
                    () -> sessions.userOf(value).map(users::identityOf).orElse(null)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return signIn.mode() == SignInMode.USERS
        ? Uni.createFrom().item(CHALLENGE)
        : Uni.createFrom().nullItem();
  }

  /** Before OpenID Connect, after tokens. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE - 2;
  }
}
