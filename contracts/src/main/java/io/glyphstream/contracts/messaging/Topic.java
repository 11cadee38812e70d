package io.glyphstream.contracts.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Kafka topics: their names and how they are kept. The manifests in {@code k8s/} are tested
 * against it.
 */
public enum Topic {
  /** A file's bytes as they are, or a claim check; keyed by document id. Anyone may write. */
  SCANS("scans", 16, 12, Kept.SEVEN_DAYS),
  /**
   * Scans that take long, each as it came on {@link #SCANS}, so that those behind it need not wait.
   * Ingest writes.
   */
  SCANS_BULK("scans-bulk", 16, 12, Kept.SEVEN_DAYS),
  /** One page's lattices and crops; keyed by document id. Ingest writes. */
  SEGMENTED_PAGES("segmented-pages", 4, 12, Kept.SEVEN_DAYS),
  /** The pages of scans that take long, as those of {@link #SEGMENTED_PAGES}. Ingest writes. */
  SEGMENTED_PAGES_BULK("segmented-pages-bulk", 4, 12, Kept.SEVEN_DAYS),
  /**
   * One page's transcript; keyed by {@code document/page}. The recognizer writes the first revision
   * of a run, review the others.
   */
  TRANSCRIPTS("transcripts", 8, 12, Kept.COMPACTED),
  /** A character that a person should look at; keyed by sample id. The recognizer writes. */
  RELABEL("relabel", 1, 3, Kept.COMPACTED),
  /** A person's answer, or its undoing; keyed by label id. Review writes. */
  LABELS("labels", 1, 3, Kept.COMPACTED),
  /**
   * A model bundle, keyed {@code bundle/name/version}, or which of them reads in a role, keyed
   * {@code champion/role}. The trainer writes.
   */
  MODELS("models", 1, 1, Kept.COMPACTED),
  /** Scans that could not be read, with the reason in headers; keyed as the scan was. */
  SCANS_DEAD_LETTER("scans-dead-letter", 16, 3, Kept.SEVEN_DAYS),
  /**
   * Segmented pages that could not be decoded, with the reason in headers; keyed as the page was.
   */
  SEGMENTED_PAGES_DEAD_LETTER("segmented-pages-dead-letter", 4, 3, Kept.SEVEN_DAYS),
  /**
   * Transcripts, samples and labels that review could not use, with the reason in headers; keyed as
   * the original was.
   */
  REVIEW_DEAD_LETTER("review-dead-letter", 8, 3, Kept.SEVEN_DAYS);

  /** How long a topic's records are kept. */
  public enum Kept {
    SEVEN_DAYS,
    COMPACTED
  }

  /**
   * Left free in each record for its key, headers and framing, bytes; {@code max.request.size} and
   * {@code max.message.bytes} count them too.
   */
  private static final int ENVELOPE_BYTES = 64 * 1024;

  private final String topicName;
  private final int maxRecordBytes;
  private final int clusterPartitions;
  private final Kept kept;

  Topic(String topicName, int maxRecordMebibytes, int clusterPartitions, Kept kept) {
    this.topicName = topicName;
    this.maxRecordBytes = maxRecordMebibytes * 1024 * 1024;
    this.clusterPartitions = clusterPartitions;
    this.kept = kept;
  }

  /** The name in Kafka. */
  public String topicName() {
    return topicName;
  }

  /** {@code max.message.bytes} of the topic. */
  public int maxRecordBytes() {
    return maxRecordBytes;
  }

  /** The longest value that is sent inline; a longer one becomes a claim check. Bytes. */
  public int maxValueBytes() {
    return maxRecordBytes - ENVELOPE_BYTES;
  }

  /** Partitions in a cluster: the ceiling of scaling. */
  public int clusterPartitions() {
    return clusterPartitions;
  }

  public Kept kept() {
    return kept;
  }

  /** The topic's configuration entries in Kafka's own names. */
  public Map<String, String> configuration() {
    Map<String, String> configuration = new TreeMap<>();
    configuration.put("max.message.bytes", Integer.toString(maxRecordBytes));
    if (kept == Kept.COMPACTED) {
      configuration.put("cleanup.policy", "compact");
    } else {
      configuration.put("cleanup.policy", "delete");
      configuration.put("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
    }
    return configuration;
  }
}
