package io.glyphstream.standalone;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.vision.sandbox.ScanInspector;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      description =
          "Scans, or folders whose files are sent, subfolders included, hidden files left out.")
  List<Path> sources;

  @Mixin BrokerOption broker;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    FileSelection selection = FileSelection.of(sources);
    List<Path> files = selection.files();
    List<String> problems = new ArrayList<>();
    try (ScanInspector inspector = new ScanInspector(ScanLimits.defaults());
        ScanSender sender = new ScanSender(broker.reachableKafka());
        SendProgress progress = new SendProgress(files.size())) {
      for (Path file : files) {
        send(file, inspector, sender, problems);
        progress.step();
      }
      problems.addAll(sender.awaitAll());
    }
    report(selection, problems);
    return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void report(FileSelection selection, List<String> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(problem -> err.println("glyphstream: " + TerminalText.line(problem)));
    int files = selection.files().size();
    String leftOut =
        selection.leftOut() == 0 ? "" : "; " + selection.leftOut() + " hidden ones left out";
    spec.commandLine()
        .getOut()
        .println((files - problems.size()) + " of " + files + " scans sent" + leftOut);
  }

  private static void send(
      Path file, ScanInspector inspector, ScanSender sender, List<String> problems) {
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
      inspector
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
}
