package io.glyphstream.review.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.streaming.InboundRecord;
import java.io.IOException;

/** Decodes records' values. */
final class RecordContent {

  private RecordContent() {}

  /** The message that the record, or what its claim check stands for, holds. */
  static <M> Outcome<M> decode(InboundRecord record, JsonCodec<M> codec, PageStore store) {
    return record.content(store).then(json -> decode(json, codec));
  }

  private static <M> Outcome<M> decode(byte[] json, JsonCodec<M> codec) {
    try {
      M message = codec.decode(json);
      return message == null
          ? Outcome.rejected(RejectionReason.UNREADABLE, "the value is JSON's null")
          : Outcome.accepted(message);
    } catch (JsonProcessingException e) {
      return Outcome.rejected(RejectionReason.UNREADABLE, e.getOriginalMessage());
    } catch (IOException e) {
      return Outcome.rejected(RejectionReason.UNREADABLE, e.getMessage());
    }
  }
}
