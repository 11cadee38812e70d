package io.glyphstream.recognizer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class PagesToTranscriptsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofSeconds(2);
  private static final String SHA256 = "cd".repeat(32);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;

  private final String document = UUID.randomUUID().toString();
  private TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  @Test
  void everyPageHasOneTranscriptUnderItsOwnKey() throws IOException {
    int pages = 40;
    Set<String> keys = new HashSet<>();
    for (int index = 0; index < pages; index++) {
      SegmentedPage page = blank(index, pages);
      keys.add(page.page().key());
      write(SegmentedPageCodec.encode(page));
    }

    List<ConsumerRecord<String, byte[]>> transcripts = transcripts(pages);

    Set<String> found = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : transcripts) {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      assertEquals(record.key(), transcript.page().key());
      assertEquals(Transcript.Status.READ, transcript.status());
      assertEquals("application/json", TopicProbe.header(record, HeaderNames.CONTENT_TYPE));
      found.add(record.key());
    }
    assertEquals(keys, found);
    assertEquals(pages, probe.read(Topic.TRANSCRIPTS, pages + 1, A_WHILE, this::isOurs).size());
  }

  @Test
  void failedPageBecomesAFailedTranscript() throws IOException {
    Rejection rejection = new Rejection(RejectionReason.UNREADABLE, "nothing but noise");
    write(
        SegmentedPageCodec.encode(
            SegmentedPage.failed(new PageId(document, 0, 1, 7), SHA256, rejection)));

    Transcript transcript = JsonCodec.TRANSCRIPT.decode(transcripts(1).get(0).value());

    assertEquals(Transcript.Status.FAILED, transcript.status());
    assertEquals(rejection, transcript.failure());
    assertEquals(7, transcript.page().run());
  }

  @Test
  void recordThatHoldsNoPageIsDeadLetteredAndTheStreamGoesOn() {
    byte[] garbage = "not a page".getBytes(StandardCharsets.UTF_8);
    write(garbage);
    write(SegmentedPageCodec.encode(blank(0, 1)));

    ConsumerRecord<String, byte[]> letter =
        probe
            .read(Topic.SEGMENTED_PAGES_DEAD_LETTER, 1, PATIENCE, r -> document.equals(r.key()))
            .get(0);

    assertArrayEquals(garbage, letter.value());
    assertEquals("unreadable", TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON));
    assertEquals(1, transcripts(1).size());
  }

  @Test
  void pageBehindAClaimCheckIsRead() {
    String claimCheck = store.put(document, SegmentedPageCodec.encode(blank(0, 1))).uri();
    probe.write(
        Topic.SEGMENTED_PAGES,
        document,
        new byte[0],
        new RecordHeader(HeaderNames.CE_DATAREF, claimCheck.getBytes(StandardCharsets.UTF_8)));

    assertEquals(1, transcripts(1).size());
  }

  @Test
  void whatNoModelIsSureOfAndWhatWasRejectedGoesToRelabel() throws IOException {
    write(SegmentedPageCodec.encode(Pages.scribbles(document, 30, 1)));

    ConsumerRecord<String, byte[]> record =
        probe
            .read(Topic.RELABEL, 1, PATIENCE, r -> document.equals(sample(r).page().document()))
            .get(0);

    assertEquals(record.key(), sample(record).id());
    assertTrue(
        sample(record).confidence() < 0.5
            || sample(record).reason() == RelabelSample.Reason.REJECTED);
    assertEquals(1, transcripts(1).size());
  }

  private static RelabelSample sample(ConsumerRecord<String, byte[]> record) {
    try {
      return JsonCodec.RELABEL_SAMPLE.decode(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void healthAndMetricsAreServed() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> given().get("/q/health").then().statusCode(200).body("status", equalTo("UP")));
    given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
  }

  private SegmentedPage blank(int index, int pages) {
    return new SegmentedPage(
        new PageId(document, index, pages, 1),
        SHA256,
        null,
        PageGeometry.upright(100, 100, 300),
        List.of(),
        new CropBatch(new byte[0]));
  }

  private void write(byte[] value) {
    probe.write(Topic.SEGMENTED_PAGES, document, value);
  }

  private List<ConsumerRecord<String, byte[]>> transcripts(int count) {
    List<ConsumerRecord<String, byte[]>> found =
        probe.read(Topic.TRANSCRIPTS, count, PATIENCE, this::isOurs);
    assertEquals(count, found.size());
    return found;
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().startsWith(document);
  }
}
