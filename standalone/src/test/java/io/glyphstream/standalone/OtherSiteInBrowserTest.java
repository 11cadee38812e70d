package io.glyphstream.standalone;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.review.browser.Chromium;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of another site can do in a real browser to services that run on this machine. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class OtherSiteInBrowserTest {

  private static final Path SCAN = Path.of("..", "samples", "note.png");
  private static final Duration A_WHILE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EVIL = "evil.test";

  /** The request goes out; its answer, whatever it is, is kept from a page of another origin. */
  private static final String NOT_SHOWN = ".catch((kept) => kept.name)";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @TestHTTPResource("/")
  URL services;

  private final String document = UUID.randomUUID().toString();
  private HttpServer otherSite;
  private Chromium browser;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(
        Chromium.installed().isPresent(), "Chromium is not installed: apt-get install chromium");
    otherSite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = "<!doctype html><title>other</title>".getBytes(StandardCharsets.UTF_8);
    otherSite.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    otherSite.start();
    browser = Chromium.start(800, 600, "--host-resolver-rules=MAP " + EVIL + " 127.0.0.1");
  }

  @AfterEach
  void shut() {
    if (browser != null) {
      browser.close();
      otherSite.stop(0);
    }
  }

  @Test
  void pageOfAnotherOriginUploadsNothing() throws IOException {
    go("http://localhost:" + otherSite.getAddress().getPort() + "/");

    browser.evaluate(upload("http://" + address() + "/scans", "mode: 'no-cors', ") + NOT_SHOWN);
    browser.evaluate(
        "fetch('http://%s/scans?document=%s', {method: 'POST', mode: 'no-cors', body: 'x'})"
                .formatted(address(), document)
            + NOT_SHOWN);

    assertEquals(List.of(), scans(A_WHILE));
  }

  @Test
  void nameThatWasMadeToLeadHereSeesAndUploadsNothing() throws IOException {
    go("http://" + EVIL + ":" + services.getPort() + "/");

    for (String path : List.of("/q/metrics", "/q/openapi", "/review/api/session", "/review/")) {
      assertEquals(
          403, browser.evaluate("fetch('%s').then(r => r.status)".formatted(path)).asInt());
    }
    assertEquals(403, browser.evaluate(upload("/scans", "")).asInt());
    assertEquals(List.of(), scans(A_WHILE));
  }

  @Test
  void ourOwnPageMayUpload() throws IOException {
    go("http://" + address() + "/review/");

    assertEquals(202, browser.evaluate(upload("/scans", "")).asInt());
    assertEquals(1, scans(PATIENCE).size());
  }

  private void go(String page) {
    browser.open(page);
    String there = "document.readyState === 'complete' && location.href === '" + page + "'";
    await(page).atMost(PATIENCE).until(() -> browser.evaluate(there).asBoolean());
  }

  /** Sends the form that curl would send, and yields the answer's status. */
  private String upload(String where, String options) throws IOException {
    String scan = Base64.getEncoder().encodeToString(Files.readAllBytes(SCAN));
    return """
    (async () => {
      const bytes = Uint8Array.from(atob('%s'), (c) => c.charCodeAt(0));
      const form = new FormData();
      form.append('file', new Blob([bytes], {type: 'image/png'}), 'note.png');
      return (await fetch('%s?document=%s', {method: 'POST', %sbody: form})).status;
    })()"""
        .formatted(scan, where, document, options);
  }

  private List<?> scans(Duration patience) {
    try (TopicProbe probe = new TopicProbe(servers)) {
      return probe.read(Topic.SCANS, 1, patience, scan -> document.equals(scan.key()));
    }
  }

  private String address() {
    return "127.0.0.1:" + services.getPort();
  }
}
