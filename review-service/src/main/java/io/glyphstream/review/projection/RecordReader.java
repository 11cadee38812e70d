package io.glyphstream.review.projection;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.streaming.InboundRecord;

/** Finds out what a topic's records change, and refuses those that neither database could keep. */
interface RecordReader {

  /**
   * What the record changes, or why it is of no use.
   *
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; try
   *     again later
   */
  Outcome<Change> read(InboundRecord record);
}
