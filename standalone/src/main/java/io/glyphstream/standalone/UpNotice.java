package io.glyphstream.standalone;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the person at the terminal that everything runs, and where. */
@ApplicationScoped
class UpNotice {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "quarkus.http.port")
  int httpPort;

  @ConfigProperty(name = "glyphstream.store.path")
  String store;

  void onStart(@Observes StartupEvent event) {
    System.out.printf(
        Locale.ROOT,
        "Glyphstream is up after %.1f s.%n"
            + "  Kafka    %s  (scans -> transcripts)%n"
            + "  HTTP     http://127.0.0.1:%d/scans  (health /q/health, metrics /q/metrics)%n"
            + "  store    %s%n"
            + "Stop with Ctrl-C.%n",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
        bootstrapServers,
        httpPort,
        store);
  }
}
