package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.messaging.BrokerException;
import io.glyphstream.messaging.KafkaSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The labels that people gave, as their topic has them. */
final class LabelTopic implements AutoCloseable {

  private final WholeTopic topic;

  LabelTopic(KafkaSettings kafka) throws BrokerException {
    this.topic = new WholeTopic(kafka, Topic.LABELS);
  }

  /**
   * All labels of a moment.
   *
   * @param labels undoings and withdrawn ones included, in no order
   * @param unknown how many records hold no label that this version understands
   * @param offsets by partition, one behind the last record
   */
  record Snapshot(List<PlacedLabel> labels, int unknown, Map<Integer, Long> offsets) {

    /**
     * Ids of the labels whose records came after others; of all, if the topic was made anew since.
     *
     * @param read by partition, one behind the last record that was read
     */
    Set<String> idsBehind(Map<Integer, Long> read) {
      boolean sameTopic =
          read.entrySet().stream()
              .allMatch(e -> offsets.getOrDefault(e.getKey(), 0L) >= e.getValue());
      return labels.stream()
          .filter(label -> !sameTopic || label.isBehind(read))
          .map(label -> label.label().id())
          .collect(Collectors.toSet());
    }
  }

  /** A label and where its last record is. */
  record PlacedLabel(Label label, int partition, long offset) {

    private boolean isBehind(Map<Integer, Long> read) {
      return offset >= read.getOrDefault(partition, 0L);
    }
  }

  Snapshot read() throws BrokerException {
    List<PlacedLabel> labels = new ArrayList<>();
    int unknown = 0;
    for (WholeTopic.Entry entry : topic.read().values()) {
      try {
        Label label = JsonCodec.LABEL.decode(entry.value());
        labels.add(new PlacedLabel(label, entry.partition(), entry.offset()));
      } catch (IOException e) {
        unknown++;
      }
    }
    return new Snapshot(labels, unknown, topic.offsets());
  }

  @Override
  public void close() {
    topic.close();
  }
}
