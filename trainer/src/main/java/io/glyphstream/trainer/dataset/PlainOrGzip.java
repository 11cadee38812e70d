package io.glyphstream.trainer.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Files of a data set, which their makers and users keep plain or compressed. */
final class PlainOrGzip {

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER_BYTES = 1 << 16;

  private PlainOrGzip() {}

  /** The file of that name or, where it is missing, that name with {@code .gz} behind it. */
  static Optional<Path> find(Path folder, String name) {
    Path plain = folder.resolve(name);
    Path compressed = compressed(folder, name);
    return Files.exists(plain) ? Optional.of(plain) : Optional.of(compressed).filter(Files::exists);
  }

  /**
   * The file that {@link #find} finds.
   *
   * @throws NoSuchFileException if it finds none
   */
  static Path require(Path folder, String name) throws NoSuchFileException {
    Optional<Path> found = find(folder, name);
    if (found.isEmpty()) {
      throw new NoSuchFileException(
          compressed(folder, name).toString(), null, "neither it nor " + name + " exists");
    }
    return found.get();
  }

  private static Path compressed(Path folder, String name) {
    return folder.resolve(name + ".gz");
  }

  /** The file's plain bytes; whether they are compressed, their start tells. */
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    in.mark(2);
    int start = in.read() << Byte.SIZE | in.read();
    in.reset();
    return start == GZIP_MAGIC
        ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES)
        : in;
  }
}
