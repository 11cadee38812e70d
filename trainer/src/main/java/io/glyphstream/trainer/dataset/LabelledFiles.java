package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that hold one part of a data set: a pair of IDX files, or a table. */
sealed interface LabelledFiles permits IdxPair, CsvTable {

  /**
   * What is in a folder: the IDX pair, each file plain or with {@code .gz} behind its name; where
   * one of the two is missing, the table, if it is there.
   *
   * @param images name of the plain IDX file
   * @param labels name of the plain IDX file
   * @param table name of the plain CSV file
   * @throws java.nio.file.NoSuchFileException if neither is whole
   */
  static LabelledFiles in(Path folder, String images, String labels, String table)
      throws IOException {
    Optional<Path> csv = PlainOrGzip.find(folder, table);
    return csv.isPresent() && !IdxPair.isIn(folder, images, labels)
        ? new CsvTable(csv.get())
        : IdxPair.in(folder, images, labels);
  }

  /** Each file, in a fixed order. */
  List<Path> files();

  /**
   * The crops, upright, with their labels.
   *
   * @param orientation how the files store them
   * @param alphabet the character of each label
   * @throws IOException if a file is truncated or foreign
   */
  LabelledSet read(CropOrientation orientation, List<String> alphabet) throws IOException;
}
