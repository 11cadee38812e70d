package io.glyphstream.trainer.registry;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one retraining used, measured and decided: enough to tell what any model was trained on, and
 * which labels the next one is the first to see.
 *
 * @param number 1-based, in the order in which runs ended
 * @param started when it began
 * @param ended when it was decided
 * @param labels what of the labels it used
 * @param baseData name and SHA-256 of each file of the base data's training part
 * @param champion who was champion, and was trained further
 * @param challenger what came of it
 * @param best whoever reads the held-out base data best of all who were ever champion
 * @param promoted whether the challenger became champion
 * @param reason why, or why not, in one sentence
 */
@JsonPropertyOrder({
  "number",
  "started",
  "ended",
  "promoted",
  "reason",
  "champion",
  "challenger",
  "best",
  "baseData",
  "labels"
})
public record RetrainingRun(
    int number,
    Instant started,
    Instant ended,
    Labels labels,
    String baseData,
    Figures champion,
    Figures challenger,
    Figures best,
    boolean promoted,
    String reason) {

  /**
   * The labels that a run read.
   *
   * @param offsets by partition, one behind the last record that was read
   * @param fresh how many of those that were used had come since the run before
   * @param trainedOn ids, ascending
   * @param heldOut ids, ascending; no model was ever trained on one of their documents
   * @param leftOut how many were of no use, by reason
   */
  @JsonPropertyOrder({"fresh", "offsets", "leftOut", "trainedOn", "heldOut"})
  public record Labels(
      Map<Integer, Long> offsets,
      int fresh,
      List<String> trainedOn,
      List<String> heldOut,
      Map<String, Integer> leftOut) {}

  /**
   * How well a model reads what nobody was trained on.
   *
   * @param id {@code NAME/VERSION}
   * @param sha256 of its file, lower-case hex
   * @param heldOutAccuracy on the base data's validation part, 0 to 1
   * @param labelAccuracy on the labels that are held out, 0 to 1; null if it was not measured, or
   *     there are none
   */
  @JsonPropertyOrder({"id", "sha256", "heldOutAccuracy", "labelAccuracy"})
  public record Figures(String id, String sha256, double heldOutAccuracy, Double labelAccuracy) {}
}
