package io.glyphstream.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {

  @TempDir Path folder;

  @Test
  void fileNamesTheServersUnlessTheyAreGiven() throws IOException {
    Path file = file("bootstrap.servers=kafka:9093\nsecurity.protocol=SASL_SSL\n");

    assertEquals("kafka:9093", KafkaSettings.of(null, file).bootstrapServers());
    assertEquals("other:1", KafkaSettings.of("other:1", file).with(Map.of()).get(SERVERS));
    assertEquals(KafkaSettings.DEFAULT_SERVERS, KafkaSettings.of(null, null).bootstrapServers());
  }

  @Test
  void clientsOwnSettingsComeFirst() throws IOException {
    KafkaSettings kafka = KafkaSettings.of(null, file("acks=0\nsecurity.protocol=SSL\n"));

    Map<String, Object> settings = kafka.with(Map.of("acks", "all"));

    assertEquals("all", settings.get("acks"));
    assertEquals("SSL", settings.get("security.protocol"));
  }

  @Test
  void fileThatCanNotBeReadIsSaidInOneLine() throws IOException {
    Path missing = folder.resolve("missing.properties");
    Path malformed = file("a=\\u00");

    assertEquals(
        "no such file: " + missing,
        assertThrows(IOException.class, () -> KafkaSettings.of(null, missing)).getMessage());
    assertTrue(
        assertThrows(IOException.class, () -> KafkaSettings.of(null, malformed))
            .getMessage()
            .startsWith(malformed + " holds no client settings: "));
  }

  @Test
  void wrongSettingsAreNoMissingBroker() throws IOException {
    KafkaSettings kafka =
        KafkaSettings.of(
            "127.0.0.1:1",
            file(
                "security.protocol=SSL\nssl.truststore.type=PEM\nssl.truststore.location="
                    + folder.resolve("ca.crt")));

    String message = assertThrows(BrokerException.class, kafka::requireBroker).getMessage();

    assertTrue(message.startsWith("the settings of the Kafka client are wrong: "), message);
    assertTrue(message.contains("ca.crt"), message);
  }

  @Test
  void missingRightNamesItsTopic() {
    assertEquals(
        "the Kafka user has no right to do this on the topic scans",
        new KafkaSettings("127.0.0.1:1", Map.of())
            .explain(new TopicAuthorizationException(Set.of("scans"))));
  }

  private static final String SERVERS = "bootstrap.servers";

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("kafka.properties"), content);
  }
}
