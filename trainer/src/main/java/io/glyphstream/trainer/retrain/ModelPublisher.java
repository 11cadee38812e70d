package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.messaging.BrokerException;
import io.glyphstream.messaging.KafkaSettings;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.registry.Champion;
import io.glyphstream.trainer.registry.Change;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.Succession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells recognizers who is champion: the bundle into the model store, then its record and the
 * champion's onto the {@code models} topic. The registry decides; the topic follows. Asked for
 * again, it changes nothing: whoever starts anew after a crash asks for it first.
 */
public final class ModelPublisher {

  private static final String SOURCE = "/glyphstream/trainer";

  private final KafkaSettings kafka;
  private final PageStore store;

  public ModelPublisher(KafkaSettings kafka, PageStore store) {
    this.kafka = kafka;
    this.store = store;
  }

  /**
   * Makes the topic name a registry's champion.
   *
   * @return whether it named another one, or none
   * @throws BrokerException if the broker goes away; ask again
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; ask
   *     again
   * @throws IllegalStateException if the topic has another bundle of the champion's name and
   *     version, which is never overwritten
   */
  public boolean publish(ModelRegistry registry, Succession succession) throws IOException {
    Map<String, WholeTopic.Entry> present = present();
    PublishedBundle bundle = stored(registry, succession.champion());
    ChampionPointer pointer =
        new ChampionPointer(
            bundle,
            succession.previousChampion().orElse(null),
            lastReason(succession),
            succession.champion().since().toString());
    boolean known = isKnown(bundle, present.get(bundle.key()));
    if (known && isNamed(pointer, present.get(pointer.key()))) {
      return false;
    }
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(producerSettings())) {
      if (!known) {
        send(producer, bundle.key(), JsonCodec.BUNDLE.encode(bundle), "bundle.published");
      }
      send(producer, pointer.key(), JsonCodec.CHAMPION.encode(pointer), "champion.named");
    }
    return true;
  }

  private Map<String, WholeTopic.Entry> present() throws BrokerException {
    try (WholeTopic topic = new WholeTopic(kafka, Topic.MODELS)) {
      return topic.read();
    }
  }

  private PublishedBundle stored(ModelRegistry registry, Champion champion) throws IOException {
    byte[] onnx = registry.model(champion.id());
    BundleMetadata metadata;
    try (BundleClassifier bundle = new BundleClassifier(onnx)) {
      metadata = bundle.metadata();
    }
    String owner = PublishedBundle.owner(champion.id(), champion.sha256());
    return new PublishedBundle(
        metadata.name(),
        metadata.version(),
        metadata.role(),
        store.put(owner, onnx).uri(),
        champion.sha256(),
        onnx.length,
        metadata.alphabet(),
        metadata.normalisation(),
        metadata.metrics(),
        Instant.now().toString());
  }

  private static boolean isKnown(PublishedBundle bundle, WholeTopic.Entry present)
      throws IOException {
    if (present == null) {
      return false;
    }
    PublishedBundle other = JsonCodec.BUNDLE.decode(present.value());
    if (!other.sha256().equals(bundle.sha256())) {
      throw new IllegalStateException(
          "the topic has another "
              + bundle.id()
              + ", and none is overwritten: give this one a new version");
    }
    return true;
  }

  private static boolean isNamed(ChampionPointer pointer, WholeTopic.Entry present)
      throws IOException {
    if (present == null) {
      return false;
    }
    ChampionPointer other = JsonCodec.CHAMPION.decode(present.value());
    return other.bundle().sha256().equals(pointer.bundle().sha256())
        && other.bundle().location().equals(pointer.bundle().location())
        && other.since().equals(pointer.since());
  }

  private static String lastReason(Succession succession) {
    List<Change> history = succession.history();
    return history.get(history.size() - 1).reason();
  }

  private Map<String, Object> producerSettings() {
    return kafka.with(
        Map.of(
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.ACKS_CONFIG,
            "all"));
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String key, byte[] value, String type)
      throws BrokerException {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topic.MODELS.topicName(), key.getBytes(StandardCharsets.UTF_8), value);
    String now = Instant.now().toString();
    Map.of(
            HeaderNames.CE_ID,
            key + "/" + now,
            HeaderNames.CE_SOURCE,
            SOURCE,
            HeaderNames.CE_TYPE,
            "io.glyphstream." + type,
            HeaderNames.CE_SPECVERSION,
            "1.0",
            HeaderNames.CE_TIME,
            now,
            HeaderNames.CONTENT_TYPE,
            JsonCodec.MEDIA_TYPE)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException | KafkaException e) {
      throw new BrokerException("the models topic can't be written: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted", e);
    }
  }
}
