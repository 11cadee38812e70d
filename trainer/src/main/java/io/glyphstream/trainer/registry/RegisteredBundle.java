package io.glyphstream.trainer.registry;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.glyphstream.recognition.model.BundleMetadata;
import java.time.Instant;
import java.util.Map;

/**
 * What a registry knows of a bundle without opening it.
 *
 * @param id {@code NAME/VERSION}
 * @param role what it reads; champions are kept by role
 * @param normalisation how its crops must be made
 * @param sha256 of the model's file, lower-case hex
 * @param sizeBytes of the model's file
 * @param added when it came into the registry
 * @param metrics figure by name, as in the bundle
 */
@JsonPropertyOrder({"id", "role", "normalisation", "sha256", "sizeBytes", "added", "metrics"})
public record RegisteredBundle(
    String id,
    String role,
    String normalisation,
    String sha256,
    long sizeBytes,
    Instant added,
    Map<String, String> metrics) {

  public RegisteredBundle {
    metrics = Map.copyOf(metrics);
  }

  static RegisteredBundle of(
      BundleMetadata metadata, String sha256, long sizeBytes, Instant added) {
    return new RegisteredBundle(
        metadata.id(),
        metadata.role(),
        metadata.normalisation(),
        sha256,
        sizeBytes,
        added,
        metadata.metrics());
  }

  /** Whether a bundle that was opened is the one that was registered. */
  boolean describes(BundleMetadata metadata) {
    return id.equals(metadata.id())
        && role.equals(metadata.role())
        && normalisation.equals(metadata.normalisation());
  }
}
