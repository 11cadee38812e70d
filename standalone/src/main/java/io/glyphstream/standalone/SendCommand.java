package io.glyphstream.standalone;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanLimits;
import io.glyphstream.vision.scan.ScanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Streams files into the scans topic. */
@Command(
    name = "send",
    description = "Send scans to the topic \"scans\".",
    mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Scans, or folders whose files are sent, subfolders included.")
  List<Path> sources;

  @Mixin BrokerOption broker;

  @Spec CommandSpec spec;

  private final ScanReader reader = new ScanReader(ScanLimits.defaults());

  @Override
  public Integer call() {
    List<Path> files = files();
    List<String> problems = new ArrayList<>();
    try (ScanSender sender = new ScanSender(broker.reachableServers());
        ProgressBar progress = progressBar(files.size())) {
      for (Path file : files) {
        send(file, sender, problems);
        progress.step();
      }
      problems.addAll(sender.awaitAll());
    }
    problems.forEach(problem -> spec.commandLine().getErr().println("glyphstream: " + problem));
    spec.commandLine()
        .getOut()
        .println((files.size() - problems.size()) + " of " + files.size() + " scans sent");
    return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void send(Path file, ScanSender sender, List<String> problems) {
    try {
      byte[] scan = Files.readAllBytes(file);
      if (scan.length > Topic.SCANS.maxValueBytes()) {
        problems.add(
            file
                + ": "
                + scan.length
                + " bytes are too many for a record; upload it to POST /scans");
        return;
      }
      reader
          .inspect(scan, null)
          .fold(
              header -> enqueue(file, scan, header, sender),
              rejection -> problems.add(file + ": " + rejection.detail()));
    } catch (IOException e) {
      problems.add(file + ": can't be read: " + e.getMessage());
    }
  }

  private static boolean enqueue(Path file, byte[] scan, ScanHeader header, ScanSender sender) {
    sender.send(file, scan, header.format().mediaType());
    return true;
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> below = Files.walk(source)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new CommandFailure("no such file or folder: " + source, e);
      }
    }
    return files;
  }

  private static ProgressBar progressBar(int files) {
    return new ProgressBarBuilder()
        .setTaskName("Sending")
        .setInitialMax(files)
        .setUnit(" scans", 1)
        .showSpeed()
        .build();
  }
}
