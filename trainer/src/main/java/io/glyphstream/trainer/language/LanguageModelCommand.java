package io.glyphstream.trainer.language;

import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.language.LanguageModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds a language model. */
@Command(
    name = "language-model",
    description =
        "Count characters in books and write the model of which character follows which"
            + " (interpolated modified Kneser-Ney, pruned).",
    mixinStandardHelpOptions = true)
public final class LanguageModelCommand implements Callable<Integer> {

  @Option(
      names = "--text",
      required = true,
      paramLabel = "DIR",
      description = "Folder of books: .txt or .txt.gz, UTF-8; may be repeated.")
  private List<Path> folders;

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "NAME",
      description = "What the file names of books to leave out begin with.")
  private List<String> excluded = List.of();

  @Option(
      names = "--order",
      paramLabel = "N",
      defaultValue = "8",
      description = "Length of the longest n-grams. Default: ${DEFAULT-VALUE}.")
  private int order;

  @Option(
      names = "--least-count",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "N-grams of four characters and more are kept if they occur so often. Default:"
              + " ${DEFAULT-VALUE}.")
  private int leastCount;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path file;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    List<String> books = new ArrayList<>();
    for (Path folder : folders) {
      List<String> found = BookText.in(folder, excluded);
      if (found.isEmpty()) {
        throw new IllegalArgumentException("there are no books in " + folder);
      }
      books.addAll(found);
    }
    LanguageModel model = new LanguageModelBuilder(order, leastCount).build(books);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LanguageModelFile.write(model, bytes);
    Files.write(file, bytes.toByteArray());
    PrintWriter out = command.commandLine().getOut();
    out.printf("%d books, %d bytes%n", books.size(), bytes.size());
    out.flush();
    return ExitCode.OK;
  }
}
