package io.glyphstream.trainer.registry;

import java.time.Instant;

/**
 * One change of champion.
 *
 * @param action how it came about
 * @param id the new champion, {@code NAME/VERSION}
 * @param sha256 of its file, lower-case hex
 * @param when it happened
 * @param reason in the words of who asked for it; may be empty
 */
public record Change(Action action, String id, String sha256, Instant when, String reason) {

  /** The two ways to become champion. */
  public enum Action {
    PROMOTION,
    /** Whoever was champion before the present one is it again. */
    ROLLBACK
  }

  Champion champion() {
    return new Champion(id, sha256, when);
  }
}
