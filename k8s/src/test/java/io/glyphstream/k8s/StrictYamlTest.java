package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictYamlTest {

  @ParameterizedTest
  @MethodSource("io.glyphstream.k8s.Manifests#files")
  void everyDocumentIsWhatItsKindAllows(Path file) {
    assertFalse(StrictYaml.read(file).isEmpty());
  }

  /** Each row breaks a manifest that is sound: a text of it, and what replaces that text. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "base/ingest-service/deployment.yaml, readOnlyRootFilesystem, readOnlyRootFileSystem",
        "base/ingest-service/deployment.yaml, apps/v1, apps/v1beta1",
        "base/ingest-service/deployment.yaml, kind: Deployment, kind: Deploymant",
        "base/ingest-service/deployment.yaml, IfNotPresent, IfAbsent",
        "base/ingest-service/deployment.yaml, `containerPort: 8080`, `containerPort: http`",
        "base/ingest-service/deployment.yaml, `periodSeconds: 2`, `periodSeconds: 2\n"
            + "            periodSeconds: 2`",
        "base/ingest-service/config.yaml, `\"500\"`, 500",
        "base/kafka/cluster.yaml, type: persistent-claim, type: persistent",
        "base/kafka/cluster.yaml, deleteClaim, deleteClaims",
        "base/kafka/cluster.yaml, - broker, - brocker",
        "base/kafka/users.yaml, Describe, Describes",
        "base/kafka/users.yaml, type: group, type: groups",
        "base/kafka/users.yaml, patternType: prefix, patternType: prefixed",
        "base/ingest-service/scaling.yaml, lagThreshold, lagThreshhold",
        "base/ingest-service/scaling.yaml, `\"20\"`, 20",
        "base/ingest-service/scaling.yaml, earliest, first",
        "base/ingest-service/scaling.yaml, maxReplicaCount, maxReplicas",
        "base/shared/scaling-access.yaml, parameter: ca, parameter: truststore",
        "base/kustomization.yaml, resources, resource",
      })
  void whatIsWrongIsRefused(String file, String right, String wrong) throws Exception {
    // given
    Path path = Path.of(file);
    String sound = Files.readString(path);
    String broken = sound.replace(right, wrong);
    assertDoesNotThrow(() -> StrictYaml.parse(path, sound));

    // then
    assertFalse(broken.equals(sound), () -> file + " does not say " + right);
    assertThrows(IllegalArgumentException.class, () -> StrictYaml.parse(path, broken));
  }
}
