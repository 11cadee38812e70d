package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig.SignInMode;
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
import java.util.Set;

/** Where nobody signs in, whoever reaches this machine's loopback is {@code local}, an admin. */
@ApplicationScoped
class OpenHouse implements HttpAuthenticationMechanism {

  private static final String NAME = "local";

  private final SignIn signIn;

  @Inject
  OpenHouse(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    return signIn.mode() == SignInMode.OFF
        ? Uni.createFrom()
            .item(
                QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(NAME))
                    .addRoles(Set.of(Roles.REVIEWER, Roles.ADMIN))
                    .build())
        : Uni.createFrom().nullItem();
  }

  /** The other mechanisms ask for a sign-in. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  /** Before all others. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE;
  }
}
