package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.strimzi.api.kafka.model.kafka.Kafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static String readme;

  @BeforeAll
  static void read() throws Exception {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void folderThatAPersonAppliesIsThere() {
    Set<String> folders =
        Pattern.compile("kubectl \\w+ -k k8s/(\\S+)")
            .matcher(readme)
            .results()
            .map(MatchResult::group)
            .map(command -> command.substring(command.indexOf("k8s/") + 4))
            .collect(Collectors.toSet());
    assertEquals(Set.of("base", "overlays/gpu"), folders);
    folders.forEach(
        folder -> assertTrue(Files.exists(Path.of(folder).resolve("kustomization.yaml"))));
  }

  @Test
  void versionsAreThoseOfTheManifests() {
    Kafka cluster = Manifests.BASE.of(Kafka.class).get(0);
    assertTrue(readme.contains("Kafka " + cluster.getSpec().getKafka().getVersion()));
    String jar = Kafka.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String strimzi = jar.replaceFirst(".*/api-(.*)\\.jar", "$1");
    assertTrue(readme.contains("| " + strimzi + " (API"), strimzi);
  }
}
