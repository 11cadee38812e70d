package io.glyphstream.benchmarks.chaos;

import io.glyphstream.trainer.UsageCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Breaks a running system at random and counts what became of what was sent. */
@Command(
    name = "chaos",
    description = {
      "Start broker and services as processes on 127.0.0.1, send them documents, kill and pause them"
          + " at random, take away their store and fill their disks; then count from the topics what"
          + " was lost or doubled. Exit code 0: nothing."
    },
    mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

  private static final List<String> SERVICES =
      List.of("ingest-service", "recognizer-service", "review-service");

  private static final Duration HOSTILE_GAP = Duration.ofSeconds(3);
  private static final Duration LARGE_GAP = Duration.ofSeconds(1);
  private static final Duration FILE_PATIENCE = Duration.ofMinutes(15);

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "10",
      description = "Of traffic and faults. Default: ${DEFAULT-VALUE}.")
  double minutes;

  @Option(
      names = "--patience-minutes",
      paramLabel = "M",
      defaultValue = "3",
      description =
          "After that it waits for the rest, for as long as something comes within this time."
              + " Default: ${DEFAULT-VALUE}.")
  double patienceMinutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of documents and faults. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "1.5",
      description = "Documents a second. Default: ${DEFAULT-VALUE}.")
  double rate;

  @Option(
      names = "--fault",
      split = ",",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}, more than one with a comma between. Default: all.")
  Set<FaultKind> faults = EnumSet.allOf(FaultKind.class);

  @Option(names = "--keep", description = "Leave topics and logs in their folder.")
  boolean keep;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:GLYPHSTREAM_HOME:-.}",
      description = "Folder of the built repository. Default: that of ./glyphstream.")
  Path home;

  @Spec CommandSpec spec;

  private int instances = 1;

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of ingest and of recognizer. Default: ${DEFAULT-VALUE}.")
  void setInstances(int count) {
    instances = UsageCheck.atLeastOne(spec, "--instances", count);
  }

  @ArgGroup(exclusive = true)
  BesideOptions beside;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "1500m",
      description = "Of the process, with --hostile and --large. Default: ${DEFAULT-VALUE}.")
  String heap;

  /** Files that are sent to {@code up} instead of all else. */
  static final class BesideOptions {

    @Option(
        names = "--hostile",
        paramLabel = "DIR",
        description =
            "Instead: send the files of this folder to ./glyphstream up, one after the other, and"
                + " ordinary pages beside them.")
    Path folder;

    @Option(
        names = "--large",
        paramLabel = "FILE",
        description = "Instead: send this file to ./glyphstream up, and ordinary pages beside it.")
    Path file;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = new Installation(home.toAbsolutePath().normalize());
    return (beside == null ? amidFaults(installation) : beside(installation))
        ? ExitCode.OK
        : ExitCode.SOFTWARE;
  }

  private boolean amidFaults(Installation installation) throws IOException, InterruptedException {
    installation.requireBuilt(SERVICES);
    try (ChaosRun run = new ChaosRun(installation, settings(), out(), err())) {
      Runtime.getRuntime().addShutdownHook(new Thread(run::close, "chaos-end"));
      return run.run();
    }
  }

  private boolean beside(Installation installation) throws IOException, InterruptedException {
    installation.requireBuilt(List.of("standalone"));
    try (BesideRun run = new BesideRun(installation, besideSettings(), out(), err())) {
      Runtime.getRuntime().addShutdownHook(new Thread(run::close, "chaos-end"));
      return run.run();
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private BesideSettings besideSettings() throws IOException {
    boolean large = beside.file != null;
    return new BesideSettings(
        large ? List.of(beside.file) : filesOf(beside.folder),
        large ? LARGE_GAP : HOSTILE_GAP,
        large ? LatencyLimits.BESIDE_A_LARGE_FILE : LatencyLimits.AMID_HOSTILE_FILES,
        heap,
        FILE_PATIENCE,
        seed,
        keep);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private ChaosSettings settings() {
    return new ChaosSettings(
        ofMinutes(minutes), ofMinutes(patienceMinutes), seed, rate, instances, faults, keep);
  }

  private static Duration ofMinutes(double minutes) {
    return Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis()));
  }
}
