package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.k8s.ScaledObject.KafkaLag;
import java.util.List;
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
            "recognizer-service reads segmented-pages as glyphstream-recognizer"),
        scaledObjects().stream()
            .map(
                scaled ->
                    "%s reads %s as %s"
                        .formatted(
                            scaled.spec().scaleTargetRef().name(),
                            lag(scaled).topic(),
                            lag(scaled).consumerGroup()))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("scaledObjects")
  void noReplicaIsWithoutPartition(ScaledObject scaled) {
    Topic topic =
        List.of(Topic.values()).stream()
            .filter(one -> one.topicName().equals(lag(scaled).topic()))
            .findAny()
            .orElseThrow();
    assertTrue(scaled.spec().maxReplicaCount() <= topic.clusterPartitions());
    assertTrue(scaled.spec().minReplicaCount() <= scaled.spec().maxReplicaCount());
    assertTrue(scaled.spec().minReplicaCount() > 0, "the services also answer HTTP");
    assertTrue(Integer.parseInt(lag(scaled).lagThreshold()) > 1);
  }

  @ParameterizedTest
  @MethodSource("scaledObjects")
  void scalerReachesTheBrokers(ScaledObject scaled) {
    assertEquals(SettingsTest.bootstrapServers(), lag(scaled).bootstrapServers());
    String authentication = scaled.spec().triggers().get(0).authenticationRef().name();
    assertTrue(Manifests.BASE.has("TriggerAuthentication", authentication));
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

  private static KafkaLag lag(ScaledObject scaled) {
    assertEquals(1, scaled.spec().triggers().size());
    return scaled.spec().triggers().get(0).metadata();
  }
}
