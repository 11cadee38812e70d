package io.glyphstream.ingest;

import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.OutboundRecord;
import io.glyphstream.streaming.RecordHandler;
import io.glyphstream.vision.PageImageKeeper;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.scan.PageImage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One scan in; its segmented pages out, or one dead letter. */
@ApplicationScoped
class ScanHandler implements RecordHandler {

  private static final String SOURCE = "/glyphstream/ingest";
  private static final String SEGMENTED = "io.glyphstream.page.segmented";

  private final ScanSegmenter segmenter;
  private final PageStore store;
  private final PageImageKeeper keeper;
  private final MeterRegistry metrics;
  private final Timer scanTime;
  private final int parallelism;
  private final ExecutorService workers;

  @Inject
  ScanHandler(IngestConfig config, PageStore store, MeterRegistry metrics) {
    this.segmenter = new ScanSegmenter(config.limits().toScanLimits());
    this.store = store;
    this.keeper = config.keepPageImages() ? this::keep : PageImageKeeper.NONE;
    this.metrics = metrics;
    this.scanTime = metrics.timer("glyphstream.ingest.scan.time");
    this.parallelism = config.parallelism().orElse(Runtime.getRuntime().availableProcessors());
    this.workers = Executors.newFixedThreadPool(parallelism);
  }

  int parallelism() {
    return parallelism;
  }

  @Override
  public List<OutboundRecord> handle(List<InboundRecord> scans) {
    return Parallel.map(workers, scans, scan -> scanTime.record(() -> outputs(scan))).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<OutboundRecord> outputs(InboundRecord record) {
    Outcome<List<OutboundRecord>> pages =
        DocumentId.check(record.document())
            .then(document -> record.content(store))
            .then(bytes -> segmenter.segment(scan(record, bytes), keeper, this::segmented));
    return pages.fold(outputs -> outputs, rejection -> List.of(deadLetter(record, rejection)));
  }

  private static Scan scan(InboundRecord record, byte[] bytes) {
    return new Scan(
        record.document(),
        record.source().timestamp(),
        bytes,
        record.header(HeaderNames.CONTENT_TYPE).orElse(null));
  }

  private String keep(PageId page, PageImage image) {
    return store.put(page.document(), GreyJpeg.encode(image)).uri();
  }

  private OutboundRecord segmented(SegmentedPage page) {
    metrics
        .counter("glyphstream.ingest.pages", "failed", "" + (page.failure() != null))
        .increment();
    String id = page.page().key() + "/" + page.page().run();
    return OutboundRecord.of(
        Topic.SEGMENTED_PAGES,
        page.page().document(),
        page.page().document(),
        SegmentedPageCodec.encode(page),
        new OutboundRecord.Event(id, SOURCE, SEGMENTED, SegmentedPageCodec.MEDIA_TYPE));
  }

  private OutboundRecord deadLetter(InboundRecord record, Rejection rejection) {
    metrics
        .counter("glyphstream.ingest.rejections", "reason", rejection.reason().code())
        .increment();
    return OutboundRecord.deadLetter(record, Topic.SCANS_DEAD_LETTER, rejection);
  }

  @PreDestroy
  void stop() {
    workers.shutdown();
  }
}
