package io.glyphstream.trainer.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.trainer.TinyBundles;
import io.glyphstream.trainer.digest.FileDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

  private static final String ROLE = BundleMetadata.CHARACTER_ROLE;
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  private ModelRegistry registry;

  @BeforeEach
  void open() {
    registry = new ModelRegistry(folder, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  void addedBundleIsThereWithItsCardAndEvaluation() throws IOException {
    byte[] onnx = TinyBundles.of("net", "1.0.0");
    byte[] evaluation = "{\"model\": \"net/1.0.0\", \"data\": \"mnist test\"}".getBytes();

    RegisteredBundle added = registry.add(onnx, Optional.of(evaluation));

    assertEquals(FileDigest.SHA256.of(onnx), added.sha256());
    assertEquals(NOON, added.added());
    assertEquals(List.of(added), registry.bundles());
    assertEquals(added, registry.bundle("net/1.0.0"));
    assertArrayEquals(onnx, registry.model("net/1.0.0"));
    Path place = registry.place("net/1.0.0");
    assertTrue(Files.readString(place.resolve("model-card.md")).contains("mnist test"));
    assertArrayEquals(evaluation, Files.readAllBytes(place.resolve("evaluation.json")));
  }

  @Test
  void bundleIsNeverOverwritten() throws IOException {
    RegisteredBundle first = add("net", "1.0.0");

    assertEquals(first, add("net", "1.0.0"));
    byte[] other = TinyBundles.calibrated("net", "1.0.0", 2);
    assertRefused("give it a new version", () -> registry.add(other, Optional.empty()));
    assertEquals(first, registry.bundle("net/1.0.0"));
  }

  @Test
  void evaluationOfAnotherBundleIsRefused() {
    byte[] evaluation = "{\"model\": \"net/2\"}".getBytes();

    assertThrows(
        IllegalArgumentException.class,
        () -> registry.add(TinyBundles.of("net", "1"), Optional.of(evaluation)));
  }

  @Test
  void anySequenceOfChangesSurvivesReopening() throws IOException {
    for (int i = 0; i < 4; i++) {
      add("net", "" + i);
    }
    Random random = new Random(7);
    Deque<String> stack = new ArrayDeque<>();
    for (int step = 0; step < 40; step++) {
      String id = "net/" + random.nextInt(4);
      if (stack.size() < 2 || random.nextInt(5) > 1) {
        new ModelRegistry(folder).promote(id, "step " + step);
        if (!id.equals(stack.peek())) {
          stack.push(id);
        }
      } else {
        new ModelRegistry(folder).rollback(ROLE, "step " + step);
        stack.pop();
      }
      assertEquals(stack.peek(), champion());
    }
    Succession read = registry.succession(ROLE).orElseThrow();
    assertEquals(read, new ModelRegistry(folder).succession(ROLE).orElseThrow());
  }

  @Test
  void promotingTheChampionAgainChangesNothing() throws IOException {
    add("net", "1");
    Succession once = registry.promote("net/1", "first");

    assertEquals(once, registry.promote("net/1", "again"));
  }

  @Test
  void challengerIsPromotedOnlyOverWhomItWasComparedWith() throws IOException {
    add("net", "1");
    add("net", "2");
    add("net", "3");
    registry.promoteOver(Optional.empty(), "net/1", "the first");
    registry.promoteOver(Optional.of("net/1"), "net/2", "better than 1");

    StaleChampionException stale =
        assertThrows(
            StaleChampionException.class,
            () -> registry.promoteOver(Optional.of("net/1"), "net/3", "better than 1"));

    assertTrue(stale.getMessage().startsWith("net/1 is not the champion any more, net/2 is"));
    assertEquals("net/2", champion());
  }

  @Test
  void nobodyBeforeTheFirstChampion() throws IOException {
    assertRefused("has no champion", () -> registry.rollback(ROLE, ""));
    add("net", "1");
    registry.promote("net/1", "");

    assertRefused("no champion before net/1", () -> registry.rollback(ROLE, ""));

    assertEquals("net/1", champion());
  }

  @Test
  void unknownBundlesAndWrongNamesAreRefused() throws IOException {
    assertEquals(List.of(), registry.bundles());
    assertEquals(Optional.empty(), registry.succession(ROLE));
    assertRefused("no bundle net/1 is in", () -> registry.promote("net/1", ""));
    for (String id : List.of("net", "../net/1", "net/..", "/etc/passwd", "net/", "")) {
      assertThrows(RegistryException.class, () -> registry.promote(id, ""), id);
    }
    byte[] climber = TinyBundles.of("../../evil", "1");
    assertRefused("is no name for a registry", () -> registry.add(climber, Optional.empty()));
  }

  @Test
  void changedFileIsNotPromotedAndNotRolledBackTo() throws IOException {
    add("net", "1");
    add("net", "2");
    registry.promote("net/1", "");
    registry.promote("net/2", "");
    damage(registry.place("net/1").resolve("model.onnx"), text -> text + "x");

    assertRefused("model.onnx was changed", () -> registry.promote("net/1", ""));
    assertRefused("model.onnx was changed", () -> registry.rollback(ROLE, ""));
    assertRefused("model.onnx was changed", () -> registry.model("net/1"));
    assertEquals("net/2", champion());
    assertEquals(2, registry.succession(ROLE).orElseThrow().history().size());
  }

  @Test
  void bundleThatRecognizersRefuseDoesNotComeIn() {
    byte[] otherRole = TinyBundles.of(TinyBundles.metadata("net", "1", "words", "emnist", 1));
    byte[] otherCrops = TinyBundles.of(TinyBundles.metadata("net", "1", ROLE, "mnist-20x20", 1));

    for (byte[] bundle : List.of(otherRole, otherCrops, "no model".getBytes())) {
      assertThrows(ModelException.class, () -> registry.add(bundle, Optional.empty()));
    }
    assertFalse(Files.exists(folder.resolve("bundles")));
  }

  @Test
  void manifestThatLiesIsNotPromoted() throws IOException {
    add("net", "1");
    damage(
        registry.place("net/1").resolve("bundle.json"),
        text -> text.replace("emnist-28x28", "mnist-20x20"));

    assertRefused("registered as something else", () -> registry.promote("net/1", ""));
  }

  @Test
  void damagedHistoryIsSaidAndNotOverwritten() throws IOException {
    add("net", "1");
    registry.promote("net/1", "");
    Path file = folder.resolve("champions").resolve(ROLE + ".json");
    damage(file, text -> text.substring(0, text.length() / 2));
    String damaged = Files.readString(file);

    assertRefused("is damaged", () -> registry.promote("net/1", ""));

    assertEquals(damaged, Files.readString(file));
  }

  private RegisteredBundle add(String name, String version) throws IOException {
    return registry.add(TinyBundles.of(name, version), Optional.empty());
  }

  private String champion() throws IOException {
    return registry.succession(ROLE).orElseThrow().champion().id();
  }

  private static void damage(Path file, UnaryOperator<String> damage) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, damage.apply(text), StandardCharsets.ISO_8859_1);
  }

  private static void assertRefused(String message, Executable change) {
    RegistryException refusal = assertThrows(RegistryException.class, change);
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }
}
