package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

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

  /** Whether it does its work. */
  Health ready(int port) throws InterruptedException {
    return ask(port, "ready");
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
