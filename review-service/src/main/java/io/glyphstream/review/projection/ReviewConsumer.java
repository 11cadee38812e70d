package io.glyphstream.review.projection;

import io.glyphstream.review.outbox.OutboxRelay;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes samples, transcripts and labels from their topics into the database. */
@ApplicationScoped
@Startup
class ReviewConsumer {

  @Inject Projection projection;
  @Inject SampleReader samples;
  @Inject TranscriptReader transcripts;
  @Inject LabelReader labels;
  @Inject OutboxRelay relay;

  @Incoming("review-samples")
  @Blocking
  void onSamples(ConsumerRecords<byte[], byte[]> records) {
    projection.project(records, samples);
  }

  @Incoming("review-transcripts")
  @Blocking
  void onTranscripts(ConsumerRecords<byte[], byte[]> records) {
    projection.project(records, transcripts);
    relay.wake();
  }

  @Incoming("review-labels")
  @Blocking
  void onLabels(ConsumerRecords<byte[], byte[]> records) {
    projection.project(records, labels);
  }
}
