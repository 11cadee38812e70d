package io.glyphstream.k8s;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadsTest {

  static List<Deployment> deployments() {
    return Manifests.BASE.of(Deployment.class);
  }

  @Test
  void allServicesAreDeployed() {
    assertEquals(
        List.of("ingest-service", "recognizer-service", "review-service"),
        deployments().stream().map(WorkloadsTest::nameOf).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void podIsRestricted(Deployment deployment) {
    var pod = pod(deployment).getSecurityContext();
    assertTrue(pod.getRunAsNonRoot());
    assertEquals("RuntimeDefault", pod.getSeccompProfile().getType());
    assertFalse(pod(deployment).getAutomountServiceAccountToken());

    var container = container(deployment).getSecurityContext();
    assertTrue(container.getReadOnlyRootFilesystem());
    assertFalse(container.getAllowPrivilegeEscalation());
    assertNull(container.getPrivileged());
    assertEquals(List.of("ALL"), container.getCapabilities().getDrop());
    assertEquals(List.of(), container.getCapabilities().getAdd());
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void probesAskQuarkus(Deployment deployment) {
    Container container = container(deployment);
    assertAsks("/q/health/started", container, container.getStartupProbe());
    assertAsks("/q/health/live", container, container.getLivenessProbe());
    assertAsks("/q/health/ready", container, container.getReadinessProbe());
  }

  private static void assertAsks(String path, Container container, Probe probe) {
    assertEquals(path, probe.getHttpGet().getPath());
    assertEquals("http", probe.getHttpGet().getPort().getStrVal());
    assertEquals(8080, port(container, "http"));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void everyMountHasItsVolume(Deployment deployment) {
    Map<String, Volume> volumes =
        pod(deployment).getVolumes().stream().collect(toMap(Volume::getName, Function.identity()));
    Map<String, VolumeMount> mounts =
        container(deployment).getVolumeMounts().stream()
            .collect(toMap(VolumeMount::getMountPath, Function.identity()));

    assertEquals(
        volumes.keySet().stream().sorted().toList(),
        mounts.values().stream().map(VolumeMount::getName).sorted().toList());
    assertNotNull(volumes.get(mounts.get("/tmp").getName()).getEmptyDir());
    assertNull(mounts.get("/tmp").getReadOnly());
    assertEquals(
        "page-store",
        volumes
            .get(mounts.get(setting("GLYPHSTREAM_STORE_PATH")).getName())
            .getPersistentVolumeClaim()
            .getClaimName());
    String authority = setting("KAFKA_SSL_TRUSTSTORE_LOCATION");
    var secret = volumes.get(mounts.get(folderOf(authority)).getName()).getSecret();
    assertEquals("ca.crt", secret.getItems().get(0).getKey());
    assertTrue(authority.endsWith("/" + secret.getItems().get(0).getPath()));
  }

  /** A single file of a secret, mounted by itself, would never change. */
  @ParameterizedTest
  @MethodSource("deployments")
  void tokensAreFollowedWhereTheyAreMounted(Deployment deployment) {
    String file = setting("GLYPHSTREAM_ACCESS_TOKENS_FILE");
    VolumeMount mount =
        container(deployment).getVolumeMounts().stream()
            .filter(one -> one.getMountPath().equals(folderOf(file)))
            .findAny()
            .orElseThrow();
    Volume volume = volume(deployment, mount.getName());

    assertNull(mount.getSubPath());
    assertEquals("access-tokens", volume.getSecret().getSecretName());
    assertTrue(volume.getSecret().getOptional());
  }

  @Test
  void uploadsHaveRoomWhereTheyWait() {
    Deployment ingest =
        deployments().stream()
            .filter(one -> nameOf(one).equals("ingest-service"))
            .findAny()
            .orElseThrow();
    Volume folder = volume(ingest, "tmp");
    long uploads =
        Long.parseLong(Settings.INGEST.get("GLYPHSTREAM_INGEST_UPLOADS_MAX_BYTES_AT_ONCE"));
    assertTrue(
        folder.getEmptyDir().getSizeLimit().getNumericalAmount().longValueExact() > 2 * uploads);
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void memoryIsBoundAndGuaranteed(Deployment deployment) {
    var resources = container(deployment).getResources();
    assertEquals(
        resources.getRequests().get("memory").getNumericalAmount(),
        resources.getLimits().get("memory").getNumericalAmount());
    assertTrue(resources.getRequests().get("cpu").getNumericalAmount().signum() > 0);
    assertTrue(pod(deployment).getTerminationGracePeriodSeconds() >= 30);
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void instanceIdIsThePodsName(Deployment deployment) {
    EnvVar hostname =
        container(deployment).getEnv().stream()
            .filter(variable -> variable.getName().equals("HOSTNAME"))
            .findAny()
            .orElseThrow();
    assertEquals("metadata.name", hostname.getValueFrom().getFieldRef().getFieldPath());
    assertFalse(pod(deployment).getEnableServiceLinks());
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void selectorsFindThePods(Deployment deployment) {
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    assertEquals(labels, deployment.getSpec().getSelector().getMatchLabels());
    assertEquals(labels, named(Service.class, deployment).getSpec().getSelector());
    assertEquals(
        labels,
        named(PodDisruptionBudget.class, deployment).getSpec().getSelector().getMatchLabels());
    assertEquals(2, pod(deployment).getTopologySpreadConstraints().size());
    pod(deployment)
        .getTopologySpreadConstraints()
        .forEach(spread -> assertEquals(labels, spread.getLabelSelector().getMatchLabels()));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void networkPolicyFindsThePods(Deployment deployment) {
    LabelSelector selector =
        Manifests.BASE.of(NetworkPolicy.class).get(0).getSpec().getPodSelector();
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    assertTrue(
        selector.getMatchExpressions().stream()
            .allMatch(
                expression -> expression.getValues().contains(labels.get(expression.getKey()))));
  }

  @Test
  void onlyLabelledNamespacesGetIn() {
    for (NetworkPolicy policy : Manifests.BASE.of(NetworkPolicy.class)) {
      assertTrue(policy.getSpec().getPolicyTypes().contains("Ingress"));
      policy.getSpec().getIngress().stream()
          .flatMap(rule -> rule.getFrom().stream())
          .forEach(
              peer ->
                  assertEquals(
                      Map.of("glyphstream.io/http", "allowed"),
                      peer.getNamespaceSelector().getMatchLabels()));
    }
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void serviceLeadsToTheContainersPort(Deployment deployment) {
    var port = named(Service.class, deployment).getSpec().getPorts().get(0);
    assertEquals(8080, port(container(deployment), port.getTargetPort().getStrVal()));
    Map<String, String> scraped = deployment.getSpec().getTemplate().getMetadata().getAnnotations();
    assertEquals("8080", scraped.get("prometheus.io/port"));
  }

  private static <T extends HasMetadata> T named(Class<T> kind, Deployment deployment) {
    return Manifests.BASE.of(kind).stream()
        .filter(one -> one.getMetadata().getName().equals(nameOf(deployment)))
        .findAny()
        .orElseThrow();
  }

  private static String setting(String key) {
    return Settings.SHARED.get(key);
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static int port(Container container, String name) {
    return container.getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .findAny()
        .orElseThrow()
        .getContainerPort();
  }

  private static String nameOf(Deployment deployment) {
    return deployment.getMetadata().getName();
  }

  private static PodSpec pod(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec();
  }

  private static Volume volume(Deployment deployment, String name) {
    return pod(deployment).getVolumes().stream()
        .filter(one -> one.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static Container container(Deployment deployment) {
    assertEquals(1, pod(deployment).getContainers().size());
    return pod(deployment).getContainers().get(0);
  }
}
