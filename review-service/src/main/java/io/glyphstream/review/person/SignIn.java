package io.glyphstream.review.person;

import io.glyphstream.access.ListeningAddress;
import io.glyphstream.access.SignInPolicy;
import io.glyphstream.review.ReviewConfig;
import io.glyphstream.review.ReviewConfig.SignInMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which way of signing in is in force; refuses a start that would let strangers in. */
@ApplicationScoped
public class SignIn implements SignInPolicy {

  private final ReviewConfig config;
  private final boolean loopbackOnly;
  private final boolean oidcEnabled;

  @Inject
  SignIn(
      ReviewConfig config,
      ListeningAddress address,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidcEnabled) {
    this.config = config;
    this.loopbackOnly = address.isLoopbackOnly();
    this.oidcEnabled = oidcEnabled;
  }

  /** Never {@code AUTO}. */
  public SignInMode mode() {
    if (config.signIn() != SignInMode.AUTO) {
      return config.signIn();
    }
    if (oidcEnabled) {
      return SignInMode.OIDC;
    }
    return loopbackOnly && config.users().isEmpty() ? SignInMode.OFF : SignInMode.USERS;
  }

  @Override
  public boolean isOff() {
    return mode() == SignInMode.OFF;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REVIEWER, Roles.ADMIN);
  }

  void check(@Observes StartupEvent event) {
    if (mode() == SignInMode.OFF && !loopbackOnly) {
      throw new IllegalStateException(
          "glyphstream.review.sign-in is off, but quarkus.http.host lets other machines in");
    }
    if (mode() == SignInMode.USERS && config.users().isEmpty()) {
      throw new IllegalStateException(
          "nobody could sign in to review: set glyphstream.review.users, or"
              + " quarkus.http.host=127.0.0.1");
    }
    if (mode() == SignInMode.OIDC && !oidcEnabled) {
      throw new IllegalStateException(
          "glyphstream.review.sign-in is oidc, but quarkus.oidc.tenant-enabled is not true");
    }
  }
}
