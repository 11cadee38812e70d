package io.glyphstream.trainer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.trainer.Glyphs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private static final LabelledSet SET = Glyphs.bars(103, 1);

  @Test
  void everyCropIsHeldOutOnce() {
    List<ValidationSplit> splits = CrossValidation.splits(SET, 4, 1);

    List<String> heldOut =
        splits.stream().flatMap(split -> crops(split.validation()).stream()).sorted().toList();
    assertEquals(crops(SET).stream().sorted().toList(), heldOut);
    assertTrue(
        splits.stream()
            .allMatch(split -> split.training().size() + split.validation().size() == 103));
  }

  @Test
  void foldsHaveTheSameShareOfEveryClass() {
    for (ValidationSplit split : CrossValidation.splits(SET, 5, 2)) {
      assertTrue(
          Arrays.stream(split.validation().classSizes()).allMatch(size -> size == 2 || size == 3));
    }
  }

  @Test
  void oneFoldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CrossValidation.splits(SET, 1, 1));
  }

  private static List<String> crops(LabelledSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(i -> new CropBatch(set.crops().crop(i)).hashCode() + "/" + set.labels()[i])
        .toList();
  }
}
