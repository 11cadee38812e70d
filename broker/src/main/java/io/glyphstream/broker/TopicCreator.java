package io.glyphstream.broker;

import io.glyphstream.contracts.messaging.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates those of our topics that a broker does not have yet, with one replica. */
public final class TopicCreator {

  /** Partitions of each topic on a single node: one a core of a small machine. */
  private static final int PARTITIONS = 2;

  private TopicCreator() {}

  /**
   * Creates what is missing; what is there stays as it is.
   *
   * @throws IOException if the broker does not answer or refuses
   */
  public static void createMissing(String bootstrapServers) throws IOException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          Arrays.stream(Topic.values())
              .filter(topic -> !present.contains(topic.topicName()))
              .map(TopicCreator::describe)
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IOException("the topics could not be created: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while creating topics", e);
    }
  }

  private static NewTopic describe(Topic topic) {
    return new NewTopic(topic.topicName(), PARTITIONS, (short) 1).configs(topic.configuration());
  }
}
