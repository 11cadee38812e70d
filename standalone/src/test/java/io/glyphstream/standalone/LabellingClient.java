package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers samples over HTTP as the page does: what is not acknowledged is sent again. */
final class LabellingClient {

  private static final int BATCH = 2;
  private static final long AGAIN_MS = 100;
  private static final Pattern WAITING = Pattern.compile("\"waiting\":(\\d+)");
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final String address;

  LabellingClient(int port) {
    this.address = "http://127.0.0.1:" + port + "/review/api/";
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Gives each sample the same answer, two in a request, until all are acknowledged. */
  void answerAll(List<String> samples, String text) {
    for (int from = 0; from < samples.size(); from += BATCH) {
      StringBuilder batch = new StringBuilder();
      int to = Math.min(samples.size(), from + BATCH);
      for (int i = from; i < to; i++) {
        batch
            .append(batch.isEmpty() ? "[" : ",")
            .append(
                "{\"id\":\"label-%d\",\"sample\":\"%s\",\"answer\":{\"kind\":\"characters\",\"text\":\"%s\"}}"
                    .formatted(i, samples.get(i), text));
      }
      while (!post("answers", batch.append("]").toString())) {
        batch.setLength(batch.length() - 1);
        pause();
      }
      acknowledged.addAndGet(to - from);
    }
  }

  /** Gives each sample its answer, by the sample's id, until all are acknowledged. */
  void answer(Map<String, Answer> answers) {
    answers.forEach(
        (sample, answer) -> {
          String given =
              "[{\"id\":\"%s\",\"sample\":\"%s\",\"answer\":{\"kind\":\"%s\",\"text\":\"%s\"}}]"
                  .formatted(sample, sample, wireName(answer.kind()), answer.text());
          while (!post("answers", given)) {
            pause();
          }
          acknowledged.incrementAndGet();
        });
  }

  private static String wireName(Answer.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean undo(String label) {
    return post("undoings", "[{\"id\":\"undoing\",\"label\":\"%s\"}]".formatted(label));
  }

  private boolean post(String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(REQUEST_LIMIT)
            .header("Content-Type", "application/json")
            .header("X-Glyphstream-Session", "test")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return send(request, 200).contains("\"taken\":true");
  }

  /** The body; empty if it is not answered as expected. */
  private String send(HttpRequest request, int status) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == status ? response.body() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void awaitAcknowledged(int count, Duration patience) {
    await(() -> acknowledged() >= count, patience);
  }

  void awaitWaiting(int samples, Duration patience) {
    await(() -> waiting() == samples, patience);
  }

  void awaitLabels(int count, Duration patience) {
    await(() -> get("labels?limit=1000").split("\"reviewer\"").length - 1 == count, patience);
  }

  /** Samples that somebody is to answer; -1 if that is not known now. */
  int waiting() {
    Matcher found = WAITING.matcher(get("queue/facets"));
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }

  private String get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
  }

  private static void await(BooleanSupplier condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not in time");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
