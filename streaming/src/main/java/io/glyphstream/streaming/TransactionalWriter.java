package io.glyphstream.streaming;

import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Writes outputs and the consumed offsets in one Kafka transaction (KIP-98, KIP-447).
 *
 * <p>A transaction that fails for a while is aborted and tried again with the same outputs until it
 * is committed, so nothing is skipped and nothing doubled. SmallRye's {@code KafkaTransactions} is
 * not used because it reports a commit that failed and was then aborted as done (docs/adr/0003).
 */
final class TransactionalWriter {

  private static final Logger LOG = System.getLogger(TransactionalWriter.class.getName());
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(10);

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  TransactionalWriter(
      KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer) {
    this.producer = producer;
    this.consumer = consumer;
  }

  /**
   * Blocks until the outputs and offsets are committed, however long the broker is away.
   *
   * @param generation the consumer group's generation in which the records were consumed
   * @return false if the records' partitions have gone to another consumer, who will get the same
   *     records; nothing was written then
   * @throws KafkaException if the producer can't go on: the process must be started anew
   */
  boolean write(
      List<OutboundRecord> outputs,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      int generation) {
    return consumer
        .consumerGroupMetadata()
        .chain(
            group ->
                producer.runOnSendingThread(
                    raw -> {
                      return group.generationId() == generation
                          && commit(raw, outputs, offsets, group);
                    }))
        .onFailure(Retriable.class)
        .retry()
        .withBackOff(FIRST_RETRY, LAST_RETRY)
        .indefinitely()
        .await()
        .indefinitely();
  }

  private static boolean commit(
      Producer<byte[], byte[]> producer,
      List<OutboundRecord> outputs,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    try {
      producer.beginTransaction();
      outputs.forEach(output -> producer.send(output.toProducerRecord()));
      producer.sendOffsetsToTransaction(offsets, group);
      patiently(producer::commitTransaction);
      return true;
    } catch (CommitFailedException e) {
      LOG.log(Level.INFO, "the batch's partitions have moved to another consumer");
      patiently(producer::abortTransaction);
      return false;
    } catch (ApplicationRecoverableException
        | OutOfOrderSequenceException
        | AuthorizationException
        | UnsupportedVersionException e) {
      throw e;
    } catch (KafkaException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        throw e;
      }
      LOG.log(Level.WARNING, "transaction aborted, trying again: " + e.getMessage());
      patiently(producer::abortTransaction);
      throw new Retriable(e);
    }
  }

  /**
   * What timed out must be asked for again, and nothing else may be (KafkaProducer's
   * documentation).
   */
  private static void patiently(Runnable endOfTransaction) {
    while (true) {
      try {
        endOfTransaction.run();
        return;
      } catch (TimeoutException e) {
        LOG.log(Level.WARNING, "the broker has not ended a transaction yet: " + e.getMessage());
      }
    }
  }

  /** The transaction was aborted; the same outputs may be written again. */
  private static final class Retriable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Retriable(KafkaException cause) {
      super(cause);
    }
  }
}
