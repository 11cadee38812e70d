package io.glyphstream.trainer.fetch;

/** Hears how a fetch goes, file by file. */
public interface FetchListener {

  /** Hears nothing. */
  FetchListener SILENT = new FetchListener() {};

  /** The file lies there already and is right. */
  default void alreadyThere(String file) {}

  /**
   * Bytes of a file begin to come.
   *
   * @param presentBytes what an earlier attempt left, which is not fetched again
   * @param totalBytes the whole file; -1 if the server does not say
   */
  default void started(String file, long presentBytes, long totalBytes) {}

  /** More bytes of the file came. */
  default void advanced(long bytes) {}

  /**
   * The connection was lost and will be made anew.
   *
   * @param reason in the system's words
   */
  default void interrupted(String file, String reason) {}

  /** The file is whole, checked and in its place. */
  default void finished(String file, long sizeBytes) {}
}
