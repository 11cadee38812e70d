package io.glyphstream.review.label;

/** How far a sample's answers have come. */
public enum Stage {
  /** Nobody has answered. */
  OPEN("reviewers"),
  /** One has answered, and another is asked too, to measure agreement. */
  SECOND("reviewers"),
  /** Two disagree, and a third is asked. */
  THIRD("reviewers"),
  /** No majority among three or more. */
  ADMIN("admins"),
  /** It is known what the sample shows. */
  SETTLED("nobody");

  private final String queue;

  Stage(String queue) {
    this.queue = queue;
  }

  /** Who may be asked: {@code reviewers}, {@code admins} or {@code nobody}. */
  public String queue() {
    return queue;
  }
}
