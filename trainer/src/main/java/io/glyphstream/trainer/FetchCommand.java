package io.glyphstream.trainer;

import io.glyphstream.trainer.fetch.FetchProgress;
import io.glyphstream.trainer.fetch.PublishedData;
import io.glyphstream.trainer.fetch.PublishedDatasets;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads data sets from those who publish them. */
@Command(
    name = "fetch",
    description = "Downloads data sets from those who publish them, and checks them.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "A download that was stopped goes on with the same command. Files that are there and right"
          + " are not fetched again."
    })
final class FetchCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = PublishedDatasets.EVERY,
      completionCandidates = FetchableNames.class,
      description = "The data set: ${COMPLETION-CANDIDATES}.")
  private String name;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Takes a folder for each data set: mnist, emnist.")
  private Path data;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "A mirror's folder with one data set's files, instead of the official one.")
  private URI mirror;

  @Override
  public Integer call() throws IOException {
    List<PublishedData> wanted = wanted();
    PrintWriter out = command.commandLine().getOut();
    try (FetchProgress progress = new FetchProgress(out, System.console() != null)) {
      for (PublishedData published : wanted) {
        URI home = mirror == null ? published.home() : folder(mirror);
        out.printf("%s from %s%n", published.name(), home);
        Path folder = published.fetch(home, data, progress);
        out.printf("%s is in %s%n", published.name(), folder);
        out.flush();
      }
    }
    return 0;
  }

  private List<PublishedData> wanted() {
    try {
      List<PublishedData> wanted = PublishedDatasets.named(name);
      if (mirror != null && wanted.size() > 1) {
        throw new IllegalArgumentException("--from is for one data set, not for " + name);
      }
      if (mirror != null
          && !List.of("http", "https").contains(String.valueOf(mirror.getScheme()))) {
        throw new IllegalArgumentException("--from takes an http or https URL, not " + mirror);
      }
      return wanted;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private static URI folder(URI uri) {
    return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
  }

  /** What can be fetched. */
  static final class FetchableNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PublishedDatasets.names().iterator();
    }
  }
}
