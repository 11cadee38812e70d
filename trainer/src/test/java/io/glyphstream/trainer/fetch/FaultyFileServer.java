package io.glyphstream.trainer.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves files on this machine, with ranges, and fails as it is told to. */
public final class FaultyFileServer implements AutoCloseable {

  /** What goes wrong with one request. */
  enum Fault {
    NONE,
    /** The connection ends half-way. */
    CUT,
    /** Half of the bytes come, then none. */
    STALL,
    BUSY,
    /** The whole file comes, whatever range was asked for. */
    RANGE_IGNORED
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, byte[]> files = new HashMap<>();
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  public FaultyFileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public FaultyFileServer with(String name, byte[] content) {
    files.put("/" + name, content);
    return this;
  }

  /** What happens to the next requests; those behind them go well. */
  FaultyFileServer failing(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  public URI home() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The ranges that were asked for, a request each; "all" where none was. */
  List<String> ranges() {
    return ranges;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "all" : range);
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.remove();
    byte[] content = files.get(exchange.getRequestURI().getPath());
    if (content == null || fault == Fault.BUSY) {
      exchange.sendResponseHeaders(content == null ? 404 : 503, -1);
    } else if (range == null || fault == Fault.RANGE_IGNORED) {
      exchange.sendResponseHeaders(200, content.length);
      send(content, fault, exchange.getResponseBody());
    } else {
      answerRange(exchange, Integer.parseInt(range.replaceAll("\\D", "")), content, fault);
    }
    exchange.close();
  }

  private void answerRange(HttpExchange exchange, int from, byte[] content, Fault fault)
      throws IOException {
    if (from >= content.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Content-Range", "bytes %d-%d/%2$d".formatted(from, content.length - 1));
    exchange.sendResponseHeaders(206, content.length - from);
    send(Arrays.copyOfRange(content, from, content.length), fault, exchange.getResponseBody());
  }

  private void send(byte[] content, Fault fault, OutputStream out) throws IOException {
    boolean half = fault == Fault.CUT || fault == Fault.STALL;
    out.write(content, 0, half ? content.length / 2 : content.length);
    out.flush();
    if (fault == Fault.STALL) {
      awaitClose();
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
