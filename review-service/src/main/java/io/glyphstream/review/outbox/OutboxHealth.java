package io.glyphstream.review.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when a fault of ours has ended the relay: answers would never reach their topic. */
@Liveness
@Singleton
class OutboxHealth implements HealthCheck {

  @Inject OutboxRelay relay;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox relay").status(relay.isRunning()).build();
  }
}
