package io.glyphstream.contracts.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A character that a person should look at.
 *
 * @param id hex SHA-256 of document, page, box and crop: the same character has the same id however
 *     often its page is read
 * @param page where it stands, and the run that sampled it
 * @param box px of the page as scanned, origin top left
 * @param crop what the model saw: a PNG of 28 x 28 px, 8-bit grey, 255 = ink
 * @param prediction the character it was read as; empty if it was rejected
 * @param confidence of the prediction, [0, 1]
 * @param alternatives the likeliest readings, best first, three at most
 * @param reason why it was sampled
 * @param model {@code name/version} of the bundle that read it
 */
public record RelabelSample(
    String id,
    @JsonUnwrapped PageId page,
    Box box,
    byte[] crop,
    String prediction,
    double confidence,
    List<Alternative> alternatives,
    Reason reason,
    String model) {

  /** Why a character was sampled. */
  public enum Reason {
    /** The model was not sure of it. */
    @JsonProperty("low-confidence")
    LOW_CONFIDENCE,
    /** The recognizer took it for no character of its alphabet. */
    @JsonProperty("rejected")
    REJECTED,
    /** Drawn by chance among all characters: these alone estimate accuracy without bias. */
    @JsonProperty("audit")
    AUDIT
  }

  public RelabelSample {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RelabelSample sample
        && id.equals(sample.id)
        && page.equals(sample.page)
        && box.equals(sample.box)
        && Arrays.equals(crop, sample.crop)
        && prediction.equals(sample.prediction)
        && confidence == sample.confidence
        && alternatives.equals(sample.alternatives)
        && reason == sample.reason
        && model.equals(sample.model);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, page, confidence);
  }
}
