package io.glyphstream.trainer.fetch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a server for what is missing of a file (RFC 9110, section 14: ranges of bytes). */
final class PartialRequest {

  private static final Duration ANSWER_TIME = Duration.ofSeconds(60);
  private static final int BUFFER_BYTES = 1 << 16;

  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(ANSWER_TIME)
          .build();
  private final RemoteFile remote;
  private final Path part;
  private final Duration longestSilence;
  private final FetchListener listener;

  PartialRequest(RemoteFile remote, Path part, Duration longestSilence, FetchListener listener) {
    this.remote = remote;
    this.part = part;
    this.longestSilence = longestSilence;
    this.listener = listener;
  }

  /**
   * Appends what is missing to the part.
   *
   * @throws ConnectionLostException if another attempt may bring more
   * @throws FetchException if the server does not have the file
   */
  void run() throws IOException {
    long present = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<InputStream> response = ask(present);
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status == PARTIAL_CONTENT && startsAt(present, response)) {
        append(body, present, present + length(response));
      } else if (status == OK || status == PARTIAL_CONTENT) {
        startOver(response, body);
      } else if (status == RANGE_NOT_SATISFIABLE && present > 0) {
        // Nothing lies behind the part: it is whole, or of another file. Its checksum will tell.
        return;
      } else if (status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR) {
        throw new ConnectionLostException("the server answered " + status);
      } else {
        throw new FetchException(
            "%s: the server answered %d; --from names a mirror".formatted(remote.uri(), status));
      }
    }
  }

  private HttpResponse<InputStream> ask(long present) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(remote.uri()).timeout(ANSWER_TIME);
    if (present > 0) {
      request.header("Range", "bytes=" + present + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new ConnectionLostException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking for " + remote.uri());
    }
  }

  private static boolean startsAt(long present, HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Content-Range")
        .filter(range -> range.startsWith("bytes " + present + "-"))
        .isPresent();
  }

  private static long length(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Content-Length").orElse(Long.MIN_VALUE);
  }

  private void startOver(HttpResponse<InputStream> response, InputStream body) throws IOException {
    if (response.statusCode() == PARTIAL_CONTENT) {
      Files.deleteIfExists(part);
      throw new ConnectionLostException("the server sent another range than was asked for");
    }
    Files.newOutputStream(part, CREATE, TRUNCATE_EXISTING).close();
    append(body, 0, length(response));
  }

  /**
   * @param whole the file's size, bytes; negative if the server does not say
   */
  private void append(InputStream body, long present, long whole) throws IOException {
    listener.started(remote.name(), present, Math.max(-1, whole));
    long size = present;
    try (OutputStream out = Files.newOutputStream(part, CREATE, APPEND);
        StallGuard guarded = new StallGuard(body, longestSilence)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count; (count = guarded.read(buffer)) >= 0; size += count) {
        out.write(buffer, 0, count);
        listener.advanced(count);
      }
    }
    if (whole >= 0 && size < whole) {
      throw new ConnectionLostException("%,d of %,d bytes came".formatted(size, whole));
    }
  }
}
