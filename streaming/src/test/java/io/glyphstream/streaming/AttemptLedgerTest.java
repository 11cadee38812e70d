package io.glyphstream.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptLedgerTest {

  @TempDir Path folder;

  private final InboundRecord first = record(1);
  private final InboundRecord second = record(2);
  private AttemptLedger ledger;

  @BeforeEach
  void open() {
    ledger = new AttemptLedger(folder);
  }

  @Test
  void attemptsAreCountedUntilTheyEnd() {
    ledger.begin(List.of(first));
    new AttemptLedger(folder).begin(List.of(first));

    assertEquals(2, ledger.unfinished(first));
    ledger.end(first);
    assertEquals(0, ledger.unfinished(first));
  }

  @Test
  void attemptThatCanNotBeCountedForAllIsCountedForNone() throws IOException {
    Files.createSymbolicLink(folder.resolve(second.position()), folder.resolve("absent/file"));

    assertThrows(StoreUnavailableException.class, () -> ledger.begin(List.of(first, second)));

    assertEquals(0, ledger.unfinished(first));
  }

  private static InboundRecord record(long offset) {
    return new InboundRecord(new ConsumerRecord<>("scans", 0, offset, null, new byte[0]));
  }
}
