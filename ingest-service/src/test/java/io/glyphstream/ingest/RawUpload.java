package io.glyphstream.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An upload that is sent as a test likes, over a connection of its own. */
final class RawUpload implements AutoCloseable {

  private final Socket socket;

  /** Announces a body of so many bytes. */
  RawUpload(URL service, long announcedBytes) throws IOException {
    this(service, "Content-Type: image/png\r\nContent-Length: " + announcedBytes);
  }

  RawUpload(URL service, String headers) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    String head =
        "POST /scans HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n" + headers + "\r\n\r\n";
    send(head.getBytes(StandardCharsets.US_ASCII));
  }

  RawUpload send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  /** The answer's head; what came of it if the service hangs up. */
  String answer(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    for (int read = in.read(); read >= 0; read = in.read()) {
      head.append((char) read);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  /** Waits until the service hangs up. */
  void awaitEnd(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    InputStream in = socket.getInputStream();
    while (in.read() >= 0) {}
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
