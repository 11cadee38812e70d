package io.glyphstream.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.benchmarks.page.SyntheticPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes synthetic pages as files. */
@Command(
    name = "generate",
    description = "Write synthetic pages as PNG files, each with its truth (JSON) beside it.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin GeneratorOptions options;

  @Mixin PageChoice choice;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  Path folder;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    choice.pages(options.generator()).forEach(this::write);
    return ExitCode.OK;
  }

  private void write(SyntheticPage page) {
    String name = page.truth().name();
    try {
      Files.write(folder.resolve(name + ".png"), PagePng.encode(page.image(), PageGenerator.DPI));
      JSON.writeValue(folder.resolve(name + ".truth.json").toFile(), page.truth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
