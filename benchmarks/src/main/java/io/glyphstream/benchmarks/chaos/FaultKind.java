package io.glyphstream.benchmarks.chaos;

/** What is done to a running system. */
enum FaultKind {
  /** SIGKILL, and a new start after a short pause. */
  KILL,
  /** SIGSTOP, and SIGCONT after a while. */
  PAUSE,
  /** The page store's folder is away for a while. */
  STORE,
  /** The volume of the page store or of the broker is full for a while. */
  DISK
}
