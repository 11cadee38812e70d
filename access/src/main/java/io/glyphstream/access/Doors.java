package io.glyphstream.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Whether this process asks who is there. Where people sign in, it does as they do; where none of
 * its services knows people, it does if there is a place for tokens.
 */
@ApplicationScoped
class Doors {

  private static final Logger LOG = Logger.getLogger(Doors.class);

  private final Instance<SignInPolicy> signIn;
  private final KnownTokens tokens;
  private final ListeningAddress address;

  @Inject
  Doors(Instance<SignInPolicy> signIn, KnownTokens tokens, ListeningAddress address) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.address = address;
  }

  /** Whether nobody is asked. */
  boolean areOpen() {
    return signIn.isResolvable() ? signIn.get().isOff() : !tokens.isConfigured();
  }

  /** Whether the host of a request must be this machine's own name. */
  boolean areOpenToThisMachineOnly() {
    return areOpen() && address.isLoopbackOnly();
  }

  /** Whether this one may have what is behind the doors. */
  boolean openFor(SecurityIdentity identity) {
    Set<String> people = signIn.isResolvable() ? signIn.get().roles() : Set.of();
    return identity.hasRole(BearerTokens.ROLE) || people.stream().anyMatch(identity::hasRole);
  }

  void warn(@Observes StartupEvent event) {
    if (areOpen() && !address.isLoopbackOnly()) {
      LOG.warnf(
          "whoever reaches %s may use this service: set glyphstream.access.tokens-file, or"
              + " quarkus.http.host=127.0.0.1",
          address.host());
    }
  }
}
