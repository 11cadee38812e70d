package io.glyphstream.trainer.dataset;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes labelled crops as a pair of IDX files, in gzip: {@code IdxPair} reads them back. */
public final class IdxWriter {

  private static final int UINT8_IMAGES = 0x0803;
  private static final int UINT8_LABELS = 0x0801;

  private IdxWriter() {}

  /**
   * Writes {@code NAME-images-idx3-ubyte.gz} and {@code NAME-labels-idx1-ubyte.gz}, upright.
   *
   * @param set of at most 256 classes
   */
  public static void write(Path folder, String name, LabelledSet set) throws IOException {
    Files.createDirectories(folder);
    try (DataOutputStream images = gzip(folder.resolve(name + "-images-idx3-ubyte.gz"))) {
      images.writeInt(UINT8_IMAGES);
      images.writeInt(set.size());
      images.writeInt(CropBatch.SIDE);
      images.writeInt(CropBatch.SIDE);
      images.write(set.crops().pixels());
    }
    try (DataOutputStream labels = gzip(folder.resolve(name + "-labels-idx1-ubyte.gz"))) {
      labels.writeInt(UINT8_LABELS);
      labels.writeInt(set.size());
      for (int label : set.labels()) {
        labels.writeByte(label);
      }
    }
  }

  private static DataOutputStream gzip(Path file) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)));
  }
}
