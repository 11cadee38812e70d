package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.store.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Which documents' labels are held out, to measure models on. It follows from the document's id
 * alone, for ever: what any model was trained on is never held out for a later one. Hence the share
 * can't be set.
 */
final class DocumentSplit {

  /** One document in five. */
  private static final int ONE_IN = 5;

  private static final int HEX = 16;
  private static final int DIGITS = 8;

  private DocumentSplit() {}

  static boolean isHeldOut(String document) {
    String hash = Sha256.hex(document.getBytes(StandardCharsets.UTF_8));
    return Long.parseLong(hash.substring(0, DIGITS), HEX) % ONE_IN == 0;
  }
}
