package io.glyphstream.review.person;

import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.review.ReviewConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;

/** The people whose passwords' hashes are configured. */
@ApplicationScoped
class ConfiguredUsers {

  /** Compared with where there is no such user, so that both answers take the same time. */
  private static final class Nobody {
    private static final String HASH = PasswordHash.of("".toCharArray());
  }

  private final ReviewConfig config;

  @Inject
  ConfiguredUsers(ReviewConfig config) {
    this.config = config;
  }

  /** Whether this is the password of this user; takes a fifth of a second of a core. */
  boolean match(String name, char[] password) {
    ReviewConfig.User user = config.users().get(name);
    boolean matches =
        PasswordHash.matches(password, user == null ? Nobody.HASH : user.passwordHash());
    return user != null && matches;
  }

  /** Changes with the user's password; empty if there is no such user. */
  Optional<String> credentialOf(String name) {
    return Optional.ofNullable(config.users().get(name))
        .map(user -> Sha256.hex(user.passwordHash().getBytes(StandardCharsets.UTF_8)));
  }

  /** Who that is, with the roles as configured now. */
  SecurityIdentity identityOf(String name) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(new HashSet<>(config.users().get(name).roles()))
        .build();
  }
}
