package io.glyphstream.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this process listens. */
@ApplicationScoped
public class ListeningAddress {

  private final String host;
  private final boolean loopback;

  @Inject
  ListeningAddress(@ConfigProperty(name = "quarkus.http.host") String host) {
    this.host = host;
    this.loopback = isLoopback(host);
  }

  /** Whether no other machine gets here. */
  public boolean isLoopbackOnly() {
    return loopback;
  }

  String host() {
    return host;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
