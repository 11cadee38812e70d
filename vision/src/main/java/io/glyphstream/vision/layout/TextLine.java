package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import java.util.List;

/**
 * The ink of one line of writing.
 *
 * @param metrics its baseline and height
 * @param components connected components, from left to right, at least one
 */
public record TextLine(LineMetrics metrics, List<InkPatch> components) {

  public TextLine {
    components = List.copyOf(components);
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a line has ink");
    }
  }

  /** The line's ink, px of the upright page. */
  public Box box() {
    return components.stream().map(InkPatch::box).reduce(Box::union).orElseThrow();
  }
}
