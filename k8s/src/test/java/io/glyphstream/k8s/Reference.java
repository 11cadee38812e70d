package io.glyphstream.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named thing, or one entry of it.
 *
 * @param key empty for the thing itself
 */
record Reference(String kind, String name, String key) implements Comparable<Reference> {

  /** What Strimzi puts in a SCRAM user's secret, and in that of the cluster's authority. */
  private static final List<String> USER_SECRET = List.of("", "password", "sasl.jaas.config");

  private static final List<String> AUTHORITY_SECRET =
      List.of("", "ca.crt", "ca.p12", "ca.password");

  static Stream<Reference> given(Manifests manifests) {
    return Stream.of(
            manifests.of(ConfigMap.class).stream()
                .flatMap(
                    map ->
                        Stream.concat(Stream.of(""), map.getData().keySet().stream())
                            .map(key -> new Reference("ConfigMap", nameOf(map), key))),
            manifests.of(PersistentVolumeClaim.class).stream()
                .map(claim -> new Reference("PersistentVolumeClaim", nameOf(claim), "")),
            manifests.of(ServiceAccount.class).stream()
                .map(account -> new Reference("ServiceAccount", nameOf(account), "")),
            manifests.of(KafkaUser.class).stream()
                .flatMap(user -> secret(nameOf(user), USER_SECRET)),
            manifests.of(Kafka.class).stream()
                .flatMap(kafka -> secret(nameOf(kafka) + "-cluster-ca-cert", AUTHORITY_SECRET)))
        .flatMap(references -> references);
  }

  static Stream<Reference> wanted(Manifests manifests) {
    return Stream.concat(
        manifests.of(Deployment.class).stream()
            .map(deployment -> deployment.getSpec().getTemplate().getSpec())
            .flatMap(Reference::wantedBy),
        manifests.of(TriggerAuthentication.class).stream()
            .flatMap(authentication -> wantedBy(authentication.spec())));
  }

  private static Stream<Reference> wantedBy(TriggerAuthentication.Spec spec) {
    return Stream.of(
            spec.secretTargetRef().stream()
                .flatMap(source -> entry("Secret", source.name(), source.key())),
            spec.configMapTargetRef().stream()
                .flatMap(source -> entry("ConfigMap", source.name(), source.key())))
        .flatMap(references -> references);
  }

  private static Stream<Reference> wantedBy(PodSpec pod) {
    return Stream.of(
            Stream.of(new Reference("ServiceAccount", pod.getServiceAccountName(), "")),
            pod.getVolumes().stream().flatMap(Reference::wantedBy),
            containers(pod).flatMap(one -> one.getEnvFrom().stream()).flatMap(Reference::wantedBy),
            containers(pod).flatMap(one -> one.getEnv().stream()).flatMap(Reference::wantedBy))
        .flatMap(references -> references);
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  private static Stream<Reference> wantedBy(Volume volume) {
    if (volume.getPersistentVolumeClaim() != null) {
      String claim = volume.getPersistentVolumeClaim().getClaimName();
      return Stream.of(new Reference("PersistentVolumeClaim", claim, ""));
    }
    if (volume.getConfigMap() != null) {
      return items("ConfigMap", volume.getConfigMap().getName(), volume.getConfigMap().getItems());
    }
    if (volume.getSecret() != null && !Boolean.TRUE.equals(volume.getSecret().getOptional())) {
      return items("Secret", volume.getSecret().getSecretName(), volume.getSecret().getItems());
    }
    return Stream.empty();
  }

  private static Stream<Reference> items(String kind, String name, List<KeyToPath> items) {
    return Stream.concat(Stream.of(""), items.stream().map(KeyToPath::getKey))
        .map(key -> new Reference(kind, name, key));
  }

  /** What is optional is made by whoever applies the set, as with volumes. */
  private static Stream<Reference> wantedBy(EnvFromSource source) {
    if (source.getSecretRef() != null && Boolean.TRUE.equals(source.getSecretRef().getOptional())) {
      return Stream.empty();
    }
    return source.getConfigMapRef() != null
        ? Stream.of(new Reference("ConfigMap", source.getConfigMapRef().getName(), ""))
        : Stream.of(new Reference("Secret", source.getSecretRef().getName(), ""));
  }

  private static Stream<Reference> wantedBy(EnvVar variable) {
    var source = variable.getValueFrom();
    if (source == null || source.getFieldRef() != null) {
      return Stream.empty();
    }
    return source.getSecretKeyRef() != null
        ? entry("Secret", source.getSecretKeyRef().getName(), source.getSecretKeyRef().getKey())
        : entry(
            "ConfigMap",
            source.getConfigMapKeyRef().getName(),
            source.getConfigMapKeyRef().getKey());
  }

  private static Stream<Reference> entry(String kind, String name, String key) {
    return Stream.of(new Reference(kind, name, ""), new Reference(kind, name, key));
  }

  private static Stream<Reference> secret(String name, List<String> keys) {
    return keys.stream().map(key -> new Reference("Secret", name, key));
  }

  private static String nameOf(HasMetadata manifest) {
    return manifest.getMetadata().getName();
  }

  @Override
  public int compareTo(Reference other) {
    return Comparator.comparing(Reference::toString).compare(this, other);
  }
}
