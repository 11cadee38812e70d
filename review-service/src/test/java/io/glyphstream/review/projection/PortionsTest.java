package io.glyphstream.review.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.messaging.HeaderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PortionsTest {

  private static final byte[] SMALL = new byte[10];
  private static final byte[] LARGE = new byte[Portions.MAX_BYTES / 3];
  private static final byte[] TOO_LARGE = new byte[Portions.MAX_BYTES + 1];

  @Test
  void portionsHoldAllRecordsInOrderAndNoneTooMany() {
    Random random = new Random(26);
    for (int round = 0; round < 200; round++) {
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      int count = random.nextInt(160);
      for (int i = 0; i < count; i++) {
        int draw = random.nextInt(20);
        records.add(record(draw == 0 ? TOO_LARGE : draw < 4 ? LARGE : SMALL));
      }

      List<List<ConsumerRecord<byte[], byte[]>>> portions = Portions.of(records);

      assertEquals(records, portions.stream().flatMap(List::stream).toList());
      for (List<ConsumerRecord<byte[], byte[]>> portion : portions) {
        long bytes = portion.stream().mapToLong(one -> one.value().length).sum();
        assertTrue(!portion.isEmpty() && portion.size() <= Portions.MAX_RECORDS);
        assertTrue(portion.size() == 1 || bytes <= Portions.MAX_BYTES);
      }
    }
  }

  @Test
  void whatAClaimCheckStandsForIsAPortionOfItsOwn() {
    ConsumerRecord<byte[], byte[]> claimCheck = record(new byte[0]);
    claimCheck.headers().add(HeaderNames.CE_DATAREF, new byte[] {1});

    assertEquals(
        List.of(1, 1, 1),
        Portions.of(List.of(record(SMALL), claimCheck, record(SMALL))).stream()
            .map(List::size)
            .toList());
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return new ConsumerRecord<>("topic", 0, 0, null, value);
  }
}
