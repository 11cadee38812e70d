package io.glyphstream.streaming;

import io.glyphstream.contracts.store.LocalPageStore;
import io.glyphstream.contracts.store.PageStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the services the page store and the attempt ledger in the configured folder. */
@Singleton
class StoreProducer {

  private static final String ATTEMPTS = "attempts";

  @ConfigProperty(name = "glyphstream.store.path")
  Path folder;

  @Produces
  @Singleton
  PageStore pageStore() {
    return LocalPageStore.in(folder);
  }

  @Produces
  @Singleton
  AttemptLedger attemptLedger() {
    return new AttemptLedger(folder.resolve(ATTEMPTS));
  }
}
