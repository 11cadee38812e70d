package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanLimits;
import io.glyphstream.vision.scan.ScanReader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentGeneratorTest {

  /** Found out from the record, not from the file. */
  private static final Set<String> OF_THE_RECORD = Set.of("no-value", "claim-check-not-found");

  @Test
  void sameSeedMakesTheSameDocuments() {
    List<ChaosDocument> first = documents(3, 40);
    List<ChaosDocument> second = documents(3, 40);

    for (int i = 0; i < first.size(); i++) {
      assertEquals(first.get(i).id(), second.get(i).id());
      assertEquals(first.get(i).expectation(), second.get(i).expectation());
      if (first.get(i).id().startsWith("png")) {
        assertArrayEquals(first.get(i).scan(), second.get(i).scan());
      }
    }
  }

  @Test
  void headersTellWhatIsExpected() {
    ScanReader reader = new ScanReader(ScanLimits.defaults());

    for (ChaosDocument document : documents(4, 150)) {
      if (document.expectation() instanceof PagesExpected pages) {
        assertEquals(pages.count(), inspect(reader, document).fold(ScanHeader::pageCount, r -> 0));
      } else if (document.expectation() instanceof DeadLetterExpected deadLetter
          && !OF_THE_RECORD.contains(deadLetter.reason())) {
        assertEquals(
            deadLetter.reason(),
            inspect(reader, document)
                .fold(header -> "none", rejection -> rejection.reason().code()),
            document.id());
      }
    }
  }

  @Test
  void everyKindOfBadScanIsDrawn() {
    Set<String> reasons =
        documents(5, 400).stream()
            .map(ChaosDocument::expectation)
            .filter(DeadLetterExpected.class::isInstance)
            .map(expectation -> ((DeadLetterExpected) expectation).reason())
            .collect(Collectors.toSet());

    assertEquals(8, reasons.size());
    Set<String> codes =
        Stream.of(RejectionReason.values()).map(RejectionReason::code).collect(Collectors.toSet());
    assertTrue(codes.containsAll(reasons), reasons::toString);
  }

  private static Outcome<ScanHeader> inspect(ScanReader reader, ChaosDocument document) {
    return reader.inspect(document.scan(), document.headers().get(ChaosDocument.CONTENT_TYPE));
  }

  private static List<ChaosDocument> documents(long seed, int count) {
    DocumentGenerator generator = new DocumentGenerator(new Random(seed));
    return Stream.generate(generator::next).limit(count).toList();
  }
}
