package io.glyphstream.ingest;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.streaming.OutboundRecord;
import io.glyphstream.vision.scan.ScanFormat;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts scans that came in by other ways than Kafka on their topic. */
@ApplicationScoped
public class ScanPublisher {

  private static final String SUBMITTED = "io.glyphstream.scan.submitted";

  private final MutinyEmitter<byte[]> uploads;
  private final PageStore store;

  @Inject
  ScanPublisher(@Channel("scan-uploads") MutinyEmitter<byte[]> uploads, PageStore store) {
    this.uploads = uploads;
    this.store = store;
  }

  /**
   * Completes when the broker has acknowledged the scan; one above the topic's limit goes by claim
   * check.
   *
   * @param document the record's key
   * @param source the way it came in, for example {@code /glyphstream/upload}
   */
  public Uni<Void> publish(String document, byte[] scan, ScanFormat format, String source) {
    OutboundRecord.Event event =
        new OutboundRecord.Event(document, source, SUBMITTED, format.mediaType());
    OutboundRecord record =
        OutboundRecord.of(Topic.SCANS, document, document, scan, event).withinLimit(store);
    return uploads.sendMessage(
        Message.of(record.value())
            .addMetadata(
                OutgoingKafkaRecordMetadata.<byte[]>builder()
                    .withKey(record.key())
                    .withHeaders(record.headers())
                    .build()));
  }
}
