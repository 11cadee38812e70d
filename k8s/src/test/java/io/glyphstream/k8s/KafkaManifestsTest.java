package io.glyphstream.k8s;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.glyphstream.contracts.messaging.Topic;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaManifestsTest {
  private static final Kafka CLUSTER = Manifests.BASE.of(Kafka.class).get(0);
  private static final Map<String, KafkaTopicSpec> TOPICS =
      Manifests.BASE.of(KafkaTopic.class).stream()
          .collect(toMap(topic -> topic.getMetadata().getName(), KafkaTopic::getSpec));

  @Test
  void topicsAreThoseOfTheContracts() {
    assertEquals(
        Arrays.stream(Topic.values()).map(Topic::topicName).sorted().toList(),
        TOPICS.keySet().stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void topicIsKeptAsTheContractsSay(Topic topic) {
    KafkaTopicSpec manifest = TOPICS.get(topic.topicName());
    assertEquals(topic.clusterPartitions(), manifest.getPartitions());
    assertEquals(3, manifest.getReplicas());
    assertEquals(
        topic.configuration(),
        manifest.getConfig().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().toString())));
  }

  @Test
  void clusterCarriesTheTopics() {
    int brokers =
        Manifests.BASE.of(KafkaNodePool.class).stream()
            .filter(pool -> pool.getSpec().getRoles().contains(ProcessRoles.BROKER))
            .mapToInt(pool -> pool.getSpec().getReplicas())
            .sum();
    assertTrue(TOPICS.values().stream().allMatch(topic -> topic.getReplicas() <= brokers));
    assertEquals(2, CLUSTER.getSpec().getKafka().getConfig().get("min.insync.replicas"));
  }

  @Test
  void everyPartNamesTheCluster() {
    Stream.of(KafkaNodePool.class, KafkaTopic.class, KafkaUser.class)
        .map(Manifests.BASE::of)
        .<HasMetadata>flatMap(List::stream)
        .forEach(
            part ->
                assertEquals(
                    CLUSTER.getMetadata().getName(),
                    part.getMetadata().getLabels().get("strimzi.io/cluster"),
                    part.getMetadata().getName()));
  }

  /** The v1 API dropped them, and Strimzi's classes, which serve v1beta2 too, have not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spec/zookeeper",
        "/spec/jmxTrans",
        "/spec/kafka/replicas",
        "/spec/kafka/resources",
        "/spec/kafka/storage",
        "/spec/entityOperator/tlsSidecar",
        "/spec/storage/overrides",
        "/spec/authorization/acls/0/operation"
      })
  void nothingThatTheApiDroppedIsUsed(String field) {
    assertEquals(
        List.of(),
        Manifests.BASE.all().stream()
            .filter(one -> !one.tree().at(field).isMissingNode())
            .toList());
  }

  @Test
  void brokersAuthenticateAndAuthorize() {
    var kafka = CLUSTER.getSpec().getKafka();
    assertEquals("simple", kafka.getAuthorization().getType());
    kafka
        .getListeners()
        .forEach(
            listener -> {
              assertTrue(listener.isTls());
              assertEquals("scram-sha-512", listener.getAuth().getType());
            });
    assertFalse((Boolean) kafka.getConfig().get("auto.create.topics.enable"));
  }
}
