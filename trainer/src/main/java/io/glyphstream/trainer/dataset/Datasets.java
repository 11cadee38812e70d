package io.glyphstream.trainer.dataset;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The data sets that the trainer knows; a new one is added here. */
public final class Datasets {

  private static final List<Dataset> ALL =
      List.of(new Characters(), new EmnistByClass(), new Mnist());

  private Datasets() {}

  /**
   * The data set of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Dataset named(String name) {
    return ALL.stream()
        .filter(dataset -> dataset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no data set is named '" + name + "'; there are " + names()));
  }

  /**
   * Crops without labels.
   *
   * @param images IDX images of 28x28, upright, plain or gzip
   * @throws IOException if the file is missing, truncated or foreign
   */
  public static CropBatch crops(Path images) throws IOException {
    return IdxPair.crops(images);
  }

  public static List<String> names() {
    return ALL.stream().map(Dataset::name).toList();
  }
}
