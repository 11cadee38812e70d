package io.glyphstream.vision;

import io.glyphstream.contracts.store.Sha256;
import java.io.Serializable;

/**
 * A file as it arrived.
 *
 * @param document its id
 * @param run which reading of the document this is; later ones have greater numbers
 * @param bytes of the file; not copied, not changed
 * @param contentType the media type that the sender declared; null if none
 */
public record Scan(String document, long run, byte[] bytes, String contentType)
    implements Serializable {

  /** Hex SHA-256 of the bytes. */
  public String sha256() {
    return Sha256.hex(bytes);
  }
}
