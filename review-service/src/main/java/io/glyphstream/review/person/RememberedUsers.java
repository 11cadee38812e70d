package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Knows people by the encrypted cookie of their sign-in; one who was taken off the list is out. */
@ApplicationScoped
class RememberedUsers implements IdentityProvider<TrustedAuthenticationRequest> {

  private final ReviewConfig config;

  @Inject
  RememberedUsers(ReviewConfig config) {
    this.config = config;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    ReviewConfig.User user = config.users().get(request.getPrincipal());
    return user == null
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().item(ConfiguredUsers.identity(request.getPrincipal(), user));
  }
}
