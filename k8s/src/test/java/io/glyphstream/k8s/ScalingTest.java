package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.k8s.ScaledObject.KafkaLag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {

  static List<ScaledObject> scaledObjects() {
    return Manifests.BASE.of(ScaledObject.class);
  }

  @Test
  void eachServiceScalesOnWhatItReads() {
    assertEquals(
        List.of(
            "ingest-service reads scans as glyphstream-ingest",
            "ingest-service reads scans-bulk as glyphstream-ingest-bulk",
            "recognizer-service reads segmented-pages as glyphstream-recognizer",
            "recognizer-service reads segmented-pages-bulk as glyphstream-recognizer-bulk"),
        scaledObjects().stream()
            .flatMap(
                scaled ->
                    lags(scaled)
                        .map(
                            lag ->
                                "%s reads %s as %s"
                                    .formatted(
                                        scaled.spec().scaleTargetRef().name(),
                                        lag.topic(),
                                        lag.consumerGroup())))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("scaledObjects")
  void noReplicaIsWithoutPartition(ScaledObject scaled) {
    lags(scaled)
        .forEach(
            lag -> {
              assertTrue(scaled.spec().maxReplicaCount() <= topic(lag).clusterPartitions());
              assertTrue(Integer.parseInt(lag.lagThreshold()) > 1);
            });
    assertTrue(scaled.spec().minReplicaCount() <= scaled.spec().maxReplicaCount());
    assertTrue(scaled.spec().minReplicaCount() > 0, "the services also answer HTTP");
  }

  @ParameterizedTest
  @MethodSource("scaledObjects")
  void scalerReachesTheBrokers(ScaledObject scaled) {
    lags(scaled)
        .forEach(lag -> assertEquals(SettingsTest.bootstrapServers(), lag.bootstrapServers()));
    scaled
        .spec()
        .triggers()
        .forEach(
            trigger ->
                assertTrue(
                    Manifests.BASE.has(
                        "TriggerAuthentication", trigger.authenticationRef().name())));
    assertTrue(Manifests.BASE.has("KafkaUser", "keda"));
  }

  @ParameterizedTest
  @MethodSource("scaledObjects")
  void onlyTheScalerSetsReplicas(ScaledObject scaled) {
    assertEquals("Deployment", scaled.spec().scaleTargetRef().kind());
    Deployment target =
        Manifests.BASE.of(Deployment.class).stream()
            .filter(
                one -> one.getMetadata().getName().equals(scaled.spec().scaleTargetRef().name()))
            .findAny()
            .orElseThrow();
    assertNull(target.getSpec().getReplicas());
  }

  private static Stream<KafkaLag> lags(ScaledObject scaled) {
    return scaled.spec().triggers().stream().map(trigger -> trigger.metadata());
  }

  private static Topic topic(KafkaLag lag) {
    return Stream.of(Topic.values())
        .filter(one -> one.topicName().equals(lag.topic()))
        .findAny()
        .orElseThrow();
  }
}
