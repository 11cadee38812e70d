package io.glyphstream.review.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.RelabelSample.Reason;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.Api;
import io.glyphstream.review.Fixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, by keyboard. Pictures of each view go to target/screenshots. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ReviewPageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String HOLD =
      """
      (() => {
        const fetched = window.fetch;
        const released = new Promise((resolve) => { window.letGo = resolve; });
        window.fetch = async (address, options) => {
          if (String(address).includes('%s')) await released;
          return fetched(address, options);
        };
      })()
      """;

  private static Chromium browser;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;

  @TestHTTPResource("/review/")
  URL page;

  private final String document = "page-" + UUID.randomUUID();
  private TopicProbe probe;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(
        Chromium.installed().isPresent(), "Chromium is not installed: apt-get install chromium");
    browser = Chromium.start(1400, 900);
  }

  @AfterAll
  static void shut() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
    browser.screen(1400, 900, 1);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  @Test
  void typedCharactersCorrectTheDocument() {
    publish("CA7 IN 4 HA7", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("C");
    picture("one");

    browser.press("Enter");
    awaitPrediction("A");
    browser.press("Enter");
    awaitPrediction("7");
    browser.press("T");
    awaitPrediction("I");

    await().atMost(PATIENCE).until(() -> lastText().equals("CAT IN 4 HA7"));
  }

  @Test
  void backspaceTakesTheLastAnswerBack() {
    publish("AB", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("A");
    browser.press("Z");
    awaitPrediction("B");
    await().atMost(PATIENCE).until(() -> lastText().equals("ZB"));

    browser.press("Backspace");

    awaitPrediction("A");
    await().atMost(PATIENCE).until(() -> lastText().equals("AB"));
  }

  @Test
  void severalCharactersNoneAndSkippedAreAKeyEach() {
    publish("ABCD", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("A");
    browser.press("ArrowUp");
    "rn".chars().forEach(letter -> browser.press(Character.toString(letter)));
    browser.press("Enter");
    awaitPrediction("B");
    browser.press("Escape");
    awaitPrediction("C");
    browser.press("ArrowRight");
    awaitPrediction("D");
    browser.press("ArrowDown");

    await().atMost(PATIENCE).until(() -> lastText().equals("rnCD"));
    awaitTrue("document.querySelector('.sample .empty') !== null");
  }

  @Test
  void skippedSampleStaysAwayBeforeTheServiceKnows() {
    publish("AB", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("A");
    hold("queue/skips");

    browser.press("ArrowRight");
    awaitPrediction("B");
    browser.press("Z");

    awaitTrue("document.querySelector('.sample .empty') !== null");
    browser.evaluate("letGo()");
    await().atMost(PATIENCE).until(() -> lastText().equals("AZ"));
    assertEquals(List.of(), new Api().lease(document, 9));
  }

  @Test
  void typingWaitsForNoAnswerAndLosesNone() {
    publish("ABCDEFGHIJKLMNOPQR", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("A");
    hold("api/answers");

    for (char read = 'A'; read <= 'R'; read++) {
      awaitPrediction(String.valueOf(read));
      browser.press(String.valueOf((char) (read + 'a' - 'A')));
    }

    awaitTrue("document.querySelector('.sample .empty') !== null");
    browser.evaluate("letGo()");
    await().atMost(PATIENCE).until(() -> lastText().equals("abcdefghijklmnopqr"));
  }

  @Test
  void keyThatIsHeldDownAnswersOnce() {
    publish("ABC", Reason.LOW_CONFIDENCE);
    go("#one?document=" + document);
    awaitPrediction("A");

    browser.keep("x", 5);

    awaitPrediction("B");
    await().atMost(PATIENCE).until(() -> lastText().equals("xBC"));
  }

  @Test
  void groupIsAcceptedButForTheWrongOnes() {
    publish("ΩΩΩΩ ΩΩΩ", Reason.LOW_CONFIDENCE);
    awaitGroup("Ω");
    browser.evaluate(
        "[...document.querySelectorAll('.chip')].find(c => c.firstChild.data === 'Ω').click()");
    awaitTrue(
        "document.querySelector('.chip[aria-pressed=true]').firstChild.data === 'Ω'"
            + " && document.querySelectorAll('.board:not([aria-busy]) .tile').length === 7");
    browser.press("ArrowRight");
    browser.press(" ");
    browser.press("ArrowRight");
    browser.press("1");
    awaitTrue("document.querySelectorAll('.tile.wrong').length === 1");
    picture("group");

    browser.press("Enter");

    await().atMost(PATIENCE).until(() -> lastText().contains("1"));
    assertEquals("ΩΩ1Ω ΩΩΩ", lastText());
    browser.press("Backspace");
    await().atMost(PATIENCE).until(() -> lastText().equals("ΩΩΩΩ ΩΩΩ"));
  }

  @Test
  void characterIsCorrectedWhereItStands() {
    publish("HELLO W0RLD", Reason.LOW_CONFIDENCE);
    go("#page?document=" + document + "&page=0");
    awaitTrue("document.querySelectorAll('.box').length === 10");
    for (int i = 0; i <= 6; i++) {
      browser.press("ArrowRight");
    }
    awaitTrue("document.querySelector('.text .selected')?.textContent === '0'");
    browser.press("O");

    await().atMost(PATIENCE).until(() -> lastText().equals("HELLO WORLD"));
    awaitTrue("document.querySelectorAll('.box.corrected').length === 1");
    picture("page");
  }

  @Test
  void documentsAreSearchedAndFiguresShown() {
    publish("SEARCHED", Reason.AUDIT);
    Api api = new Api();
    api.lease(document, 9).forEach(sample -> api.answer(sample, "S"));
    go("#documents");
    awaitTrue("document.querySelectorAll('tbody tr').length > 0");
    "searched".chars().forEach(letter -> browser.press(Character.toString(letter)));
    awaitTrue("document.querySelector('tbody tr a')?.textContent === '" + document + "'");
    picture("documents");

    go("#dashboard");
    awaitTrue("document.querySelectorAll('.matrix td').length > 4");
    picture("dashboard");
  }

  @Test
  void nothingIsCutOffAtTwiceTheSize() {
    publish("WIDE", Reason.LOW_CONFIDENCE);
    browser.screen(1400, 900, 2);
    assertFits("#one?document=" + document, ".prediction");
    assertFits("#group", ".tile");
    assertFits("#documents", "tbody tr");
    assertFits("#page?document=" + document, ".box");
    assertFits("#dashboard", ".charts");
    go("#one?document=" + document);
    awaitPrediction("W");
    picture("one-200");
  }

  private void publish(String text, Reason reason) {
    Fixture fixture = new Fixture(document, text, 1).sampledFor(reason);
    fixture.withImage(store.put(document, fixture.jpeg()).uri()).publish(probe);
    int samples = text.replace(" ", "").length();
    Api look = new Api();
    await().atMost(PATIENCE).until(() -> look.lease(document, 99).size() == samples);
    look.request().delete("/review/api/queue/leases").then().statusCode(204);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                look.request()
                        .queryParam("document", document)
                        .get("/review/api/pages")
                        .statusCode()
                    == 200);
  }

  /** A new visit each time, so that no view remembers. */
  private void go(String view) {
    browser.open("about:blank");
    browser.open(page + view);
    awaitTrue("document.readyState === 'complete' && location.pathname === '/review/'");
  }

  /** Nothing goes over the screen's edge once what the view is about is there. */
  private void assertFits(String view, String content) {
    go(view);
    awaitTrue("document.querySelector('" + content + "') !== null");
    assertTrue(
        browser.evaluate("document.documentElement.scrollWidth <= innerWidth").booleanValue(),
        view);
  }

  /** Counts of what waits are some seconds old. */
  private void awaitGroup(String prediction) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              go("#group");
              awaitTrue("document.querySelectorAll('.chip').length > 0");
              return browser
                  .evaluate(
                      "[...document.querySelectorAll('.chip')].some(c => c.firstChild.data === '"
                          + prediction
                          + "')")
                  .booleanValue();
            });
  }

  /** Keeps requests to such an address back until the page's {@code letGo()} is called. */
  private void hold(String address) {
    browser.evaluate(HOLD.formatted(address));
  }

  private void awaitPrediction(String text) {
    awaitTrue("document.querySelector('.prediction')?.textContent === '" + text + "'");
  }

  private void awaitTrue(String condition) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> browser.evaluate(condition).booleanValue());
  }

  /** The text of the document's last revision on the topic. */
  private String lastText() {
    return probe
        .read(Topic.TRANSCRIPTS, 99, Duration.ofSeconds(1), r -> r.key().equals(document + "/0"))
        .stream()
        .map(record -> decode(record.value()))
        .reduce((earlier, later) -> later.revision() > earlier.revision() ? later : earlier)
        .map(Transcript::text)
        .orElse("");
  }

  private static Transcript decode(byte[] json) {
    try {
      return JsonCodec.TRANSCRIPT.decode(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void picture(String name) {
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      try {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + "-" + scheme + ".png"), browser.screenshot());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    browser.scheme("light");
  }
}
