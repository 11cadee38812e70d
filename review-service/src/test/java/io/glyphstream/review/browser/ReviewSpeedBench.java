package io.glyphstream.review.browser;

import static org.awaitility.Awaitility.await;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.review.Api;
import io.glyphstream.review.Fixture;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * How long service and page take with 100,000 samples in the queue. Not run with the tests: {@code
 * mvn test -pl review-service -am -Dtest=ReviewSpeedBench}.
 */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ReviewSpeedBench {

  private static final int SAMPLES = 100_000;
  private static final int PAGES = 400;
  private static final int PORTION = 1_000;
  private static final int ROUNDS = 300;
  private static final int FEW_ROUNDS = 60;
  private static final String LINE = "THE QUICK BR0WN F0X";
  private static final double MS = 1e6;
  private static final String COUNT = "SELECT COUNT(*) FROM page WHERE document LIKE 'bench-%'";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject ReviewDatabase database;
  @Inject PageStore store;

  @TestHTTPResource("/review/")
  URL page;

  @Test
  void measure() throws Exception {
    publishPages();
    fill();
    Api api = new Api();
    List<Double> leases = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      List<String> samples = lease(api);
      long leased = System.nanoTime();
      api.answer(Map.of(UUID.randomUUID().toString(), samples.get(0)), "A");
      leases.add((leased - start) / MS);
      answers.add((System.nanoTime() - leased) / MS);
    }
    report("lease of 8 samples with their places", leases);
    report("answer, durable", answers);
    report("counts of the filters", repeat(() -> api.request().get("/review/api/queue/facets")));
    report("dashboard", repeat(() -> api.request().get("/review/api/dashboard")));
    report("documents", repeat(() -> api.request().get("/review/api/documents?search=quick")));
    if (Chromium.installed().isPresent()) {
      report("key pressed to next sample drawn, in the browser", inBrowser());
    }
  }

  private static List<String> lease(Api api) {
    return api.request()
        .body(Map.of("count", 8, "places", true))
        .post("/review/api/queue/leases")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("lease.sample.id");
  }

  private static List<Double> repeat(Runnable request) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < FEW_ROUNDS; i++) {
      long start = System.nanoTime();
      request.run();
      times.add((System.nanoTime() - start) / MS);
      Thread.sleep(300);
    }
    return times;
  }

  private List<Double> inBrowser() throws Exception {
    try (Chromium browser = Chromium.start(1400, 900)) {
      browser.open(page + "#one");
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(
              () ->
                  browser
                      .evaluate("document.querySelector('.prediction') !== null")
                      .booleanValue());
      List<Double> found = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        browser.evaluate(MEASURE).forEach(time -> found.add(time.doubleValue()));
      }
      return found;
    }
  }

  /** Answers 20 samples at 5 a second, and waits each time until the next one's line is drawn. */
  private static final String MEASURE =
      """
      (async () => {
        const times = [];
        const card = document.querySelector('.sample');
        for (let i = 0; i < 20; i++) {
          const before = card.dataset.sample;
          const start = performance.now();
          document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
          while (card.dataset.sample === before
              || (card.querySelector('canvas.line') && card.querySelector('canvas.line').width === 300))
            await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        return times;
      })()
      """;

  private void publishPages() {
    try (TopicProbe probe = new TopicProbe(servers)) {
      for (int i = 0; i < PAGES; i++) {
        Fixture fixture = new Fixture("bench-" + i, LINE, 1);
        fixture.withImage(store.put("bench-" + i, fixture.jpeg()).uri()).publishTranscript(probe);
      }
    }
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> database.transaction(sql -> sql.number(COUNT)) == PAGES);
  }

  /** Many samples of each of the pages' characters, with margins of their own. */
  private void fill() {
    Random random = new Random(1);
    for (int from = 0; from < SAMPLES; from += PORTION) {
      int first = from;
      database.transaction(
          sql -> {
            for (int i = first; i < first + PORTION; i++) {
              Samples.add(sql, sample(i, random), i, i % 20 == 0);
            }
            return true;
          });
    }
  }

  private static RelabelSample sample(int index, Random random) {
    int character = new int[] {0, 1, 2, 4, 5, 6, 7, 8, 10, 11}[index % 10];
    RelabelSample like = new Fixture("bench-" + index % PAGES, LINE, 1).sample(character);
    double first = 0.2 + 0.3 * random.nextDouble();
    return new RelabelSample(
        "%064x".formatted(index),
        like.page(),
        like.box(),
        like.crop(),
        like.prediction(),
        first,
        List.of(
            new Alternative(like.prediction(), first),
            new Alternative("X", first * random.nextDouble())),
        like.reason(),
        like.model());
  }

  private static void report(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%-55s median %6.1f ms, 95th percentile %6.1f ms, worst %6.1f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
        sorted.get(sorted.size() - 1));
  }
}
