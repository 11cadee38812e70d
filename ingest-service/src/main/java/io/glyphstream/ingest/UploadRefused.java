package io.glyphstream.ingest;

import io.glyphstream.access.Problem;

/** An upload is not taken; its client is told why. */
final class UploadRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UploadRefused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
