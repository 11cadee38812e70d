package io.glyphstream.ingest;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.vision.scan.HostileScans;
import io.glyphstream.vision.scan.SampleScans;
import io.glyphstream.vision.scan.ScanLimits;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of bad input becomes one dead letter that says why, and the stream goes on. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class BadInputTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] GOOD_SCAN = SampleScans.png(SampleScans.gradient());

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;

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
  void everyHostileScanIsDeadLetteredWithItsReasonAndTheStreamGoesOn() {
    Map<String, HostileScans.Hostile> sent = new LinkedHashMap<>();
    for (HostileScans.Hostile hostile : HostileScans.all()) {
      String key = hostile.name() + "-" + newKey();
      sent.put(key, hostile);
      probe.write(Topic.SCANS, key, hostile.scan());
    }

    List<ConsumerRecord<String, byte[]>> letters =
        probe.read(
            Topic.SCANS_DEAD_LETTER,
            sent.size(),
            PATIENCE,
            letter -> sent.containsKey(letter.key()));

    assertEquals(sent.keySet(), letters.stream().map(ConsumerRecord::key).collect(toSet()));
    assertAll(letters.stream().map(letter -> () -> assertOriginal(sent.get(letter.key()), letter)));
    assertStreamGoesOn();
  }

  private static void assertOriginal(
      HostileScans.Hostile hostile, ConsumerRecord<String, byte[]> letter) {
    assertReason(hostile.expected(), letter);
    assertArrayEquals(hostile.scan(), letter.value(), hostile.name());
    assertEquals("scans", TopicProbe.header(letter, HeaderNames.DEAD_LETTER_TOPIC));
    assertNotNull(TopicProbe.header(letter, HeaderNames.DEAD_LETTER_PARTITION));
    assertNotNull(TopicProbe.header(letter, HeaderNames.DEAD_LETTER_OFFSET));
  }

  @Test
  void wrongContentTypeIsDeadLetteredWithItsOwnHeaders() {
    String key = newKey();

    probe.write(Topic.SCANS, key, GOOD_SCAN, header(HeaderNames.CONTENT_TYPE, "application/pdf"));

    ConsumerRecord<String, byte[]> letter = deadLetter(key);
    assertReason(RejectionReason.CONTENT_TYPE_MISMATCH, letter);
    assertEquals("application/pdf", TopicProbe.header(letter, HeaderNames.CONTENT_TYPE));
    assertStreamGoesOn();
  }

  @Test
  void recordWithoutValueIsDeadLettered() {
    String key = newKey();

    probe.write(Topic.SCANS, key, null);

    assertReason(RejectionReason.NO_VALUE, deadLetter(key));
    assertStreamGoesOn();
  }

  @Test
  void scanAboveTheByteLimitIsDeadLetteredWithItsClaimCheck() {
    String key = newKey();
    byte[] tooLarge = new byte[Math.toIntExact(ScanLimits.defaults().maxBytes() + 1)];
    String claimCheck = store.put(key, tooLarge).uri();

    probe.write(Topic.SCANS, key, new byte[0], header(HeaderNames.CE_DATAREF, claimCheck));

    ConsumerRecord<String, byte[]> letter = deadLetter(key);
    assertReason(RejectionReason.TOO_MANY_BYTES, letter);
    assertEquals(claimCheck, TopicProbe.header(letter, HeaderNames.CE_DATAREF));
    assertStreamGoesOn();
  }

  @Test
  void claimCheckOnAForeignAddressIsRefused() {
    String key = newKey();

    probe.write(
        Topic.SCANS, key, new byte[0], header(HeaderNames.CE_DATAREF, "file:///etc/passwd"));

    assertReason(RejectionReason.FOREIGN_CLAIM_CHECK, deadLetter(key));
  }

  @Test
  void claimCheckOnAnotherDocumentsObjectIsRefused() {
    String claimCheck = store.put("victim", GOOD_SCAN).uri();
    String key = newKey();

    probe.write(Topic.SCANS, key, new byte[0], header(HeaderNames.CE_DATAREF, claimCheck));

    assertReason(RejectionReason.FOREIGN_CLAIM_CHECK, deadLetter(key));
  }

  @Test
  void keyThatCanNotBePrintedIsDeadLettered() {
    for (String bad : List.of("a\0b", "a\nb", "a\u001b]0;pwn\u0007", "a\u202eb", "a\u2028b")) {
      String key = bad + newKey();

      probe.write(Topic.SCANS, key, GOOD_SCAN);

      assertReason(RejectionReason.INVALID_DOCUMENT_ID, deadLetter(key));
    }
    assertStreamGoesOn();
  }

  @Test
  void keyThatIsNoUtf8OrBlankIsDeadLettered() throws Exception {
    byte[][] keys = {{'a', (byte) 0xff}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {' '}};
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (byte[] key : keys) {
        producer.send(new ProducerRecord<>(Topic.SCANS.topicName(), key, GOOD_SCAN)).get();
        String seen = new String(key, StandardCharsets.UTF_8);
        assertReason(RejectionReason.INVALID_DOCUMENT_ID, deadLetter(seen));
      }
    }
  }

  @Test
  void claimCheckOnAnObjectThatIsNotThereIsRefused() {
    String key = newKey();
    String claimCheck = ContentReference.of(key, GOOD_SCAN).uri();

    probe.write(Topic.SCANS, key, new byte[0], header(HeaderNames.CE_DATAREF, claimCheck));

    assertReason(RejectionReason.CLAIM_CHECK_NOT_FOUND, deadLetter(key));
  }

  @Test
  void keyAndHeadersThatDoNotFitAreLeftOutOfTheDeadLetter() {
    String key = "k".repeat(40_000);

    probe.write(Topic.SCANS, key, HostileScans.plainText());

    ConsumerRecord<String, byte[]> letter =
        probe.read(Topic.SCANS_DEAD_LETTER, 1, PATIENCE, record -> record.key() == null).get(0);
    assertReason(RejectionReason.INVALID_DOCUMENT_ID, letter);
    assertArrayEquals(HostileScans.plainText(), letter.value());
  }

  @Test
  void recordWithoutKeyIsReadUnderItsPosition() {
    probe.write(Topic.SCANS, null, GOOD_SCAN);

    List<ConsumerRecord<String, byte[]>> pages =
        probe.read(
            Topic.SEGMENTED_PAGES, 1, PATIENCE, record -> record.key().matches("scans-\\d+-\\d+"));
    assertEquals(1, pages.size());
  }

  private void assertStreamGoesOn() {
    String key = newKey();
    probe.write(Topic.SCANS, key, GOOD_SCAN);
    assertEquals(
        1,
        probe.read(Topic.SEGMENTED_PAGES, 1, PATIENCE, record -> key.equals(record.key())).size());
  }

  private ConsumerRecord<String, byte[]> deadLetter(String key) {
    List<ConsumerRecord<String, byte[]>> letters =
        probe.read(Topic.SCANS_DEAD_LETTER, 1, PATIENCE, record -> key.equals(record.key()));
    assertEquals(1, letters.size(), "dead letters of " + key);
    return letters.get(0);
  }

  private static void assertReason(RejectionReason reason, ConsumerRecord<String, byte[]> letter) {
    String cause = TopicProbe.header(letter, HeaderNames.DEAD_LETTER_CAUSE);
    assertEquals(reason.code(), TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON), cause);
    assertNotNull(cause);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
