package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.strimzi.api.kafka.model.kafka.Kafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Kafka CLUSTER = Manifests.BASE.of(Kafka.class).get(0);

  /** The bootstrap service as Strimzi names it. */
  static String bootstrapServers() {
    return "%s-kafka-bootstrap.glyphstream.svc:%d"
        .formatted(
            CLUSTER.getMetadata().getName(),
            CLUSTER.getSpec().getKafka().getListeners().get(0).getPort());
  }

  @Test
  void servicesConnectToTheListener() {
    assertTrue(Manifests.BASE.has("Namespace", "glyphstream"));
    assertEquals(bootstrapServers(), Settings.SHARED.get("KAFKA_BOOTSTRAP_SERVERS"));
    assertEquals("SASL_SSL", Settings.SHARED.get("KAFKA_SECURITY_PROTOCOL"));
    assertEquals("SCRAM-SHA-512", Settings.SHARED.get("KAFKA_SASL_MECHANISM"));
    assertEquals("PEM", Settings.SHARED.get("KAFKA_SSL_TRUSTSTORE_TYPE"));
  }

  @Test
  void ingestLimitsAreInForce() {
    Map<String, String> limits = Settings.INGEST;
    String prefix = "GLYPHSTREAM_INGEST_LIMITS_";
    assertEquals(8, limits.size());
    assertTrue(Long.parseLong(limits.get("GLYPHSTREAM_INGEST_UPLOADS_MAX_BYTES_AT_ONCE")) > 0);
    for (String limit : List.of("MAX_BYTES", "MAX_PIXELS_PER_PAGE", "MAX_PAGES")) {
      assertTrue(Long.parseLong(limits.get(prefix + limit)) > 0);
    }
    for (String limit : List.of("MAX_TIME_PER_PAGE", "MAX_TIME_PER_DOCUMENT")) {
      assertTrue(Duration.parse(limits.get(prefix + limit)).toSeconds() > 0);
    }
    assertTrue(Integer.parseInt(limits.get("GLYPHSTREAM_INGEST_PARALLELISM")) > 0);
    assertTrue(Integer.parseInt(limits.get("GLYPHSTREAM_INGEST_SANDBOX_HEAP_MEBIBYTES")) > 0);
  }

  @Test
  void reviewIsNotOpenToEverybody() {
    assertEquals("users", Settings.REVIEW.get("GLYPHSTREAM_REVIEW_SIGN_IN"));
    assertEquals(3, Settings.REVIEW.size());
  }

  @Test
  void proxiesOfPrivateNetworksAloneAreBelieved() {
    String prefix = "QUARKUS_HTTP_PROXY_";
    assertEquals("true", Settings.SHARED.get(prefix + "PROXY_ADDRESS_FORWARDING"));
    assertEquals("true", Settings.SHARED.get(prefix + "ALLOW_X_FORWARDED"));
    assertEquals(
        List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        List.of(Settings.SHARED.get(prefix + "TRUSTED_PROXIES").split(",")));
  }

  @Test
  void recognizerRunsOnTheCpu() {
    String key = "GLYPHSTREAM_RECOGNIZER_EXECUTION_PROVIDER";
    assertEquals("cpu", Settings.RECOGNIZER.get(key));
    assertEquals(Set.of(key, key + "_REQUIRED"), Settings.RECOGNIZER.keySet());
  }
}
