package io.glyphstream.ingest;

import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.OutboundRecord;
import io.glyphstream.streaming.RecordHandler;
import io.glyphstream.vision.PageImageKeeper;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanSegmenter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One scan in; its segmented pages out, or one dead letter, or itself for the lane that has time.
 */
final class ScanHandler implements RecordHandler, AutoCloseable {

  private final Lane lane;
  private final ScanSegmenter segmenter;
  private final PageStore store;
  private final PageImageKeeper keeper;
  private final MeterRegistry metrics;
  private final Timer scanTime;
  private final ExecutorService workers;

  /**
   * @param parallelism so many scans are in work at the same time
   */
  ScanHandler(
      Lane lane, ScanSegmenter segmenter, int parallelism, PageStore store, MeterRegistry metrics) {
    this.lane = lane;
    this.segmenter = segmenter;
    this.store = store;
    this.keeper = this::keep;
    this.metrics = metrics;
    this.scanTime = metrics.timer("glyphstream.ingest.scan.time", "lane", lane.label());
    this.workers = Executors.newFixedThreadPool(parallelism);
  }

  @Override
  public List<OutboundRecord> handle(List<InboundRecord> scans) {
    return Parallel.map(workers, scans, scan -> scanTime.record(() -> outputs(scan))).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<OutboundRecord> outputs(InboundRecord record) {
    SegmentedOutputs outputs = new SegmentedOutputs(lane.pages(), store);
    Outcome<List<SegmentedOutputs>> read =
        DocumentId.check(record.document())
            .then(document -> record.content(store))
            .then(bytes -> segmenter.segment(scan(record, bytes), keeper, outputs::add));
    if (lane.isLeftFor(read, outputs)) {
      metrics.counter("glyphstream.ingest.forwarded").increment();
      return List.of(OutboundRecord.forwarded(record, lane.longer().orElseThrow()));
    }
    outputs.count(metrics);
    return read.fold(
        pages -> outputs.records(), rejection -> List.of(deadLetter(record, rejection)));
  }

  private static Scan scan(InboundRecord record, byte[] bytes) {
    return new Scan(
        record.document(),
        record.source().timestamp(),
        bytes,
        record.header(HeaderNames.CONTENT_TYPE).orElse(null));
  }

  private String keep(PageId page, byte[] jpeg) {
    return store.put(page.document(), jpeg).uri();
  }

  private OutboundRecord deadLetter(InboundRecord record, Rejection rejection) {
    metrics
        .counter("glyphstream.ingest.rejections", "reason", rejection.reason().code())
        .increment();
    return OutboundRecord.deadLetter(record, Topic.SCANS_DEAD_LETTER, rejection);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
