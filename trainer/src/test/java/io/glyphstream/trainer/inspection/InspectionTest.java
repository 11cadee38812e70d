package io.glyphstream.trainer.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.dataset.ValidationSplit;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static final List<String> ALPHABET = List.of("a", "b", "c", "d");

  @Test
  void classesAreCountedInEveryPart() {
    InspectionReport report = report(set(1, 400, 200, 200, 200), set(2, 40, 20, 20, 20), 10);

    assertEquals(
        List.of(
            new ClassCounts("a", 360, 40, 40, 0.4, 0.4),
            new ClassCounts("b", 180, 20, 20, 0.2, 0.2),
            new ClassCounts("c", 180, 20, 20, 0.2, 0.2),
            new ClassCounts("d", 180, 20, 20, 0.2, 0.2)),
        report.classes());
    assertEquals(List.of(), report.warnings());
    assertTrue(report.text().endsWith("nothing to warn of" + System.lineSeparator()));
  }

  @Test
  void balanceHasTheExtremesAndTheEntropy() {
    PartBalance uneven = PartBalance.of("test", set(1, 4, 2, 1, 1));

    assertEquals(new PartBalance("test", 8, "c", 1, "a", 4, 1.75, 2), uneven);
    assertEquals(4, uneven.ratio());
    PartBalance even = PartBalance.of("test", set(1, 5, 5, 5, 5));
    assertEquals(2, even.entropyBits(), 1e-12);
    assertEquals(0, PartBalance.of("test", set(1, 5, 0, 0, 0)).entropyBits());
  }

  @Test
  void rareAndMissingClassesAreWarnedOf() {
    InspectionReport report = report(set(1, 500, 500, 3, 500), set(2, 50, 50, 1, 0), 100);

    assertEquals(
        List.of(
            "'c' has 3 crops to train on",
            "'c' is missing in the validation part",
            "'d' is missing in the test part",
            "'d' is 33.259 % of what is trained on, but 0.000 % of the test part"),
        report.warnings());
  }

  @Test
  void sharesThatDifferByChanceAreNotWarnedOf() {
    assertEquals(List.of(), report(set(1, 970, 30, 970, 30), set(2, 97, 5, 97, 2), 20).warnings());
    assertEquals(
        1, report(set(1, 9700, 300, 9700, 300), set(2, 970, 60, 970, 30), 20).warnings().size());
  }

  @Test
  void cropsInTwoPartsAreFound() {
    LabelledSet train = set(1, 100, 100, 100, 100);
    LabelledSet own = set(2, 10, 10, 10, 10);
    LabelledSet copied = train.select(new int[] {0, 150, 399});
    int[] wrong = {1, copied.labels()[1], copied.labels()[2]};
    LabelledSet test =
        LabelledSet.concat(List.of(own, new LabelledSet(copied.crops(), wrong, ALPHABET)));

    Overlap overlap = Overlap.of("test", test, "train", train);

    assertEquals(new Overlap("test", "train", 3, 1), overlap);
    assertTrue(
        report(train, test, 10).warnings().stream()
            .anyMatch(warning -> warning.contains("of the test part are in the")));
    assertEquals(0, Overlap.of("test", own, "train", train).crops());
  }

  @Test
  void jsonHoldsWhatTheTextSays() throws IOException {
    InspectionReport report = report(set(1, 100, 50, 50, 50), set(2, 10, 5, 5, 5), 10);

    JsonNode json = new ObjectMapper().readTree(report.json());

    assertEquals("some set", json.path("dataset").asText());
    assertEquals(90, json.path("classes").path(0).path("train").asInt());
    assertEquals("a", json.path("parts").path(0).path("commonest").asText());
    assertEquals(0, json.path("overlaps").path(0).path("crops").asInt());
    assertTrue(report.text().contains("  a          90          10      10"), report.text());
  }

  private static InspectionReport report(LabelledSet train, LabelledSet test, int fewest) {
    ValidationSplit split = new Split(0.1, 1).of(List.of(train));
    return new Inspection(split, test, fewest).report("some set", new Split(0.1, 1));
  }

  /** So many crops of each class, all different. */
  private static LabelledSet set(long seed, int... sizes) {
    int[] labels =
        IntStream.range(0, sizes.length)
            .flatMap(label -> IntStream.generate(() -> label).limit(sizes[label]))
            .toArray();
    CropBatch noise = Glyphs.noise(labels.length, seed);
    return new LabelledSet(noise, labels, ALPHABET);
  }
}
