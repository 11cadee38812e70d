package io.glyphstream.k8s;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;

/**
 * KEDA's {@code keda.sh/v1alpha1} ScaledObject, as far as its documentation of 2.17 goes for the
 * scaler on Kafka's lag. KEDA publishes no classes for the JVM.
 */
record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  /** Triggers are null in a patch, as is all else that it leaves alone. */
  record Spec(
      Target scaleTargetRef,
      Integer pollingInterval,
      Integer cooldownPeriod,
      Integer initialCooldownPeriod,
      Integer idleReplicaCount,
      Integer minReplicaCount,
      Integer maxReplicaCount,
      Advanced advanced,
      List<Trigger> triggers) {}

  record Target(String apiVersion, String kind, String name, String envSourceContainerName) {
    Target {
      requireNonNull(name);
    }
  }

  record Advanced(
      Boolean restoreToOriginalReplicaCount, Autoscaler horizontalPodAutoscalerConfig) {}

  record Autoscaler(String name, HorizontalPodAutoscalerBehavior behavior) {}

  record Trigger(Type type, String name, KafkaLag metadata, Authentication authenticationRef) {
    enum Type {
      @JsonProperty("kafka")
      KAFKA
    }

    Trigger {
      requireNonNull(type);
      requireNonNull(metadata);
    }
  }

  record Authentication(String name, String kind) {
    Authentication {
      requireNonNull(name);
    }
  }

  /** The Kafka scaler's parameters, all of them text. */
  record KafkaLag(
      String bootstrapServers,
      String consumerGroup,
      String topic,
      String lagThreshold,
      String activationLagThreshold,
      OffsetReset offsetResetPolicy,
      String allowIdleConsumers,
      String scaleToZeroOnInvalidOffset,
      String excludePersistentLag,
      String limitToPartitionsWithLag,
      String ensureEvenDistributionOfPartitions,
      String partitionLimitation,
      String version) {
    enum OffsetReset {
      @JsonProperty("earliest")
      EARLIEST,
      @JsonProperty("latest")
      LATEST
    }

    KafkaLag {
      requireNonNull(bootstrapServers);
      requireNonNull(consumerGroup);
      requireNonNull(topic);
    }
  }
}
