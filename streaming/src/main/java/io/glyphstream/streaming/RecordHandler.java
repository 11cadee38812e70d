package io.glyphstream.streaming;

import java.util.List;

/** What a service makes of the records that it consumes. */
@FunctionalInterface
public interface RecordHandler {

  /**
   * All outputs of these records, dead letters included; an input's fault is an output, never an
   * exception.
   *
   * @param records in the order in which they were consumed, at least one
   * @throws io.glyphstream.contracts.outcome.UnavailableException if the store or another thing
   *     that is needed is away; the same records are handled again later
   */
  List<OutboundRecord> handle(List<InboundRecord> records);
}
