package io.glyphstream.trainer.dataset;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * One part of a data set: an IDX file of images and an IDX file of their labels.
 *
 * @param images uint8 [N, 28, 28]
 * @param labels uint8 [N]
 */
record IdxPair(Path images, Path labels) {

  /**
   * The pair in a folder, each file plain or with {@code .gz} behind its name.
   *
   * @throws NoSuchFileException if one is missing
   */
  static IdxPair in(Path folder, String imagesName, String labelsName) throws IOException {
    return new IdxPair(existing(folder, imagesName), existing(folder, labelsName));
  }

  private static Path existing(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name);
    Path compressed = folder.resolve(name + ".gz");
    if (!Files.exists(plain) && !Files.exists(compressed)) {
      throw new NoSuchFileException(
          compressed.toString(), null, "neither it nor " + name + " exists");
    }
    return Files.exists(plain) ? plain : compressed;
  }

  List<Path> files() {
    return List.of(images, labels);
  }

  LabelledSet read(CropOrientation orientation, List<String> alphabet) throws IOException {
    CropBatch crops = crops(images);
    IdxFile truth = IdxFile.read(labels, 1);
    if (truth.shape()[0] != crops.size()) {
      throw new DatasetException(
          labels, crops.size() + " labels, one an image", truth.shape()[0] + "");
    }
    return new LabelledSet(
        orientation.upright(crops), indices(truth.elements(), alphabet.size()), alphabet);
  }

  /** The crops of a file, as they are stored. */
  static CropBatch crops(Path images) throws IOException {
    IdxFile pixels = IdxFile.read(images, 3);
    int[] shape = pixels.shape();
    if (shape[1] != CropBatch.SIDE || shape[2] != CropBatch.SIDE) {
      throw new DatasetException(images, "images of 28x28", IdxFile.text(shape));
    }
    return new CropBatch(pixels.elements());
  }

  private int[] indices(byte[] truth, int classes) throws DatasetException {
    int[] indices = new int[truth.length];
    for (int i = 0; i < truth.length; i++) {
      indices[i] = Byte.toUnsignedInt(truth[i]);
      if (indices[i] >= classes) {
        throw new DatasetException(labels, "labels below " + classes, "label " + indices[i]);
      }
    }
    return indices;
  }
}
