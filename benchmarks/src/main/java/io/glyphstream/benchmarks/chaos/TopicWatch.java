package io.glyphstream.benchmarks.chaos;

import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;

/** Follows the topics on a thread of its own, through all that happens to the broker. */
final class TopicWatch implements AutoCloseable {

  private final TopicReader reader;
  private final Thread thread;
  private volatile boolean stopped;

  private TopicWatch(TopicReader reader, Consumer<Observed> sink) {
    this.reader = reader;
    this.thread = new Thread(() -> follow(sink), "topic-watch");
  }

  static TopicWatch start(String bootstrapServers, Consumer<Observed> sink) {
    TopicWatch watch = new TopicWatch(new TopicReader(bootstrapServers), sink);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void follow(Consumer<Observed> sink) {
    try (reader) {
      while (!stopped) {
        reader.poll(sink);
      }
    } catch (InterruptException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if it met something that it can't read. */
  boolean isFollowing() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    stopped = true;
  }
}
