package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The whole way, with the real broker, the real model and real scans. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ScanToTranscriptTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String document = UUID.randomUUID().toString();

  @Test
  void scanComesOutAsItsText() throws IOException {
    List<Transcript> transcripts = read("note.png", 1);

    assertEquals(truth("note.txt"), transcripts.get(0).text());
    assertEquals(1, transcripts.get(0).page().pageCount());
    assertTrue(transcripts.get(0).page().run() > 0);
  }

  @Test
  void scanOfTwoPagesComesOutAsTwoTranscripts() throws IOException {
    List<Transcript> transcripts = read("two-pages.tif", 2);

    assertEquals(List.of(0, 1), transcripts.stream().map(t -> t.page().pageIndex()).toList());
    String text = transcripts.stream().map(Transcript::text).collect(Collectors.joining("\n\f"));
    assertEquals(truth("two-pages.txt"), text);
  }

  private List<Transcript> read(String sample, int pages) throws IOException {
    List<Transcript> transcripts = new ArrayList<>();
    try (TopicProbe probe = new TopicProbe(servers)) {
      probe.write(Topic.SCANS, document, Files.readAllBytes(SAMPLES.resolve(sample)));
      for (ConsumerRecord<String, byte[]> record :
          probe.read(Topic.TRANSCRIPTS, pages, PATIENCE, this::isOurs)) {
        transcripts.add(JsonCodec.TRANSCRIPT.decode(record.value()));
      }
      assertEquals(pages, probe.read(Topic.TRANSCRIPTS, pages + 1, A_WHILE, this::isOurs).size());
    }
    transcripts.sort(Comparator.comparing(transcript -> transcript.page().pageIndex()));
    return transcripts;
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return record.key().startsWith(document);
  }

  private static String truth(String file) throws IOException {
    return Files.readString(SAMPLES.resolve(file)).strip();
  }
}
