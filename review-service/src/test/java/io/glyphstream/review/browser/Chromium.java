package io.glyphstream.review.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, driven by the Chrome DevTools Protocol; needs nothing but the
 * browser.
 */
public final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("ws://(127\\.0\\.0\\.1:\\d+)/");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final DevTools tab;

  private Chromium(Process process, DevTools tab) {
    this.process = process;
    this.tab = tab;
  }

  /** Where Chromium is; empty if it is not installed. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of("chromium", "google-chrome").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it with a profile of its own.
   *
   * @param options more of its command line
   */
  public static Chromium start(int width, int height, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        installed().orElseThrow().toString(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--remote-debugging-port=0",
        "--window-size=" + width + "," + height,
        "--user-data-dir=" + Files.createTempDirectory("glyphstream-chromium-"));
    Collections.addAll(command, options);
    command.add("about:blank");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    DevTools tab = firstTab(JSON.readTree(get("http://" + address(process) + "/json/list")));
    tab.call("Page.enable", JSON.createObjectNode());
    tab.call("Runtime.enable", JSON.createObjectNode());
    return new Chromium(process, tab);
  }

  private static DevTools firstTab(JsonNode targets) throws IOException {
    for (JsonNode target : targets) {
      if (target.path("type").asText().equals("page")) {
        return DevTools.connect(URI.create(target.path("webSocketDebuggerUrl").asText()));
      }
    }
    throw new IOException("Chromium has no tab");
  }

  private static String address(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        drain(output);
        return matcher.group(1);
      }
    }
    throw new IOException("Chromium does not start: " + said);
  }

  /** Its pipe must not fill up. */
  private static void drain(BufferedReader output) {
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "chromium-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static String get(String address) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  public void open(String address) {
    tab.call("Page.navigate", JSON.createObjectNode().put("url", address));
  }

  /** The value of a JavaScript expression; what it promises is awaited. */
  public JsonNode evaluate(String expression) {
    ObjectNode parameters =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("returnByValue", true)
            .put("awaitPromise", true);
    JsonNode answer = tab.call("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Presses and releases a key: a character, or a name such as {@code Enter}. */
  public void press(String key) {
    keep(key, 0);
  }

  /** Presses a key and releases it after so many repetitions. */
  public void keep(String key, int repetitions) {
    ObjectNode down = JSON.createObjectNode().put("type", "keyDown").put("key", key);
    if (key.codePointCount(0, key.length()) == 1) {
      down.put("text", key);
    } else if (key.equals("Enter")) {
      down.put("text", "\r").put("windowsVirtualKeyCode", 13);
    } else if (key.equals("Tab")) {
      down.put("windowsVirtualKeyCode", 9);
    }
    tab.call("Input.dispatchKeyEvent", down);
    for (int i = 0; i < repetitions; i++) {
      tab.call("Input.dispatchKeyEvent", down.deepCopy().put("autoRepeat", true));
    }
    tab.call(
        "Input.dispatchKeyEvent", JSON.createObjectNode().put("type", "keyUp").put("key", key));
  }

  /** Takes this for the screen: at a scale of 2 the page has half of each pixel count. */
  public void screen(int width, int height, double scale) {
    tab.call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", (int) (width / scale))
            .put("height", (int) (height / scale))
            .put("deviceScaleFactor", scale)
            .put("mobile", false));
  }

  /** Prefers {@code light} or {@code dark}. */
  public void scheme(String scheme) {
    ObjectNode parameters = JSON.createObjectNode();
    parameters
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", scheme);
    tab.call("Emulation.setEmulatedMedia", parameters);
  }

  /** A PNG of what is seen. */
  public byte[] screenshot() {
    try {
      return tab.call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"))
          .path("data")
          .binaryValue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tab.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
