package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Transcript;
import java.nio.file.Path;
import java.util.List;

/** Something that reads pages: we, or a peer. */
public interface PageReader {

  /** As tables name it. */
  String name();

  /** Whether it knows the scan's format. */
  default boolean knows(Path scan) {
    return true;
  }

  /**
   * What each page of the scan says.
   *
   * @param scan a file's bytes, of a format that it knows
   */
  List<Transcript> readAll(byte[] scan);

  /** What the scan's first page says. */
  default Transcript read(byte[] scan) {
    return readAll(scan).get(0);
  }
}
