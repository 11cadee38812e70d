package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;

/** Knows people by the password whose hash is configured. */
@ApplicationScoped
class ConfiguredUsers implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  /** Compared with where there is no such user, so that both answers take the same time. */
  private static final class Nobody {
    private static final String HASH = PasswordHash.of("".toCharArray());
  }

  private final ReviewConfig config;

  @Inject
  ConfiguredUsers(ReviewConfig config) {
    this.config = config;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () -> check(request.getUsername(), request.getPassword().getPassword()));
  }

  private SecurityIdentity check(String name, char[] password) {
    ReviewConfig.User user = config.users().get(name);
    boolean matches =
        PasswordHash.matches(password, user == null ? Nobody.HASH : user.passwordHash());
    if (user == null || !matches) {
      throw new AuthenticationFailedException();
    }
    return identity(name, user);
  }

  static SecurityIdentity identity(String name, ReviewConfig.User user) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(new HashSet<>(user.roles()))
        .build();
  }
}
