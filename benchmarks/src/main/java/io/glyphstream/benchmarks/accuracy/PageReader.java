package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Transcript;

/** Something that reads pages: we, or a peer. */
public interface PageReader {

  /** As tables name it. */
  String name();

  /**
   * What the page says.
   *
   * @param file a PNG file's bytes
   */
  Transcript read(byte[] file);
}
