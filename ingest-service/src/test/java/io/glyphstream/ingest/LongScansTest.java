package io.glyphstream.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.glyphstream.vision.scan.HostilePdfs;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long scans have a lane of their own, and those that come behind them do not wait. */
@QuarkusTest
@TestProfile(LongScansTest.EndlessPages.class)
@WithTestResource(TestBroker.class)
class LongScansTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAGE_LIMIT = Duration.ofSeconds(12);
  private static final byte[] SHORT_SCAN = SampleScans.png(SampleScans.gradient());

  /** A page that draws for ever is stopped by the clock alone. */
  public static final class EndlessPages implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>();
      for (String limit : List.of("operators", "paths", "path-pixels", "forms", "form-depth")) {
        overrides.put(
            "glyphstream.ingest.limits.pdf.max-" + limit, Integer.toString(Integer.MAX_VALUE));
      }
      overrides.put("glyphstream.ingest.limits.max-time-per-page", PAGE_LIMIT.toString());
      return overrides;
    }
  }

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

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
  void scanOfManyPagesGoesToItsOwnLaneWithItsTime() throws IOException {
    String key = UUID.randomUUID().toString();
    int count = 6;
    BufferedImage[] pages =
        Collections.nCopies(count, SampleScans.bilevel()).toArray(BufferedImage[]::new);

    probe.write(Topic.SCANS, key, SampleScans.tiff("Deflate", pages));

    List<Integer> indices = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : read(Topic.SEGMENTED_PAGES_BULK, count, key)) {
      SegmentedPage page = SegmentedPageCodec.decode(record.value());
      assertEquals(read(Topic.SCANS, 1, key).get(0).timestamp(), page.page().run());
      indices.add(page.page().pageIndex());
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5), indices);
  }

  @Test
  void nobodyWaitsForAPageWithoutEnd() {
    String endless = UUID.randomUUID().toString();
    probe.write(Topic.SCANS, endless, HostilePdfs.endlessDrawing());
    long offset = read(Topic.SCANS, 1, endless).get(0).offset();
    read(Topic.SCANS_BULK, 1, endless);
    Set<String> shortOnes = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      shortOnes.add(UUID.randomUUID().toString());
    }
    shortOnes.forEach(key -> probe.write(Topic.SCANS, key, SHORT_SCAN));

    long lastShortOne =
        probe
            .read(
                Topic.SEGMENTED_PAGES,
                shortOnes.size(),
                PATIENCE,
                record -> shortOnes.contains(record.key()))
            .stream()
            .mapToLong(ConsumerRecord::timestamp)
            .max()
            .orElseThrow();
    ConsumerRecord<String, byte[]> letter = read(Topic.SCANS_DEAD_LETTER, 1, endless).get(0);
    assertTrue(lastShortOne < letter.timestamp(), "they waited for the page without end");
    assertEquals("page-timeout", TopicProbe.header(letter, HeaderNames.DEAD_LETTER_REASON));
    assertEquals("scans", TopicProbe.header(letter, HeaderNames.DEAD_LETTER_TOPIC));
    assertEquals(Long.toString(offset), TopicProbe.header(letter, HeaderNames.DEAD_LETTER_OFFSET));
  }

  private List<ConsumerRecord<String, byte[]>> read(Topic topic, int count, String key) {
    return probe.read(topic, count, PATIENCE, record -> key.equals(record.key()));
  }
}
