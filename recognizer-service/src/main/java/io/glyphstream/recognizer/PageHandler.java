package io.glyphstream.recognizer;

import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.glyphstream.recognition.sample.SampleSelector;
import io.glyphstream.recognition.transcript.RecognizedPage;
import io.glyphstream.streaming.InboundRecord;
import io.glyphstream.streaming.OutboundRecord;
import io.glyphstream.streaming.RecordHandler;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Segmented pages in; their transcripts and the characters to look at out, and a dead letter for
 * each record that holds no page.
 */
@ApplicationScoped
class PageHandler implements RecordHandler {

  private static final String SOURCE = "/glyphstream/recognizer";
  private static final String TRANSCRIBED = "io.glyphstream.page.transcribed";
  private static final String SAMPLED = "io.glyphstream.character.sampled";

  private final ModelSlot models;
  private final SampleSelector selector;
  private final PageStore store;
  private final MeterRegistry metrics;

  @Inject
  PageHandler(RecognizerConfig config, ModelSlot models, PageStore store, MeterRegistry metrics) {
    this.models = models;
    RecognizerConfig.Relabel relabel = config.relabel();
    this.selector =
        new SampleSelector(relabel.belowConfidence(), relabel.maxPerPage(), relabel.auditShare());
    this.store = store;
    this.metrics = metrics;
  }

  @Override
  public List<OutboundRecord> handle(List<InboundRecord> records) {
    List<OutboundRecord> outputs = new ArrayList<>();
    List<SegmentedPage> pages = new ArrayList<>();
    for (InboundRecord record : records) {
      page(record).fold(pages::add, rejection -> outputs.add(deadLetter(record, rejection)));
    }
    for (RecognizedPage page : recognize(pages)) {
      outputs.add(transcribed(page.transcript()));
      selector.select(page).forEach(sample -> outputs.add(sampled(sample)));
    }
    return outputs;
  }

  /** All of them with one model. */
  private List<RecognizedPage> recognize(List<SegmentedPage> pages) {
    try (ModelSlot.Loan loan = models.borrow()) {
      return metrics
          .timer("glyphstream.recognizer.batch.time")
          .record(() -> loan.recognizer().recognize(pages));
    }
  }

  private Outcome<SegmentedPage> page(InboundRecord record) {
    return record.content(store).then(PageHandler::decode);
  }

  private static Outcome<SegmentedPage> decode(byte[] packed) {
    try {
      return Outcome.accepted(SegmentedPageCodec.decode(packed));
    } catch (IOException e) {
      return Outcome.rejected(
          RejectionReason.UNREADABLE, "the value is no segmented page: " + e.getMessage());
    }
  }

  private OutboundRecord deadLetter(InboundRecord record, Rejection rejection) {
    metrics
        .counter("glyphstream.recognizer.rejections", "reason", rejection.reason().code())
        .increment();
    return OutboundRecord.deadLetter(record, Topic.SEGMENTED_PAGES_DEAD_LETTER, rejection);
  }

  private OutboundRecord transcribed(Transcript transcript) {
    String status = transcript.status().name().toLowerCase(Locale.ROOT);
    metrics.counter("glyphstream.recognizer.pages", "status", status).increment();
    String page = transcript.page().key();
    String id = page + "/" + transcript.page().run() + "/" + transcript.revision();
    return OutboundRecord.of(
        Topic.TRANSCRIPTS,
        transcript.page().document(),
        page,
        JsonCodec.TRANSCRIPT.encode(transcript),
        new OutboundRecord.Event(id, SOURCE, TRANSCRIBED, JsonCodec.MEDIA_TYPE));
  }

  private OutboundRecord sampled(RelabelSample sample) {
    metrics.counter("glyphstream.recognizer.samples").increment();
    return OutboundRecord.of(
        Topic.RELABEL,
        sample.page().document(),
        sample.id(),
        JsonCodec.RELABEL_SAMPLE.encode(sample),
        new OutboundRecord.Event(sample.id(), SOURCE, SAMPLED, JsonCodec.MEDIA_TYPE));
  }
}
