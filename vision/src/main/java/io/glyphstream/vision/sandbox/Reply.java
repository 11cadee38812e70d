package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.vision.ImagedPage;
import io.glyphstream.vision.scan.ScanHeader;

/** What a child process says. */
sealed interface Reply {

  /** To {@link Request.Inspect}. */
  sealed interface OfHeader extends Reply {
    Outcome<ScanHeader> outcome();
  }

  /** To {@link Request.Read}, before its pages: how many pages the scan has. */
  sealed interface OfOpening extends Reply {
    Outcome<Integer> pages();
  }

  /** That it can work: all libraries are loaded. */
  record Ready() implements Reply {}

  /** What the scan's header says. */
  record Header(ScanHeader header) implements OfHeader {
    @Override
    public Outcome<ScanHeader> outcome() {
      return Outcome.accepted(header);
    }
  }

  /** That the scan is open and has so many pages. */
  record Opened(int count) implements OfOpening {
    @Override
    public Outcome<Integer> pages() {
      return Outcome.accepted(count);
    }
  }

  /** One page, readable or not. */
  record Page(ImagedPage page) implements Reply {}

  /** Why none of the scan can be read. */
  record Refused(Rejection rejection) implements OfHeader, OfOpening {
    @Override
    public Outcome<ScanHeader> outcome() {
      return new Outcome.Rejected<>(rejection);
    }

    @Override
    public Outcome<Integer> pages() {
      return new Outcome.Rejected<>(rejection);
    }
  }
}
