package io.glyphstream.trainer.retrain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingMixTest {

  @Test
  void labelsAreRepeatedTowardsTheirShareAndNoFurther() {
    TrainingMix mix = new TrainingMix(1000, 0.2, 5);

    assertEquals(2, mix.repeats(800, 100));
    assertEquals(5, mix.repeats(800, 3));
    assertEquals(1, mix.repeats(800, 5000));
  }

  @Test
  void baseDataIsSampledAndEveryLabelIsThere() {
    LabelledSet base = Glyphs.bars(500, 1);
    LabelledSet labels = Glyphs.bars(10, 2);
    TrainingMix mix = new TrainingMix(80, 0.2, 8);

    LabelledSet mixed = mix.of(base, labels, 1);

    assertEquals(80 + 2 * 10, mixed.size());
    assertArrayEquals(mixed.crops().pixels(), mix.of(base, labels, 1).crops().pixels());
    for (int label : labels.labels()) {
      assertEquals(2, count(mixed, label, 80));
    }
  }

  private static long count(LabelledSet set, int label, int from) {
    return IntStream.range(from, set.size()).filter(i -> set.labels()[i] == label).count();
  }

  @Test
  void nextVersionIsTheFirstThatIsFree() {
    assertEquals("1.0.1", NextVersion.behind("1.0.0", List.of("1.0.0")));
    assertEquals("1.0.3", NextVersion.behind("1.0.0", List.of("1.0.0", "1.0.1", "1.0.2")));
    assertEquals("1.0.10", NextVersion.behind("1.0.9", List.of()));
    assertEquals("beta.1", NextVersion.behind("beta", List.of("beta")));
  }
}
