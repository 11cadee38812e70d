package io.glyphstream.ingest;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/** Ends a body that stands still for too long, or takes too long as a whole. */
final class BodyDeadline {

  private static final long LOOK_AGAIN_MS = 500;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final IngestConfig.Uploads limits;
  private final Promise<SpooledScan> spooled;
  private final long startedNanos = System.nanoTime();
  private final long timer;
  private BooleanSupplier isWaitingForUs = () -> false;
  private long readBytes;
  private long progressNanos = startedNanos;

  private BodyDeadline(
      RoutingContext context, IngestConfig.Uploads limits, Promise<SpooledScan> spooled) {
    this.vertx = context.vertx();
    this.request = context.request();
    this.limits = limits;
    this.spooled = spooled;
    this.timer = vertx.setPeriodic(LOOK_AGAIN_MS, id -> look());
  }

  /**
   * @param spooled is failed when the time is up
   */
  static BodyDeadline start(
      RoutingContext context, IngestConfig.Uploads limits, Promise<SpooledScan> spooled) {
    return new BodyDeadline(context, limits, spooled);
  }

  /** Time in which the client could not send does not count against it. */
  void unless(BooleanSupplier waitingForUs) {
    isWaitingForUs = waitingForUs;
  }

  void stop() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    long now = System.nanoTime();
    if (request.bytesRead() != readBytes || isWaitingForUs.getAsBoolean()) {
      readBytes = request.bytesRead();
      progressNanos = now;
    }
    if (now - progressNanos > limits.maxPause().toNanos()
        || now - startedNanos > limits.maxTime().toNanos()) {
      spooled.tryFail(new UploadRefused(ScanProblem.tooSlow()));
    }
  }
}
