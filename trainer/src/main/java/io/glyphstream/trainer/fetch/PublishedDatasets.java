package io.glyphstream.trainer.fetch;

import java.util.List;
import java.util.stream.Stream;

/** What can be fetched; a new data set is added here. */
public final class PublishedDatasets {

  /** The name that stands for all of them. */
  public static final String EVERY = "all";

  private static final List<PublishedData> ALL =
      List.of(PublishedMnist.OFFICIAL, PublishedEmnist.OFFICIAL);

  private PublishedDatasets() {}

  /**
   * Those that a name stands for: one, or all.
   *
   * @throws IllegalArgumentException if it stands for none; the message lists the names
   */
  public static List<PublishedData> named(String name) {
    List<PublishedData> named =
        ALL.stream().filter(data -> name.equals(EVERY) || data.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' can't be fetched; there are " + names());
    }
    return named;
  }

  public static List<String> names() {
    return Stream.concat(ALL.stream().map(PublishedData::name), Stream.of(EVERY)).toList();
  }
}
