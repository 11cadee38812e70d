package io.glyphstream.review.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample.Reason;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.Api;
import io.glyphstream.review.Fixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page by keyboard. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ReviewPageTest extends InBrowser {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  /** What is written into the boxes of a page whose image is gone. */
  private static final String LETTERS =
      "[...document.querySelectorAll('.paper svg text')].map(t => t.textContent).join('')";

  @Inject PageStore store;

  private final String document = "page-" + UUID.randomUUID();
  private TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
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
    type("rn");
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
    List<String> samples = api.lease(document, 9);
    samples.subList(0, 3).forEach(sample -> api.answer(sample, "S"));
    api.request().delete("/review/api/queue/leases").then().statusCode(204);
    go("#documents");
    awaitElement("tbody tr");
    type("rched");
    awaitTrue("location.hash === '#documents?search=rched'");
    awaitTrue(
        "document.querySelectorAll('tbody tr').length === 1"
            + " && document.querySelector('tbody tr a').textContent === '"
            + document
            + "'");
    picture("documents");

    go("#dashboard");
    awaitTrue("document.querySelectorAll('.matrix td').length > 4");
    browser.evaluate("scrollTo(0, 0)");
    picture("dashboard");
  }

  @Test
  void pageThatCannotBeReadSaysWhy() {
    PageId second = new PageId(document, 1, 2, 1);
    publish("READ", Reason.LOW_CONFIDENCE);
    probe.write(
        Topic.TRANSCRIPTS,
        second.key(),
        JsonCodec.TRANSCRIPT.encode(
            Transcript.failed(
                second,
                "ab".repeat(32),
                new Rejection(RejectionReason.TRUNCATED, "the file ends within its second page"))));
    await().atMost(PATIENCE).until(() -> new Api().status(document, 1) == 200);

    go("#documents?failed=true");
    awaitElement("tbody tr .warning");
    picture("documents-failed");
    go("#page?document=" + document + "&page=1");
    awaitTrue("document.querySelector('.failure')?.textContent.includes('second page')");
    picture("page-failed");
  }

  @Test
  void imageThatIsNotKeptIsSaidToBeGone() {
    publish("GONE", Reason.LOW_CONFIDENCE);
    store.deleteAll(document);

    go("#page?document=" + document);

    awaitTrue("document.querySelector('.gone')?.textContent.includes('not kept')");
    assertEquals("GONE", browser.evaluate(LETTERS).textValue());
    awaitTrue("document.querySelector('.paper svg image') === null");
    picture("page-without-image");
    go("#one?document=" + document);
    awaitTrue("document.querySelector('.sample .gone') !== null");
  }

  private void publish(String text, Reason reason) {
    Fixture fixture = new Fixture(document, text, 1).sampledFor(reason);
    fixture.withImage(store.put(document, fixture.jpeg()).uri()).publish(probe);
    int samples = text.replace(" ", "").length();
    Api look = new Api();
    await().atMost(PATIENCE).until(() -> look.lease(document, 99).size() == samples);
    look.request().delete("/review/api/queue/leases").then().statusCode(204);
    await().atMost(PATIENCE).until(() -> look.status(document, 0) == 200);
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
}
