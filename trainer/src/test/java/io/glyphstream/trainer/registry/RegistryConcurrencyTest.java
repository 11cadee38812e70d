package io.glyphstream.trainer.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.TinyBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryConcurrencyTest {

  private static final String ROLE = BundleMetadata.CHARACTER_ROLE;
  private static final int TIMES = 15;

  @TempDir Path folder;
  private ModelRegistry registry;

  @BeforeEach
  void addBundles() throws IOException {
    registry = new ModelRegistry(folder);
    for (String name : List.of("a", "b", "c", "d")) {
      registry.add(TinyBundles.of(name, "1"), Optional.empty());
    }
  }

  @Test
  void noPromotionOfTwoProcessesIsLost() throws Exception {
    Process other = PromotingProcess.start(folder, "a/1", "b/1", TIMES);
    while (registry.succession(ROLE).isEmpty() && other.isAlive()) {
      Thread.sleep(5);
    }
    PromotingProcess.promote(registry, "c/1", "d/1", TIMES);

    assertEquals(0, other.waitFor());
    assertEachStepOnce("a/1", "c/1");
  }

  @Test
  void noPromotionOfTwoThreadsIsLostAndReadersSeeWholeFiles() throws Exception {
    registry.promote("d/1", "");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<?> one = threads.submit(() -> promote("a/1", "b/1"));
    Future<?> other = threads.submit(() -> promote("c/1", "d/1"));
    while (!one.isDone() || !other.isDone()) {
      assertFalse(new ModelRegistry(folder).succession(ROLE).orElseThrow().history().isEmpty());
    }
    one.get();
    other.get();
    threads.shutdown();

    assertEachStepOnce("a/1", "c/1");
  }

  @Test
  void whatAProcessLeftThatDiedHalfWayIsNoObstacle() throws IOException {
    registry.promote("a/1", "");
    Path staging = Files.createDirectories(folder.resolve("bundles").resolve(".staging"));
    Files.writeString(staging.resolve("model.onnx"), "half a mod");
    Files.writeString(staging.resolve("something.else"), "half");
    Files.createDirectories(folder.resolve("bundles").resolve("e"));
    Path champions = folder.resolve("champions");
    Files.writeString(champions.resolve(ROLE + ".json.part"), "{\"role\": \"char");

    assertEquals(4, registry.bundles().size());
    assertEquals("a/1", champion());
    registry.add(TinyBundles.of("e", "1"), Optional.empty());
    registry.promote("e/1", "");

    assertEquals("e/1", champion());
    assertEquals(5, registry.bundles().size());
    assertFalse(Files.exists(registry.place("e/1").resolve("something.else")));
    assertFalse(Files.exists(champions.resolve(ROLE + ".json.part")));
  }

  private Void promote(String one, String other) throws IOException {
    PromotingProcess.promote(new ModelRegistry(folder), one, other, TIMES);
    return null;
  }

  /** The registry keeps every step, in each promoter's order. */
  private void assertEachStepOnce(String... promoters) throws IOException {
    List<String> reasons =
        registry.succession(ROLE).orElseThrow().history().stream().map(Change::reason).toList();
    for (String promoter : promoters) {
      List<String> own = reasons.stream().filter(reason -> reason.startsWith(promoter)).toList();
      assertEquals(TIMES, own.size());
      for (int step = 0; step < TIMES; step++) {
        assertTrue(own.get(step).endsWith(" step " + step), own.toString());
      }
    }
  }

  private String champion() throws IOException {
    return registry.succession(ROLE).orElseThrow().champion().id();
  }
}
