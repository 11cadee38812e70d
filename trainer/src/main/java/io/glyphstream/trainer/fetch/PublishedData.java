package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A data set that can be fetched from those who publish it. */
public interface PublishedData {

  /** As the command line names it; the data set that reads the files has the same name. */
  String name();

  /** The folder in the web that holds its files, ending in {@code /}. */
  URI home();

  /**
   * Brings the files to the folder that the data set reads them from.
   *
   * @param home where they are: {@link #home()}, or a mirror of it
   * @param data the folder of all data sets
   * @return the folder below it that now has the files
   * @throws FetchException if one can't be had or is not the official one
   */
  Path fetch(URI home, Path data, FetchListener listener) throws IOException;
}
