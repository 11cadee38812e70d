package io.glyphstream.review.person;

import io.glyphstream.access.BearerTokens;

/** What people and programs may be. */
public final class Roles {

  /** May answer and correct. */
  public static final String REVIEWER = "reviewer";

  /** May also decide disputes, undo others' answers and delete documents. */
  public static final String ADMIN = "admin";

  /** A program with a token; may read documents. */
  public static final String SERVICE = BearerTokens.ROLE;

  private Roles() {}
}
