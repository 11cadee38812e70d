package io.glyphstream.recognizer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ModelSlotTest {

  private static final CropBatch CROP = new CropBatch(new byte[CropBatch.CROP_BYTES]);

  @Test
  void modelIsClosedWhenItsLastLoanIsOver() {
    GlyphClassifier first = open("1.0.1");
    ModelSlot slot = new ModelSlot(first, DecoderWeights.defaults());
    ModelSlot.Loan one = slot.borrow();
    ModelSlot.Loan other = slot.borrow();

    slot.exchange(open("1.0.2"));
    one.close();

    assertEquals("glyphnet/1.0.2", slot.metadata().id());
    assertDoesNotThrow(() -> first.classify(CROP));
    other.close();
    assertThrows(IllegalStateException.class, () -> first.classify(CROP));
    slot.close();
  }

  @Test
  void nobodyReadsWithAClosedModelHoweverOftenItIsExchanged() throws Exception {
    ModelSlot slot = new ModelSlot(open("1.0.0"), DecoderWeights.defaults());
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    List<Future<Integer>> reading = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      reading.add(readers.submit(() -> read(slot, over)));
    }
    for (int version = 1; version <= 9; version++) {
      slot.exchange(open("1.0." + version));
    }
    over.set(true);
    readers.shutdown();

    for (Future<Integer> reader : reading) {
      reader.get();
    }
    slot.close();
  }

  private static int read(ModelSlot slot, AtomicBoolean over) {
    int loans = 0;
    while (!over.get()) {
      try (ModelSlot.Loan loan = slot.borrow()) {
        loan.recognizer().recognize(List.of(Pages.scribbles("slot", 1, loans)));
        loans++;
      }
    }
    return loans;
  }

  private static GlyphClassifier open(String version) {
    return GlyphClassifier.open(Bundles.version(version), SessionFactory.ON_CPU);
  }
}
