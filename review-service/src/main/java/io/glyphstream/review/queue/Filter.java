package io.glyphstream.review.queue;

import io.glyphstream.contracts.document.RelabelSample;
import java.util.ArrayList;
import java.util.List;

/**
 * Which samples are asked for; a null means any.
 *
 * @param document id
 * @param prediction the character that the model read; empty for rejected shapes
 * @param reason why they were sampled
 * @param olderThanHours sampled at least so long ago
 */
public record Filter(
    String document, String prediction, RelabelSample.Reason reason, Integer olderThanHours) {

  private static final long HOUR_MS = 3_600_000;

  /**
   * The conditions as SQL, each beginning with {@code AND}.
   *
   * @param arguments to which those of the conditions are added
   */
  String conditions(List<Object> arguments, long nowMs) {
    List<String> conditions = new ArrayList<>();
    if (document != null) {
      conditions.add(" AND document = ?");
      arguments.add(document);
    }
    if (prediction != null) {
      conditions.add(" AND prediction = ?");
      arguments.add(prediction);
    }
    if (reason != null) {
      conditions.add(" AND reason = ?");
      arguments.add(reason.name());
    }
    if (olderThanHours != null) {
      conditions.add(" AND sampled_at <= ?");
      arguments.add(nowMs - olderThanHours * HOUR_MS);
    }
    return String.join("", conditions);
  }
}
