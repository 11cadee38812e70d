package io.glyphstream.benchmarks.chaos;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Sends documents by any of its doors, each until it is acknowledged. */
final class ScanSender implements AutoCloseable {

  private static final int THREADS = 16;
  private static final long RETRY_PAUSE_MS = 500;

  private final SentDocuments sent;
  private final ScanDoor kafka;
  private final List<ScanDoor> http;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, DaemonThread.named("sender"));

  /**
   * @param kafka takes any document
   * @param http take those that can be read; may be none
   */
  ScanSender(SentDocuments sent, ScanDoor kafka, List<? extends ScanDoor> http) {
    this.sent = sent;
    this.kafka = kafka;
    this.http = List.copyOf(http);
  }

  /** Begins to send it; returns at once. */
  void send(ChaosDocument document) {
    sent.sending(document.id(), document.expectation());
    threads.execute(() -> sendUntilAnswered(document));
  }

  private void sendUntilAnswered(ChaosDocument document) {
    try {
      ScanDoor.Answer answer = doorFor(document).send(document);
      while (!answer.taken() && !answer.isRefused()) {
        Thread.sleep(RETRY_PAUSE_MS);
        answer = doorFor(document).send(document);
      }
      if (answer.taken()) {
        sent.acknowledged(document.id());
      } else {
        sent.refused(document.id(), answer.refusal());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Half of those that both take go each way. */
  private ScanDoor doorFor(ChaosDocument document) {
    ThreadLocalRandom chance = ThreadLocalRandom.current();
    return document.isReadable() && !http.isEmpty() && chance.nextBoolean()
        ? http.get(chance.nextInt(http.size()))
        : kafka;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
