package io.glyphstream.vision.scan;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.io.IOException;

/**
 * A fault of the scan on its way up through a decoder; {@link FaultBarrier} makes it a value.
 *
 * <p>An {@link IOException} because that is what decoders let through.
 */
final class BadScanException extends IOException {

  private static final long serialVersionUID = 1;

  private final RejectionReason reason;

  BadScanException(RejectionReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static BadScanException unreadable(String detail) {
    return new BadScanException(RejectionReason.UNREADABLE, detail);
  }

  static BadScanException truncated(String detail) {
    return new BadScanException(RejectionReason.TRUNCATED, detail);
  }

  Rejection rejection() {
    return new Rejection(reason, getMessage());
  }
}
