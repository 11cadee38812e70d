package io.glyphstream.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The tokens that hold now: the tokens file, read again when it has changed. */
@ApplicationScoped
class KnownTokens {

  private static final Logger LOG = Logger.getLogger(KnownTokens.class);
  private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

  private final Optional<Path> path;
  private long lookedAt;
  private String seen = "";
  private List<NamedToken> tokens = List.of();

  @Inject
  KnownTokens(AccessConfig config) {
    this.path = config.tokensFile();
    this.lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;
  }

  /** Whether there is a place for tokens: what they open is closed to others then. */
  boolean isConfigured() {
    return path.isPresent();
  }

  /** The name of the token that this is; empty if it is none. */
  Optional<String> nameOf(String token) {
    TokenHash hash = TokenHash.of(token);
    return current().stream().filter(one -> one.matches(hash)).map(NamedToken::name).findFirst();
  }

  private synchronized List<NamedToken> current() {
    if (path.isPresent() && System.nanoTime() - lookedAt >= LOOK_AGAIN_NANOS) {
      lookedAt = System.nanoTime();
      follow(path.get());
    }
    return tokens;
  }

  /** A file that can't be read leaves nobody in; one that has gone, too. */
  private void follow(Path file) {
    try {
      String state = stateOf(file);
      if (!state.equals(seen)) {
        tokens = new TokenFile(file).tokens();
        seen = state;
        LOG.infof("tokens that are known: %s", tokens.stream().map(NamedToken::name).toList());
      }
    } catch (IOException e) {
      LOG.warnf("the tokens in %s can't be read: %s", file, e);
      tokens = List.of();
      seen = "";
    }
  }

  private static String stateOf(Path file) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
