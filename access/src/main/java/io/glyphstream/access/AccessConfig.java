package io.glyphstream.access;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What can be set of who may reach a service. */
@ConfigMapping(prefix = "glyphstream.access")
public interface AccessConfig {

  /**
   * The file that {@code ./glyphstream token} writes. It is followed: a token that is made or
   * revoked there holds within seconds, without a restart.
   */
  Optional<Path> tokensFile();
}
