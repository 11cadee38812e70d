package io.glyphstream.review.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of the page in a real browser. Pictures of each view go to target/screenshots. */
abstract class InBrowser {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;

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

  static Chromium browser;

  @TestHTTPResource("/review/")
  URL page;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(
        Chromium.installed().isPresent(), "Chromium is not installed: apt-get install chromium");
    browser = Chromium.start(WIDTH, HEIGHT);
  }

  @AfterAll
  static void shut() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void usualScreen() {
    browser.screen(WIDTH, HEIGHT, 1);
  }

  /** A new visit each time, so that no view remembers. */
  final void go(String view) {
    browser.open("about:blank");
    browser.open(page + view);
    awaitTrue("document.readyState === 'complete' && location.pathname === '/review/'");
  }

  final void awaitPrediction(String text) {
    awaitTrue("document.querySelector('.prediction')?.textContent === '" + text + "'");
  }

  final void awaitElement(String selector) {
    awaitTrue("document.querySelector('" + selector + "') !== null");
  }

  final void awaitTrue(String condition) {
    await(condition)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> browser.evaluate(condition).booleanValue());
  }

  /** Counts of what waits are some seconds old. */
  final void awaitGroup(String prediction) {
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

  final void type(String text) {
    text.chars().forEach(letter -> browser.press(Character.toString(letter)));
  }

  /** Keeps requests to such an address back until the page's {@code letGo()} is called. */
  final void hold(String address) {
    browser.evaluate(HOLD.formatted(address));
  }

  /**
   * Pictures of what is seen, at 100 % and at 200 %, in both colour schemes; nothing may go over
   * the screen's edge.
   */
  final void picture(String name) {
    for (int zoom = 1; zoom <= 2; zoom++) {
      browser.screen(WIDTH, HEIGHT, zoom);
      assertTrue(
          browser.evaluate("document.documentElement.scrollWidth <= innerWidth").booleanValue(),
          name + " at " + zoom + "00 %");
      for (String scheme : new String[] {"light", "dark"}) {
        browser.scheme(scheme);
        write(name + "-" + zoom + "00-" + scheme + ".png");
      }
    }
    browser.scheme("light");
    browser.screen(WIDTH, HEIGHT, 1);
  }

  private static void write(String file) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(file), browser.screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
