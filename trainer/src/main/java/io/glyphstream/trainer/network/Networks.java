package io.glyphstream.trainer.network;

import java.util.List;

/** The networks that the trainer knows; a new one is added here. */
public final class Networks {

  private static final List<Network> ALL = List.of(new LeNet5(), new AlexNet(), new GlyphNet());

  private Networks() {}

  /**
   * The network of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Network named(String name) {
    return ALL.stream()
        .filter(network -> network.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no network is named '" + name + "'; there are " + names()));
  }

  public static List<String> names() {
    return ALL.stream().map(Network::name).toList();
  }
}
