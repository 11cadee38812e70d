package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a service how it is, as an orchestrator does. */
final class HealthProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int UP = 200;

  /** What a service says of itself. */
  enum Health {
    UP,
    DOWN,
    SILENT
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Whether it can go on; else it must be started anew. */
  Health live(int port) throws InterruptedException {
    return ask(port, "live");
  }

  /** Whether all of them do their work; false on a thread that is interrupted, which it stays. */
  boolean areReady(List<ManagedProcess> services) {
    try {
      for (ManagedProcess service : services) {
        if (ask(service.healthPort(), "ready") != Health.UP) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Health ask(int port, String what) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + what))
            .timeout(PATIENCE)
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == UP
          ? Health.UP
          : Health.DOWN;
    } catch (IOException e) {
      return Health.SILENT;
    }
  }
}
