package io.glyphstream.ingest;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Short scans and long ones have ways of their own, from scan to transcript: no one waits for a
 * ream of pages, or for a page that is made to take long.
 */
enum Lane {
  /** All scans come here first; those that turn out to be long are left for the other lane. */
  QUICK(Topic.SEGMENTED_PAGES, Topic.SCANS_BULK),

  /** Has time. */
  BULK(Topic.SEGMENTED_PAGES_BULK, null);

  private static final Set<RejectionReason> TOO_LONG =
      EnumSet.of(
          RejectionReason.TOO_MANY_PAGES,
          RejectionReason.PAGE_TIMEOUT,
          RejectionReason.DOCUMENT_TIMEOUT);

  private final Topic pages;
  private final Topic longer;

  Lane(Topic pages, Topic longer) {
    this.pages = pages;
    this.longer = longer;
  }

  /** Where its pages go. */
  Topic pages() {
    return pages;
  }

  /** Where it leaves scans that are too long for it. */
  Optional<Topic> longer() {
    return Optional.ofNullable(longer);
  }

  /** Its name in metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the scan was too long for this lane and not for the other. */
  boolean isLeftFor(Outcome<?> scan, SegmentedOutputs pages) {
    return longer != null
        && (scan.fold(read -> false, rejection -> TOO_LONG.contains(rejection.reason()))
            || pages.failures().stream().anyMatch(TOO_LONG::contains));
  }
}
