package io.glyphstream.trainer.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.lattice.CropBatch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidationSplitTest {

  @Test
  void everyCropIsInExactlyOnePart() {
    LabelledSet all = unevenSet();

    ValidationSplit split = ValidationSplit.stratified(all, new Split(0.2, 7));

    int[] found =
        IntStream.concat(
                IntStream.of(identities(split.training())),
                IntStream.of(identities(split.validation())))
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, all.size()).toArray(), found);
  }

  @Test
  void everyClassGivesItsShare() {
    ValidationSplit split = ValidationSplit.stratified(unevenSet(), new Split(0.2, 7));

    assertArrayEquals(new int[] {160, 32, 8}, counts(split.validation()));
    assertArrayEquals(new int[] {640, 128, 32}, counts(split.training()));
  }

  @Test
  void labelsStayWithTheirCrops() {
    LabelledSet all = unevenSet();

    LabelledSet validation = ValidationSplit.stratified(all, new Split(0.2, 7)).validation();

    int[] identities = identities(validation);
    for (int i = 0; i < identities.length; i++) {
      assertEquals(all.labels()[identities[i]], validation.labels()[i]);
    }
  }

  @Test
  void seedAloneDecides() {
    int[] seven =
        identities(ValidationSplit.stratified(unevenSet(), new Split(0.2, 7)).validation());

    assertArrayEquals(
        seven, identities(ValidationSplit.stratified(unevenSet(), new Split(0.2, 7)).validation()));
    assertFalse(
        Arrays.equals(
            seven,
            identities(ValidationSplit.stratified(unevenSet(), new Split(0.2, 8)).validation())));
  }

  @Test
  void shareOfNothingOrAllIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Split(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Split(1, 1));
  }

  /** 800, 160 and 40 crops of three classes, mixed; each crop's first four bytes are its number. */
  private static LabelledSet unevenSet() {
    int size = 1000;
    ByteBuffer pixels = ByteBuffer.allocate(size * CropBatch.CROP_BYTES);
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      pixels.putInt(i * CropBatch.CROP_BYTES, i);
      labels[i] = i % 25 == 0 ? 2 : i % 25 < 5 ? 1 : 0;
    }
    return new LabelledSet(new CropBatch(pixels.array()), labels, List.of("a", "b", "c"));
  }

  private static int[] identities(LabelledSet set) {
    return IntStream.range(0, set.size())
        .map(i -> ByteBuffer.wrap(set.crops().pixels()).getInt(i * CropBatch.CROP_BYTES))
        .toArray();
  }

  private static int[] counts(LabelledSet set) {
    int[] counts = new int[set.classes()];
    for (int label : set.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
