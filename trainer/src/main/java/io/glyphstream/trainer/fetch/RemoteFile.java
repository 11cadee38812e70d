package io.glyphstream.trainer.fetch;

import java.net.URI;

/**
 * A file as its publisher offers it.
 *
 * @param uri where it is
 * @param md5 of its bytes, lower-case hex
 */
record RemoteFile(URI uri, String md5) {

  RemoteFile {
    if (!md5.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("an MD5 has 32 lower-case hex digits, not " + md5);
    }
  }

  /** The last part of its path. */
  String name() {
    return uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
  }
}
