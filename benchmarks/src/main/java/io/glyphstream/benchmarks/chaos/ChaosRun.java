package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Broker and services as processes, traffic, and faults; then a count, from the topics, of what
 * became of all that was sent.
 */
final class ChaosRun implements AutoCloseable {

  private static final int MIN_KILL_GAP_MS = 8_000;
  private static final int MAX_KILL_GAP_MS = 18_000;
  private static final int MIN_OTHER_GAP_MS = 10_000;
  private static final int MAX_OTHER_GAP_MS = 40_000;
  private static final int STORE_MEBIBYTES = 256;
  private static final int BROKER_MEBIBYTES = 768;
  private static final Duration START_PATIENCE = Duration.ofMinutes(4);

  /** What is done twice is done soon after; transactions of the dead have timed out by then. */
  private static final long SETTLE_MS = 5_000;

  private final ChaosSettings settings;
  private final PrintWriter out;
  private final ProgressLines progress;
  private final Workplace workplace;
  private final Path store;
  private final Map<String, Path> volumes = new TreeMap<>();
  private final Topology topology;
  private final Supervisor supervisor;
  private final FaultLog faults = new FaultLog();
  private final SentDocuments sent = new SentDocuments();
  private final Observations seen = new Observations();
  private final HealthProbe probe = new HealthProbe();

  /** Makes the folders; starts nothing yet. */
  ChaosRun(Installation installation, ChaosSettings settings, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.out = out;
    this.progress = new ProgressLines(err);
    this.workplace = Workplace.create(settings.keep());
    Path brokerData = volume("broker", BROKER_MEBIBYTES);
    this.store = volume("store", STORE_MEBIBYTES);
    this.topology =
        new Topology(
            installation, brokerData, store, workplace.folder("logs"), settings.instances());
    this.supervisor = new Supervisor(topology.all());
  }

  /** Where data lie: on a volume that can be full, if that is wanted and can be. */
  private Path volume(String name, int mebibytes) throws IOException, InterruptedException {
    Path volume =
        settings.faults().contains(FaultKind.DISK)
            ? workplace.volume(name + "-volume", mebibytes)
            : workplace.folder(name + "-volume");
    if (settings.faults().contains(FaultKind.DISK) && workplace.mountRefusal() == null) {
      volumes.put(name, volume);
    }
    return Files.createDirectories(volume.resolve(name));
  }

  /** True if nothing was lost, doubled or wrong. */
  boolean run() throws InterruptedException {
    announce();
    startAll();
    try (TopicWatch watch = TopicWatch.start(topology.bootstrapServers(), seen);
        KafkaDoor kafka = new KafkaDoor(topology.bootstrapServers());
        ScanSender sender = sender(kafka)) {
      progress.start(this::state);
      sendAmidFaults(sender);
      progress.say("faults are over; waiting for what is on its way");
      boolean drained =
          Waiting.whileMoving(
              () -> !watch.isFollowing() || isDrained(),
              () -> sent.acknowledgedCount() + seen.pages() + seen.deadLetters(),
              settings.patience());
      progress.say(drained ? "everything has come to its end" : "not all has come to its end");
      Thread.sleep(SETTLE_MS);
    }
    return judge();
  }

  private void announce() {
    progress.say(
        "seed "
            + settings.seed()
            + ", "
            + topology.all().size()
            + " processes, folder "
            + workplace.folder());
    if (workplace.mountRefusal() != null) {
      progress.say("full disks are skipped: " + workplace.mountRefusal());
    }
  }

  private void startAll() throws InterruptedException {
    ManagedProcess broker = topology.broker();
    broker.startIfDue();
    Waiting.require(
        () -> BrokerLog.saysUp(broker),
        START_PATIENCE,
        "the broker does not start: see " + broker.log());
    supervisor.start();
    Waiting.require(
        this::areReady, START_PATIENCE, "the services do not start: see " + workplace.folder());
    progress.say("all are ready");
  }

