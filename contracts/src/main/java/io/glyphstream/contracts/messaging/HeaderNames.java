package io.glyphstream.contracts.messaging;

/** Names of the Kafka headers that we read and write; all values are UTF-8 text. */
public final class HeaderNames {

  /** Media type of the value. */
  public static final String CONTENT_TYPE = "content-type";

  /** CloudEvents 1.0.2, Kafka protocol binding, binary mode: the event's id. */
  public static final String CE_ID = "ce_id";

  /** The service that wrote it. */
  public static final String CE_SOURCE = "ce_source";

  /** The kind of event, {@code io.glyphstream.*}. */
  public static final String CE_TYPE = "ce_type";

  /** {@code 1.0}. */
  public static final String CE_SPECVERSION = "ce_specversion";

  /** When it was written, RFC 3339. */
  public static final String CE_TIME = "ce_time";

  /** Claim check: where in our page store the value is, when the record's value is empty. */
  public static final String CE_DATAREF = "ce_dataref";

  /** Code of the {@link io.glyphstream.contracts.outcome.RejectionReason}. */
  public static final String DEAD_LETTER_REASON = "dead-letter-reason";

  /** One sentence for a person. */
  public static final String DEAD_LETTER_CAUSE = "dead-letter-cause";

  /** The original record's topic. */
  public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";

  /** The original record's partition. */
  public static final String DEAD_LETTER_PARTITION = "dead-letter-partition";

  /** The original record's offset. */
  public static final String DEAD_LETTER_OFFSET = "dead-letter-offset";

  private HeaderNames() {}
}
