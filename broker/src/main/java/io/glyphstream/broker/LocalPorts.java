package io.glyphstream.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The TCP ports of 127.0.0.1. */
public final class LocalPorts {

  static final String HOST = "127.0.0.1";

  private LocalPorts() {}

  /**
   * Tells a taken port before anything is started that would need it.
   *
   * @param port 0 is always free
   * @throws IOException if it is taken or not allowed
   */
  public static void requireFree(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
      probe.getLocalPort();
    } catch (IOException e) {
      throw new IOException("port " + port + " of " + HOST + " is taken", e);
    }
  }

  /** The port that a socket bound to 0 got: Kafka can't tell which one it bound itself. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