  private ScanSender sender(KafkaDoor kafka) {
    return new ScanSender(sent, kafka, topology.ingestPorts().stream().map(HttpDoor::new).toList());
  }

  private void sendAmidFaults(ScanSender sender) throws InterruptedException {
    DocumentGenerator documents = new DocumentGenerator(randomOf("documents"));
    long gapNanos = (long) (1e9 / settings.documentsPerSecond());
    long start = System.nanoTime();
    try (FaultTimeline kills = kills();
        FaultTimeline others = others()) {
      kills.start();
      others.start();
      for (int i = 1; System.nanoTime() - start < settings.duration().toNanos(); i++) {
        sender.send(documents.next());
        long waitNanos = start + i * gapNanos - System.nanoTime();
        Thread.sleep(Math.max(0, waitNanos / 1_000_000));
      }
    }
  }

  private FaultTimeline kills() {
    List<Fault> kills = new ArrayList<>();
    if (settings.faults().contains(FaultKind.KILL)) {
      kills.add(new Kill(topology.all()));
    }
    return new FaultTimeline(randomOf("kills"), faults, kills, MIN_KILL_GAP_MS, MAX_KILL_GAP_MS);
  }

  private FaultTimeline others() {
    List<Fault> others = new ArrayList<>();
    if (settings.faults().contains(FaultKind.PAUSE)) {
      others.add(new Pause(topology.all()));
    }
    if (settings.faults().contains(FaultKind.STORE)) {
      others.add(new StoreOutage(store));
    }
    if (!volumes.isEmpty()) {
      others.add(new DiskFull(volumes));
    }
    return new FaultTimeline(
        randomOf("other faults"), faults, others, MIN_OTHER_GAP_MS, MAX_OTHER_GAP_MS);
  }

  /** Neighbouring seeds of {@link Random} begin alike; these do not. */
  private Random randomOf(String purpose) {
    return new Random(new SplittableRandom(settings.seed() ^ purpose.hashCode()).nextLong());
  }

  private boolean isDrained() {
    return sent.waitingCount() == 0
        && areReady()
        && sent.expected().entrySet().stream()
            .allMatch(entry -> seen.isSettled(entry.getKey(), entry.getValue()));
  }

  private boolean areReady() {
    return probe.areReady(topology.services());
  }

  private String state() {
    return String.format(
        "sent %d (%d not yet acknowledged), pages %d, dead letters %d; %s%s",
        sent.acknowledgedCount(),
        sent.waitingCount(),
        seen.pages(),
        seen.deadLetters(),
        faults.summary(),
        faults.lasting().isEmpty() ? "" : "; " + String.join(", ", faults.lasting()));
  }

  private boolean judge() {
    Verdict verdict = Verdict.of(sent, TopicReader.readAll(topology.bootstrapServers()));
    long orphans = topology.all().stream().mapToLong(ManagedProcess::orphans).sum();
    boolean ready = areReady();
    verdict.findings().forEach(finding -> out.println(finding.kind() + " " + finding.text()));
    supervisor.restarts().forEach(name -> out.println("started anew: " + name));
    supervisor.ownEnds().forEach(name -> out.println("ended by itself: " + name));
    boolean ok = verdict.isOk() && ready && orphans == 0;
    out.printf(
        "VERDICT: %s: %s; %s%s%s%s%n",
        ok ? "ok" : "failed",
        verdict.summary(),
        faults.summary(),
        workplace.mountRefusal() == null ? "" : " (skipped: " + workplace.mountRefusal() + ")",
        ready ? "" : "; not all services are ready",
        orphans == 0 ? "" : "; " + orphans + " children outlived their process");
    out.flush();
    return ok;
  }

  /** Ends all processes and takes the folder away. */
  @Override
  public synchronized void close() {
    progress.close();
    supervisor.close();
    topology.all().forEach(ManagedProcess::close);
    workplace.close();
  }
}
