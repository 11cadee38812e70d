package io.glyphstream.benchmarks.chaos;

/** A way in for scans. */
interface ScanDoor {

  /** What the door said. */
  record Answer(boolean taken, String refusal) {

    static final Answer TAKEN = new Answer(true, null);
    static final Answer TRY_AGAIN = new Answer(false, null);

    static Answer refused(String why) {
      return new Answer(false, why);
    }

    boolean isRefused() {
      return refusal != null;
    }
  }

  /** Sends it once. */
  Answer send(ChaosDocument document) throws InterruptedException;
}
