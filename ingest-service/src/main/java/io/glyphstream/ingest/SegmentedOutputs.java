package io.glyphstream.ingest;

import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.glyphstream.streaming.OutboundRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The records of one scan's pages; what does not fit in memory waits in the page store. */
final class SegmentedOutputs {

  private static final String SOURCE = "/glyphstream/ingest";
  private static final String SEGMENTED = "io.glyphstream.page.segmented";

  /** Fifty to a hundred pages of writing: more of one document are claim checks. */
  private static final long MAX_BYTES_IN_MEMORY = 32L << 20;

  private final Topic topic;
  private final PageStore store;
  private final List<OutboundRecord> records = new ArrayList<>();
  private final Set<RejectionReason> failures = EnumSet.noneOf(RejectionReason.class);
  private long bytes;
  private int failedPages;

  SegmentedOutputs(Topic topic, PageStore store) {
    this.topic = topic;
    this.store = store;
  }

  SegmentedOutputs add(SegmentedPage page) {
    if (page.failure() != null) {
      failures.add(page.failure().reason());
      failedPages++;
    }
    OutboundRecord record = record(page);
    bytes += record.value().length;
    records.add(bytes <= MAX_BYTES_IN_MEMORY ? record : record.asClaimCheck(store));
    return this;
  }

  private OutboundRecord record(SegmentedPage page) {
    String id = page.page().key() + "/" + page.page().run();
    return OutboundRecord.of(
        topic,
        page.page().document(),
        page.page().document(),
        SegmentedPageCodec.encode(page),
        new OutboundRecord.Event(id, SOURCE, SEGMENTED, SegmentedPageCodec.MEDIA_TYPE));
  }

  List<OutboundRecord> records() {
    return records;
  }

  /** Why pages failed, each reason once. */
  Set<RejectionReason> failures() {
    return failures;
  }

  void count(MeterRegistry metrics) {
    String pages = "glyphstream.ingest.pages";
    metrics.counter(pages, "failed", "true").increment(failedPages);
    metrics.counter(pages, "failed", "false").increment(records.size() - failedPages);
  }
}
