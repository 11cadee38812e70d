package io.glyphstream.streaming;

import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the page store can't be written to. */
@Readiness
@Singleton
class StoreHealth implements HealthCheck {

  private static final String NAME = "page store";

  @Inject PageStore store;

  @Override
  public HealthCheckResponse call() {
    try {
      store.check();
      return HealthCheckResponse.up(NAME);
    } catch (StoreUnavailableException e) {
      return HealthCheckResponse.named(NAME).down().withData("cause", e.getMessage()).build();
    }
  }
}
