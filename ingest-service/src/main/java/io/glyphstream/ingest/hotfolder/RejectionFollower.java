package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.text.FaultText;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows the dead letters of scans for as long as the process runs, so that a file whose record
 * was rejected after it had been sent does not stay in {@code done/}. Its position is kept in Kafka
 * under a group of this instance's own: every instance sees all, and goes on after a restart.
 */
final class RejectionFollower {

  private static final Logger LOG = Logger.getLogger(RejectionFollower.class);
  private static final String GROUP_PREFIX = "glyphstream-hot-folder-";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LOOK_AGAIN_MS = 2000;
  private static final long STOP_PATIENCE_MS = 5000;

  /** Each may have the bytes of a scan. */
  private static final int MAX_RECORDS = 8;

  private final RejectedFiles rejected;
  private final Map<String, Object> settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "hot-folder-rejections");
  private String lastTrouble;

  RejectionFollower(FolderFiles files, Map<String, Object> kafka, String instance) {
    this.rejected = new RejectedFiles(files);
    this.settings = consumerSettings(kafka, GROUP_PREFIX + instance);
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  void stop() throws InterruptedException {
    stopping.countDown();
    thread.join(STOP_PATIENCE_MS);
  }

  private void run() {
    while (!isStopping()) {
      try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
        follow(consumer);
      } catch (RuntimeException | IOException e) {
        sayOnce("files whose scans are rejected stay in done/ for now: " + FaultText.of(e));
      }
      pause();
    }
  }

  /** All partitions, in no group's turn: there is nobody to share them with. */
  private void follow(KafkaConsumer<byte[], byte[]> consumer) throws IOException {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.SCANS_DEAD_LETTER.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    while (!isStopping()) {
      ConsumerRecords<byte[], byte[]> letters = consumer.poll(POLL);
      for (var letter : letters) {
        rejected.handle(letter);
      }
      if (!letters.isEmpty()) {
        consumer.commitSync();
      }
    }
  }

  private void sayOnce(String trouble) {
    if (!trouble.equals(lastTrouble)) {
      LOG.warn(trouble);
      lastTrouble = trouble;
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void pause() {
    try {
      stopping.await(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> consumerSettings(Map<String, Object> kafka, String group) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_RECORDS);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
