package io.glyphstream.trainer.dataset;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

/**
 * A tensor of unsigned bytes in the IDX format of MNIST and EMNIST: two zero bytes, the element
 * type (8 is uint8), the number of dimensions, one big-endian int32 per dimension, the elements in
 * row-major order.
 *
 * @param shape the dimensions, outermost first
 * @param elements uint8, as many as the shape says
 */
record IdxFile(int[] shape, byte[] elements) {

  private static final int UINT8_MAGIC = 0x0800;

  /**
   * Reads a plain or gzip-compressed file; which of the two, its first bytes tell.
   *
   * @param dimensions how many the file must have: 3 for images, 1 for labels
   * @throws DatasetException if the file is truncated, too long, or no such IDX file
   */
  static IdxFile read(Path file, int dimensions) throws IOException {
    try (DataInputStream in = new DataInputStream(PlainOrGzip.open(file))) {
      requireMagic(file, in.readInt(), UINT8_MAGIC | dimensions);
      int[] shape = new int[dimensions];
      for (int axis = 0; axis < dimensions; axis++) {
        shape[axis] = in.readInt();
      }
      return new IdxFile(shape, elements(file, in, shape));
    } catch (EOFException | ZipException e) {
      throw new DatasetException(
          file,
          "a whole IDX file of " + dimensions + " dimension(s)",
          "a truncated or damaged one");
    }
  }

  private static void requireMagic(Path file, int magic, int expected) throws DatasetException {
    if (magic != expected) {
      throw new DatasetException(
          file,
          "an IDX file that starts with 0x%08x".formatted(expected),
          "0x%08x".formatted(magic));
    }
  }

  private static byte[] elements(Path file, InputStream in, int[] shape) throws IOException {
    long count = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    if (Arrays.stream(shape).anyMatch(size -> size < 0) || count > Integer.MAX_VALUE) {
      throw new DatasetException(file, "a shape of at most 2 GiB", text(shape));
    }
    byte[] elements = in.readNBytes((int) count);
    if (elements.length < count || in.read() != -1) {
      throw new DatasetException(
          file,
          count + " bytes of elements for the shape " + text(shape),
          elements.length < count ? elements.length + " (truncated)" : "more");
    }
    return elements;
  }

  static String text(int[] shape) {
    return IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining("x"));
  }
}
