package io.glyphstream.ingest;

import java.io.IOException;

/**
 * A scan that has come in whole and waits on disk. Of no use after its request has ended.
 *
 * @param file that holds it
 * @param sizeBytes of the scan
 * @param contentType as the client declared it, or null
 */
record SpooledScan(SpoolFile file, int sizeBytes, String contentType) {

  byte[] read() throws IOException {
    return file.read(sizeBytes);
  }
}
