package io.glyphstream.standalone;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Tells the person at the terminal that everything runs, and where. */
final class UpNotice {

  private UpNotice() {}

  /** To be called when the services listen: until then their port may be refused. */
  static void print(Config running) {
    System.out.printf(
        Locale.ROOT,
        "Glyphstream is up after %.1f s.%n"
            + "  Kafka    %s  (scans -> transcripts)%n"
            + "  HTTP     http://127.0.0.1:%d/scans  (health /q/health, metrics /q/metrics)%n"
            + "  review   http://127.0.0.1:%d/review%n"
            + "  store    %s%n"
            + "Stop with Ctrl-C.%n",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
        running.getValue("kafka.bootstrap.servers", String.class),
        running.getValue("quarkus.http.port", Integer.class),
        running.getValue("quarkus.http.port", Integer.class),
        running.getValue("glyphstream.store.path", String.class));
  }
}
