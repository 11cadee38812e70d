package io.glyphstream.standalone;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.messaging.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints transcripts as they arrive. */
@Command(
    name = "tail",
    description = "Follow the transcripts; stop with Ctrl-C.",
    mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);

  @Mixin BrokerOption broker;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text, or json: one line of JSON a page. Default: ${DEFAULT-VALUE}.")
  OutputFormat format;

  @Option(
      names = "--from-beginning",
      description = "Print the transcripts that are there already, too.")
  boolean fromBeginning;

  @Option(names = "--count", paramLabel = "N", description = "Stop after N transcripts.")
  Long count;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      description =
          "Stop when no transcript has come for so long; exit code 1 if --count was not reached.")
  Long idleTimeoutSeconds;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    KafkaSettings kafka = broker.reachableKafka();
    try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
      seek(consumer);
      return follow(consumer);
    } catch (KafkaException e) {
      throw new CommandFailure("the transcripts can't be read: " + kafka.explain(e), e);
    }
  }

  private int follow(KafkaConsumer<String, byte[]> consumer) {
    TranscriptPrinter printer =
        new TranscriptPrinter(format, spec.commandLine().getOut(), spec.commandLine().getErr());
    long printed = 0;
    long lastArrival = System.nanoTime();
    while (count == null || printed < count) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        lastArrival = System.nanoTime();
        if ((count == null || printed < count) && printer.print(record)) {
          printed++;
        }
      }
      long idleSeconds = Duration.ofNanos(System.nanoTime() - lastArrival).toSeconds();
      if (idleTimeoutSeconds != null && idleSeconds >= idleTimeoutSeconds) {
        return count == null || printed == count ? ExitCode.OK : ExitCode.SOFTWARE;
      }
    }
    return ExitCode.OK;
  }

  /** All partitions without a group: everyone who tails sees everything. */
  private void seek(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.TRANSCRIPTS.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        kafka.with(
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false")),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
