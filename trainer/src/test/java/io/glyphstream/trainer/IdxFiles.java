package io.glyphstream.trainer;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Data set files that tests write for themselves. */
public final class IdxFiles {

  private IdxFiles() {}

  /** The bytes of an IDX file of uint8. */
  public static byte[] idx(byte[] elements, int... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + elements.length);
    bytes.putInt(0x0800 | shape.length);
    for (int size : shape) {
      bytes.putInt(size);
    }
    return bytes.put(elements).array();
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** Images and labels under the names that a data set asks for. */
  public static void write(Path folder, String images, String labels, LabelledSet set)
      throws IOException {
    byte[] truth = new byte[set.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = (byte) set.labels()[i];
    }
    Files.write(
        folder.resolve(images),
        gzip(idx(set.crops().pixels(), set.size(), CropBatch.SIDE, CropBatch.SIDE)));
    Files.write(folder.resolve(labels), gzip(idx(truth, truth.length)));
  }

  /** A folder that looks like MNIST, with bars for digits. */
  public static void writeMnist(Path folder, int trainSize, int testSize) throws IOException {
    write(
        folder,
        "train-images-idx3-ubyte.gz",
        "train-labels-idx1-ubyte.gz",
        Glyphs.bars(trainSize, 1));
    write(
        folder, "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", Glyphs.bars(testSize, 2));
  }
}
