package io.glyphstream.benchmarks.chaos;

import io.glyphstream.benchmarks.chaos.ScanDoor.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An instance's {@code POST /scans}. */
final class HttpDoor implements ScanDoor {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(30);
  private static final int ACCEPTED = 202;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();

  private final int port;

  HttpDoor(int port) {
    this.port = port;
  }

  @Override
  public Answer send(ChaosDocument document) throws InterruptedException {
    String id = URLEncoder.encode(document.id(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scans?document=" + id))
            .timeout(ANSWER_PATIENCE)
            .POST(BodyPublishers.ofByteArray(document.scan()));
    document.headers().forEach(request::header);
    try {
      return answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      return Answer.TRY_AGAIN;
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status == ACCEPTED) {
      return Answer.TAKEN;
    }
    return status / 100 == 4 && status != TOO_MANY_REQUESTS
        ? Answer.refused(status + " " + response.body().strip())
        : Answer.TRY_AGAIN;
  }
}
