package io.glyphstream.contracts.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A person's answer about one place of a page, or the undoing of one. Labels are only ever added:
 * one that no longer holds is named by a later one's {@code undoes}.
 *
 * @param id unique; the same answer sent again has the same id
 * @param sample the relabel sample that was shown; null for a correction made in the page itself
 * @param page where it stands, and the run that the person saw
 * @param box px of the page as scanned, origin top left
 * @param crop what the model saw: a PNG of 28 x 28 px, 8-bit grey, 255 = ink; null where none was
 *     sampled, and after the document was deleted
 * @param shown what the page showed to the person
 * @param answer what the person says; null exactly if this undoes a label
 * @param undoes id of the label that no longer holds; null for an answer
 * @param decisive whether it settles what others disagree on
 * @param withdrawn whether the document was deleted since: not to be trained on
 * @param reviewer who answered
 * @param at when, RFC 3339, UTC
 * @param model {@code name/version} of the bundle that read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Label(
    String id,
    String sample,
    @JsonUnwrapped PageId page,
    Box box,
    byte[] crop,
    Shown shown,
    Answer answer,
    String undoes,
    boolean decisive,
    boolean withdrawn,
    String reviewer,
    String at,
    String model) {

  /**
   * What the page showed to the person.
   *
   * @param prediction what the model read; empty if it rejected the shape
   * @param confidence of the prediction, [0, 1]
   * @param alternatives the likeliest readings, best first
   * @param reason why it was sampled; null if it was not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shown(
      String prediction,
      double confidence,
      List<Alternative> alternatives,
      RelabelSample.Reason reason) {

    public Shown {
      alternatives = List.copyOf(alternatives);
    }
  }

  public Label {
    if ((answer == null) == (undoes == null)) {
      throw new IllegalArgumentException("a label either answers or undoes");
    }
  }

  /** The same without its crop, not to be trained on. */
  public Label withdraw() {
    return new Label(
        id, sample, page, box, null, shown, answer, undoes, decisive, true, reviewer, at, model);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Label label
        && id.equals(label.id)
        && Objects.equals(sample, label.sample)
        && page.equals(label.page)
        && box.equals(label.box)
        && Arrays.equals(crop, label.crop)
        && shown.equals(label.shown)
        && Objects.equals(answer, label.answer)
        && Objects.equals(undoes, label.undoes)
        && decisive == label.decisive
        && withdrawn == label.withdrawn
        && reviewer.equals(label.reviewer)
        && at.equals(label.at)
        && Objects.equals(model, label.model);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, at);
  }
}
