package io.glyphstream.benchmarks.chaos;

import io.glyphstream.broker.EmbeddedBroker;
import io.glyphstream.broker.TopicCreator;
import java.io.IOException;
import java.nio.file.Path;

/** The broker in a process of its own. Arguments: its data folder and its port. */
final class BrokerProcess {

  /** Said once it serves and has our topics. */
  static final String UP = "The broker is up.";

  private BrokerProcess() {}

  public static void main(String[] arguments) throws IOException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
    TopicCreator.createMissing(broker.bootstrapServers());
    System.out.println(UP);
  }
}
