package io.glyphstream.review.person;

/**
 * Who is at work.
 *
 * @param name that labels carry
 * @param session one browser tab: the same person may work in two
 * @param isAdmin whether they may decide disputes, undo others' answers and delete documents
 */
public record Reviewer(String name, String session, boolean isAdmin) {

  /** Names the tab that holds a lease. */
  public String holder() {
    return name + "/" + session;
  }
}
