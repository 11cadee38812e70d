package io.glyphstream.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a manifest names is in the set, or is made by Strimzi from what is in the set. */
class ReferencesTest {
  private static final Set<Reference> GIVEN =
      Reference.given(Manifests.BASE).collect(Collectors.toSet());
  private static final Set<Reference> WANTED =
      Reference.wanted(Manifests.BASE).collect(Collectors.toSet());

  @Test
  void whatIsNamedExists() {
    Set<Reference> missing = new TreeSet<>(WANTED);
    missing.removeAll(GIVEN);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyConfigMapClaimAndAccountIsUsed() {
    Set<Reference> unused = new TreeSet<>(GIVEN);
    unused.removeAll(WANTED);
    unused.removeIf(given -> given.kind().equals("Secret") || !given.key().isEmpty());
    assertEquals(Set.of(), unused);
  }

  @Test
  void theTestSeesTheReferences() {
    assertTrue(WANTED.contains(new Reference("Secret", "ingest-service", "sasl.jaas.config")));
    assertTrue(WANTED.contains(new Reference("Secret", "keda", "password")));
    assertTrue(WANTED.contains(new Reference("PersistentVolumeClaim", "page-store", "")));
  }
}
