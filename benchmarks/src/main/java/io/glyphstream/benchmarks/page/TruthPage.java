package io.glyphstream.benchmarks.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page really says.
 *
 * @param name of the page, for example {@code upper-hard-7}
 * @param lines from top to bottom
 */
public record TruthPage(String name, List<TruthLine> lines) {

  public TruthPage {
    lines = List.copyOf(lines);
  }

  /** The lines' texts with a newline between. */
  @JsonIgnore
  public String text() {
    return lines.stream().map(TruthLine::text).collect(Collectors.joining("\n"));
  }
}
