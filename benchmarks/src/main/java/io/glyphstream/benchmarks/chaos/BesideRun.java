package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * {@code up} as a process; files sent to it one after the other, and beside them ordinary pages,
 * whose latency is what matters.
 */
final class BesideRun implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofMinutes(4);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LAST_PAGES_PATIENCE = Duration.ofMinutes(2);
  private static final long SETTLE_MS = 5_000;

  private final BesideSettings settings;
  private final PrintWriter out;
  private final ProgressLines progress;
  private final Workplace workplace;
  private final ManagedProcess up;
  private final Supervisor supervisor;
  private final String bootstrapServers;
  private final SentDocuments sent = new SentDocuments();
  private final Observations seen = new Observations();
  private final HealthProbe probe = new HealthProbe();
  private final Latencies latencies = new Latencies();

  BesideRun(Installation installation, BesideSettings settings, PrintWriter out, PrintWriter err)
      throws IOException {
    this.settings = settings;
    this.out = out;
    this.progress = new ProgressLines(err);
    this.workplace = Workplace.create(settings.keep());
    FreePorts ports = new FreePorts();
    int kafkaPort = ports.next();
    Path folder = workplace.folder("up");
    this.bootstrapServers = "127.0.0.1:" + kafkaPort;
    this.up =
        new ManagedProcess(
            installation.up(settings.heap(), folder.resolve("data"), kafkaPort, ports.next()),
            folder);
    this.supervisor = new Supervisor(List.of(up));
  }

  /** True if every file had one outcome, in time, and the ordinary pages were hardly held up. */
  boolean run() throws InterruptedException, IOException {
    progress.say(settings.files().size() + " files, folder " + workplace.folder());
    supervisor.start();
    Waiting.require(
        () -> probe.areReady(List.of(up)), START_PATIENCE, "it does not start: see " + up.log());
    HttpDoor door = new HttpDoor(up.healthPort());
    try (TopicWatch watch = TopicWatch.start(bootstrapServers, this::saw);
        KafkaDoor topic = new KafkaDoor(bootstrapServers);
        ScanSender kafka = new ScanSender(sent, topic, List.of());
        ScanSender http = new ScanSender(sent, door, List.of());
        MemoryWatch memory = MemoryWatch.start(up)) {
      HostileFiles files =
          new HostileFiles(sent, seen, kafka, http, settings.patience().toSeconds());
      send(files, kafka);
      Waiting.until(() -> !watch.isFollowing() || latencies.waiting() == 0, LAST_PAGES_PATIENCE);
      Thread.sleep(SETTLE_MS);
      return judge(files, memory);
    }
  }

  private void saw(Observed observed) {
    seen.accept(observed);
    if (!(observed instanceof Observed.Scan)) {
      latencies.arrived(observed.document());
    }
  }

  /** The first pages warm the process up: they do not count. */
  private void send(HostileFiles files, ScanSender kafka) throws InterruptedException, IOException {
    DocumentGenerator documents = new DocumentGenerator(new Random(settings.seed()));
    try (OrdinaryPages pages = new OrdinaryPages(documents, kafka, latencies)) {
      pages.start(settings.gap());
      progress.start(() -> "ordinary pages: " + latencies.summary());
      Thread.sleep(WARM_UP.toMillis());
      progress.say("ordinary pages alone: " + latencies.summary());
      latencies.reset();
      for (Path file : settings.files()) {
        progress.say(files.send(file));
      }
    }
  }

  private boolean judge(HostileFiles files, MemoryWatch memory) {
    Verdict verdict = Verdict.of(sent, TopicReader.readAll(bootstrapServers));
    verdict.findings().forEach(finding -> out.println(finding.kind() + " " + finding.text()));
    List<String> ends = new ArrayList<>(supervisor.ownEnds());
    ends.addAll(supervisor.restarts());
    out.println("outcomes: " + files.outcomes());
    out.println("over 60 s: " + orNone(files.slow()));
    out.println("ends of the process: " + orNone(ends));
    out.println("ordinary pages: " + latencies.summary());
    out.printf(
        "memory: process %d MiB at most, its children %d MiB at most, process over time: %s%n",
        memory.peakMebibytes(), memory.childrenPeakMebibytes(), memory.course());
    List<String> complaints = settings.limits().complaints(latencies);
    boolean ok = verdict.isOk() && ends.isEmpty() && files.slow().isEmpty() && complaints.isEmpty();
    out.printf(
        "VERDICT: %s: %d files, %d lost, %d doubled, %d otherwise wrong, %d over 60 s, %d ends of"
            + " the process; ordinary pages: %s%n",
        ok ? "ok" : "failed",
        settings.files().size(),
        verdict.count(Finding.Kind.LOST),
        verdict.count(Finding.Kind.DOUBLED),
        verdict.count(Finding.Kind.WRONG),
        files.slow().size(),
        ends.size(),
        complaints.isEmpty() ? "in time" : String.join(", ", complaints));
    out.flush();
    return ok;
  }

  private static String orNone(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  @Override
  public synchronized void close() {
    progress.close();
    supervisor.close();
    up.close();
    workplace.close();
  }
}
