package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.SecuredBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and users at a broker that is secured as the cluster of the manifests is. */
class SecuredCommandsTest {

  private static final String NOTE = Path.of("..", "samples", "note.png").toString();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final byte[] KEY = {'k'};
  private static final byte[] VALUE = {1};

  @TempDir static Path folder;

  private static KafkaUsers users;
  private static SecuredBroker broker;

  @BeforeAll
  static void start() throws IOException {
    users = KafkaUsers.ofManifest();
    broker = SecuredBroker.start(folder);
    users.grantAll(broker);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.plainServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Topic topic : Topic.values()) {
        producer.send(new ProducerRecord<>(topic.topicName(), 0, KEY, VALUE));
      }
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void sendPutsAScanOnItsTopic() throws IOException {
    CommandRun run = CommandRun.of("send", NOTE, "--kafka-config", config("scan-producer"));

    assertEquals("1 of 1 scans sent", run.out().strip(), run.err());
    assertEquals(0, run.exitCode());
    try (TopicProbe probe = new TopicProbe(broker.plainServers())) {
      assertEquals(1, probe.read(Topic.SCANS, 1, PATIENCE, this::isNote).size());
    }
  }

  private boolean isNote(ConsumerRecord<String, byte[]> record) {
    return record.key() != null && record.key().startsWith("note.png-");
  }

  @Test
  void tailPrintsTranscripts() throws IOException {
    Transcript transcript =
        Transcript.read(new PageId("doc", 0, 1, 1), "m/1", "0".repeat(64), null, List.of());
    try (TopicProbe probe = new TopicProbe(broker.plainServers())) {
      probe.write(Topic.TRANSCRIPTS, "doc/0", JsonCodec.TRANSCRIPT.encode(transcript));
    }

    CommandRun run = tail(config("transcript-consumer"));

    assertTrue(run.out().startsWith("== doc, page 1/1"), run.out() + run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void missingRightIsSaidInOneLine() throws IOException {
    CommandRun send = CommandRun.of("send", NOTE, "--kafka-config", config("transcript-consumer"));

    assertEquals(
        "glyphstream: "
            + NOTE
            + ": not sent: the Kafka user has no right to do this on the topic scans",
        send.err().strip());
    assertEquals(1, send.exitCode());
    assertEquals(
        "glyphstream: the transcripts can't be read: the Kafka user has no right to do this on the"
            + " topic transcripts",
        tail(config("scan-producer")).err().strip());
  }

  @Test
  void wrongPasswordIsSaidInOneLine() throws IOException {
    String config =
        ClientConfig.write(
            folder.resolve("wrong.properties"), broker.clientSettings("scan-producer", "guess"));

    String complaint = CommandRun.of("send", NOTE, "--kafka-config", config).err();

    assertTrue(complaint.contains(" refuses the user: "), complaint);
    assertEquals(1, complaint.lines().count(), complaint);
  }

  @Test
  void brokerWhoseKeyNobodySignedIsSaidInOneLine() throws IOException {
    Map<String, String> settings = new TreeMap<>(broker.clientSettings("scan-producer"));
    settings.keySet().removeIf(key -> key.startsWith("ssl."));
    String config = ClientConfig.write(folder.resolve("trustless.properties"), settings);

    String complaint = tail(config).err();

    assertTrue(complaint.startsWith("glyphstream: no trusted connection to "), complaint);
    assertEquals(1, complaint.lines().count(), complaint);
  }

  /** The broker is asked, not the manifest. */
  @Test
  void usersMayWriteWhatTheyNeedAndNothingElse() throws Exception {
    for (String user : users.rights().keySet()) {
      for (Topic topic : Topic.values()) {
        boolean granted = users.mayUse(user, AclOperation.WRITE, topic.topicName());
        assertEquals(granted, mayWrite(user, topic), user + " writes " + topic);
      }
    }
  }

  @Test
  void usersMayReadWhatTheyNeedAndNothingElse() {
    for (String user : users.rights().keySet()) {
      for (Topic topic : Topic.values()) {
        boolean granted = users.mayUse(user, AclOperation.READ, topic.topicName());
        assertEquals(granted, mayRead(user, topic), user + " reads " + topic);
      }
    }
  }

  private static boolean mayWrite(String user, Topic topic) throws Exception {
    Map<String, Object> settings = new TreeMap<>(broker.clientSettings(user));
    // Idempotence would ask for a right of its own where the user may write nothing at all.
    settings.put("enable.idempotence", false);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      Future<?> sent = producer.send(new ProducerRecord<>(topic.topicName(), KEY, VALUE));
      sent.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicAuthorizationException) {
        return false;
      }
      throw e;
    }
  }

  private static boolean mayRead(String user, Topic topic) {
    Map<String, Object> settings = new TreeMap<>(broker.clientSettings(user));
    TopicPartition partition = new TopicPartition(topic.topicName(), 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.poll(POLL).isEmpty()) {
        assertTrue(System.nanoTime() < end, user + " gets no answer for " + topic);
      }
      return true;
    } catch (TopicAuthorizationException e) {
      return false;
    }
  }

  private static CommandRun tail(String config) {
    return CommandRun.of(
        "tail",
        "--kafka-config",
        config,
        "--from-beginning",
        "--count",
        "1",
        "--idle-timeout",
        "20");
  }

  private static String config(String user) throws IOException {
    return ClientConfig.write(folder.resolve(user + ".properties"), broker.clientSettings(user));
  }
}
