package io.glyphstream.review.projection;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.ReviewConfig;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.outbox.OutboxRelay;
import io.glyphstream.review.page.PageReviser;
import io.glyphstream.review.page.Pages;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.InboundRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes samples, transcripts and labels from their topics into the database. */
@ApplicationScoped
@Startup
class ReviewConsumer {

  private static final Logger LOG = Logger.getLogger(ReviewConsumer.class);

  /** Hex digits at the end of a sample's id that decide whether it is shown twice. */
  private static final int DRAW_DIGITS = 8;

  private final Projection projection;
  private final PageReviser reviser;
  private final OutboxRelay relay;
  private final PageStore store;
  private final MeterRegistry metrics;
  private final double shownTwice;

  @Inject
  ReviewConsumer(
      ReviewConfig config,
      Projection projection,
      PageReviser reviser,
      OutboxRelay relay,
      PageStore store,
      MeterRegistry metrics) {
    this.projection = projection;
    this.reviser = reviser;
    this.relay = relay;
    this.store = store;
    this.metrics = metrics;
    this.shownTwice = config.shownTwice();
  }

  @Incoming("review-samples")
  @Blocking
  void onSamples(ConsumerRecords<byte[], byte[]> samples) {
    projection.project(samples, this::onSample);
  }

  private void onSample(Sql sql, InboundRecord record) {
    if (record.isTombstone()) {
      Samples.delete(sql, record.document());
      return;
    }
    message(record, JsonCodec.RELABEL_SAMPLE)
        .ifPresent(
            sample -> Samples.add(sql, sample, record.source().timestamp(), isShownTwice(sample)));
  }

  private boolean isShownTwice(RelabelSample sample) {
    String id = sample.id();
    long draw = Long.parseLong(id.substring(id.length() - DRAW_DIGITS), 16);
    return draw / (double) (1L << (4 * DRAW_DIGITS)) < shownTwice;
  }

  @Incoming("review-transcripts")
  @Blocking
  void onTranscripts(ConsumerRecords<byte[], byte[]> transcripts) {
    projection.project(transcripts, this::onTranscript);
    relay.wake();
  }

  /** Characters that people confirmed in an earlier reading are applied to a new one. */
  private void onTranscript(Sql sql, InboundRecord record) {
    if (record.isTombstone()) {
      String key = record.document();
      int slash = key.lastIndexOf('/');
      Pages.delete(sql, key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
      return;
    }
    message(record, JsonCodec.TRANSCRIPT)
        .ifPresent(transcript -> keep(sql, transcript, record.source().timestamp()));
  }

  private void keep(Sql sql, Transcript transcript, long seenAtMs) {
    if (Pages.keep(sql, transcript, seenAtMs) && transcript.revision() == 1) {
      reviser.revise(sql, transcript.page().document(), transcript.page().pageIndex(), seenAtMs);
    }
  }

  @Incoming("review-labels")
  @Blocking
  void onLabels(ConsumerRecords<byte[], byte[]> labels) {
    projection.project(labels, this::onLabel);
  }

  /** Our own come back, too; after a rebuild all of them. */
  private void onLabel(Sql sql, InboundRecord record) {
    message(record, JsonCodec.LABEL).ifPresent(label -> add(sql, label));
  }

  private static void add(Sql sql, Label label) {
    if (Labels.add(sql, label)) {
      if (label.sample() != null) {
        Samples.judge(sql, label.sample());
      }
    } else if (label.withdrawn()) {
      Labels.withdraw(sql, label);
    }
  }

  /** Empty if the record holds none, which is said and counted. */
  private <T> Optional<T> message(InboundRecord record, JsonCodec<T> codec) {
    Outcome<T> message =
        record
            .content(store)
            .then(
                json -> {
                  try {
                    return Outcome.accepted(codec.decode(json));
                  } catch (IOException e) {
                    return Outcome.rejected(RejectionReason.UNREADABLE, e.getMessage());
                  }
                });
    return message.fold(
        Optional::of,
        rejection -> {
          LOG.errorf("%s is passed over: %s", record.position(), rejection.detail());
          metrics.counter("glyphstream.review.unreadable").increment();
          return Optional.empty();
        });
  }
}
