package io.glyphstream.messaging;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Why a client does not get through to a broker, in words that say what to change. */
final class ConnectionFault {

  private ConnectionFault() {}

  /** One line about the failure of a client of these servers, if its kind is known. */
  static Optional<String> known(Throwable failure, String servers) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String line = line(cause, servers);
      if (line != null) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String line(Throwable cause, String servers) {
    if (cause instanceof TopicAuthorizationException denied) {
      return "the Kafka user has no right to do this on " + topics(denied.unauthorizedTopics());
    }
    if (cause instanceof AuthorizationException) {
      return "the Kafka user has no right to do this: " + cause.getMessage();
    }
    if (cause instanceof SaslAuthenticationException) {
      return "the Kafka broker at " + servers + " refuses the user: " + cause.getMessage();
    }
    if (cause instanceof SslAuthenticationException) {
      return "no trusted connection to " + servers + ": " + rootOf(cause).getMessage();
    }
    if (cause instanceof ConfigException
        || cause instanceof KafkaException && !(cause instanceof ApiException)) {
      return "the settings of the Kafka client are wrong: " + rootOf(cause).getMessage();
    }
    return null;
  }

  private static String topics(Set<String> names) {
    return (names.size() == 1 ? "the topic " : "the topics ") + String.join(", ", names);
  }
}
