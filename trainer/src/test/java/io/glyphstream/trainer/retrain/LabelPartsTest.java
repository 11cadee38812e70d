package io.glyphstream.trainer.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelPartsTest {

  /** What these documents are may never change: models were trained on one part of them. */
  @Test
  void documentsStayWhereTheyAre() {
    List<String> heldOut =
        IntStream.range(0, 20)
            .mapToObj(i -> "document-" + i)
            .filter(DocumentSplit::isHeldOut)
            .toList();

    assertEquals(List.of("document-1", "document-3", "document-14"), heldOut);
  }

  @Test
  void aboutOneDocumentInFiveIsHeldOut() {
    long heldOut =
        IntStream.range(0, 10_000).filter(i -> DocumentSplit.isHeldOut("scan-" + i)).count();

    assertEquals(2000, heldOut, 120);
  }

  @Test
  void noDocumentIsInBothPartsHoweverManyLabelsCome() {
    List<UsableLabel> labels = new ArrayList<>();
    Set<String> trainedOnce = Set.of();
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 100; i++) {
        labels.add(label("l" + round + "-" + i, "d" + (round * 30 + i), labels.size()));
      }
      LabelParts parts = LabelParts.of(labels);
      Set<String> training = documents(parts.training());
      Set<String> heldOut = documents(parts.heldOut());

      assertTrue(training.stream().noneMatch(heldOut::contains));
      assertTrue(trainedOnce.stream().noneMatch(heldOut::contains));
      assertEquals(labels.size(), parts.training().size() + parts.heldOut().size());
      trainedOnce = training;
    }
  }

  @Test
  void scanThatWasSentTwiceIsNotMeasuredOnWhatWasLearnt() {
    String heldOut = firstDocument(true);
    String trained = firstDocument(false);

    LabelParts parts =
        LabelParts.of(
            List.of(label("a", trained, 7), label("b", heldOut, 7), label("c", heldOut, 8)));

    assertEquals(List.of("a"), parts.training().stream().map(UsableLabel::id).toList());
    assertEquals(List.of("c"), parts.heldOut().stream().map(UsableLabel::id).toList());
    assertFalse(DocumentSplit.isHeldOut(trained));
  }

  private static String firstDocument(boolean heldOut) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> "d" + i)
        .filter(document -> DocumentSplit.isHeldOut(document) == heldOut)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> documents(List<UsableLabel> labels) {
    return labels.stream().map(UsableLabel::document).collect(Collectors.toSet());
  }

  private static UsableLabel label(String id, String document, int pixels) {
    byte[] crop = new byte[CropBatch.CROP_BYTES];
    crop[0] = (byte) pixels;
    crop[1] = (byte) (pixels >> 8);
    return new UsableLabel(id, document, crop, "0");
  }
}
