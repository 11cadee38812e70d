package io.glyphstream.recognizer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names the model that reads. Not ready until the champion at the start is known; a champion that
 * was refused is named, and is no reason to stop reading with the one before it.
 */
@Readiness
@Singleton
class ModelHealth implements HealthCheck {

  @Inject ModelSlot slot;
  @Inject ModelExchange exchange;
  @Inject ChampionFollower follower;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("model")
            .status(follower.isChampionKnown())
            .withData("model", slot.metadata().id());
    exchange.refusal().ifPresent(reason -> response.withData("refused", reason));
    return response.build();
  }
}
