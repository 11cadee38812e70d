package io.glyphstream.benchmarks.chaos;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends ordinary pages at a fixed rate and notes how long each takes. */
final class OrdinaryPages implements AutoCloseable {

  private final DocumentGenerator documents;
  private final ScanSender sender;
  private final Latencies latencies;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DaemonThread.named("ordinary-pages"));

  OrdinaryPages(DocumentGenerator documents, ScanSender sender, Latencies latencies) {
    this.documents = documents;
    this.sender = sender;
    this.latencies = latencies;
  }

  void start(Duration gap) {
    thread.scheduleAtFixedRate(this::sendOne, 0, gap.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sendOne() {
    ChaosDocument page = documents.page("ordinary");
    latencies.sent(page.id());
    sender.send(page);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
