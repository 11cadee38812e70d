package io.glyphstream.review.person;

/** What people may be. */
public final class Roles {

  /** May answer and correct. */
  public static final String REVIEWER = "reviewer";

  /** May also decide disputes, undo others' answers and delete documents. */
  public static final String ADMIN = "admin";

  private Roles() {}
}
