package io.glyphstream.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Which bundle is to read in its role, from now on. It says all of the bundle that a reader needs:
 * records of other keys may come later.
 *
 * @param bundle the champion
 * @param previous {@code name/version} of the champion before it; null for the first
 * @param reason why it is champion, for people; may be empty
 * @param since when it became champion, RFC 3339, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChampionPointer(
    @JsonUnwrapped PublishedBundle bundle, String previous, String reason, String since) {

  /** The record's key on the {@code models} topic. */
  public String key() {
    return key(bundle.role());
  }

  /** The key of a role's champion. */
  public static String key(String role) {
    return "champion/" + role;
  }
}
