package io.glyphstream.review.projection;

import io.glyphstream.contracts.messaging.HeaderNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Cuts a batch into portions of one transaction each. */
final class Portions {

  /** People's answers wait no longer than one portion takes. */
  static final int MAX_RECORDS = 50;

  /** Of a portion's values, which are decoded together: a multiple of this in memory. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private Portions() {}

  /** All records in their order; a portion has one record at least. */
  static List<List<ConsumerRecord<byte[], byte[]>>> of(
      List<ConsumerRecord<byte[], byte[]>> records) {
    List<List<ConsumerRecord<byte[], byte[]>>> portions = new ArrayList<>();
    int first = 0;
    long bytes = 0;
    for (int i = 0; i < records.size(); i++) {
      long more = bytes(records.get(i));
      if (i > first && (i - first == MAX_RECORDS || bytes + more > MAX_BYTES)) {
        portions.add(records.subList(first, i));
        first = i;
        bytes = 0;
      }
      bytes += more;
    }
    if (first < records.size()) {
      portions.add(records.subList(first, records.size()));
    }
    return portions;
  }

  /** What a claim check stands for was too large for a record. */
  private static long bytes(ConsumerRecord<byte[], byte[]> record) {
    if (record.headers().lastHeader(HeaderNames.CE_DATAREF) != null) {
      return MAX_BYTES;
    }
    return record.value() == null ? 0 : record.value().length;
  }
}
