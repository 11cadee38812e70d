package io.glyphstream.ingest;

import io.glyphstream.access.Problem;
import io.glyphstream.vision.scan.ScanReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A scan on its way in. Its first kilobytes are looked at, so that what is no scan is refused
 * before the rest is read; all of it goes to a file, so that many at once need little memory. All
 * methods are called on the request's event loop.
 */
final class IncomingScan {

  /** A format shows in the first kilobyte; four come in one packet or two anyway. */
  private static final int HEAD_BYTES = 4096;

  /** More is not held in memory for a slow disk: the client has to wait. */
  private static final int MAX_UNWRITTEN_BYTES = 1 << 18;

  private static final Logger LOG = Logger.getLogger(IncomingScan.class);

  /** What every upload shares. */
  record Surroundings(Vertx vertx, ScanReader reader, UploadBudget budget, Path folder) {}

  private final Surroundings shared;
  private final ReadStream<Buffer> source;
  private final String contentType;
  private final SpoolFile file;
  private final Promise<SpooledScan> spooled = Promise.promise();
  private Buffer head = Buffer.buffer();
  private int sizeBytes;
  private int unwrittenBytes;
  private boolean paused;
  private boolean ended;

  /**
   * @param contentType as the client declared it, or null
   */
  IncomingScan(Surroundings shared, ReadStream<Buffer> source, String contentType) {
    this.shared = shared;
    this.source = source;
    this.contentType = contentType;
    this.file = new SpoolFile(shared.folder());
  }

  /** The whole scan, or an {@link UploadRefused}. */
  Future<SpooledScan> spooled() {
    return spooled.future();
  }

  /** Whether the client waits for our disk. */
  boolean isPaused() {
    return paused;
  }

  void take(Buffer bytes) {
    if (spooled.future().isComplete()) {
      return;
    }
    if (head == null) {
      append(bytes);
      return;
    }
    head.appendBuffer(bytes);
    if (head.length() >= HEAD_BYTES) {
      admit();
    }
  }

  void end() {
    ended = true;
    if (head != null && !spooled.future().isComplete()) {
      admit();
    }
    finishWhenWritten();
  }

  void refuse(Problem problem) {
    if (spooled.tryFail(new UploadRefused(problem))) {
      forget();
    }
  }

  /** To be called in the end, whatever became of it: its bytes make room for others. */
  void forget() {
    spooled.tryFail(new UploadRefused(ScanProblem.tooSlow()));
    shared.budget().give(sizeBytes);
    sizeBytes = 0;
    try {
      file.close();
    } catch (IOException e) {
      LOG.warnf("an upload's file can't be closed: %s", e);
    }
  }

  private void admit() {
    Buffer first = head;
    head = null;
    Optional<Problem> fault =
        shared.reader().refuseHead(first.getBytes(), contentType).map(ScanProblem::of);
    fault.ifPresentOrElse(this::refuse, () -> append(first));
  }

  private void append(Buffer bytes) {
    Optional<Problem> tooLarge =
        shared.reader().refuseSize((long) sizeBytes + bytes.length()).map(ScanProblem::of);
    if (tooLarge.isPresent()) {
      refuse(tooLarge.get());
    } else if (!shared
        .budget()
        .take(bytes.length(), UploadLanes.isLarge(sizeBytes + bytes.length()))) {
      refuse(ScanProblem.tooManyUploads());
    } else {
      write(bytes);
    }
  }

  private void write(Buffer bytes) {
    int position = sizeBytes;
    sizeBytes += bytes.length();
    unwrittenBytes += bytes.length();
    if (unwrittenBytes > MAX_UNWRITTEN_BYTES && !paused) {
      paused = true;
      source.pause();
    }
    shared
        .vertx()
        .executeBlocking(
            () -> {
              file.write(ByteBuffer.wrap(bytes.getBytes()), position);
              return bytes.length();
            },
            false)
        .onSuccess(this::written)
        .onFailure(this::notWritten);
  }

  private void written(int bytes) {
    unwrittenBytes -= bytes;
    if (paused && unwrittenBytes <= MAX_UNWRITTEN_BYTES / 2) {
      paused = false;
      source.resume();
    }
    finishWhenWritten();
  }

  private void notWritten(Throwable e) {
    if (!spooled.future().isComplete()) {
      LOG.warnf("an upload can't be kept in %s: %s", shared.folder(), e);
      refuse(ScanProblem.diskUnavailable());
    }
  }

  private void finishWhenWritten() {
    if (ended && unwrittenBytes == 0) {
      spooled.tryComplete(new SpooledScan(file, sizeBytes, contentType));
    }
  }
}
