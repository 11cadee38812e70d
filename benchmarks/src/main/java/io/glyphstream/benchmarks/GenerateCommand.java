package io.glyphstream.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.benchmarks.page.SyntheticPage;
import java.awt.image.BufferedImage;
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

  @Option(
      names = "--bilevel",
      description = "One bit a pixel, as fax machines and many office scanners write.")
  boolean bilevel;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  Path folder;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    choice.pages(options.generator()).forEach(this::write);
    return ExitCode.OK;
  }

  private BufferedImage scanned(SyntheticPage page) {
    BufferedImage grey = page.image();
    if (!bilevel) {
      return grey;
    }
    int threshold = page.condition().bilevelThreshold();
    BufferedImage black =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        boolean ink = grey.getRaster().getSample(x, y, 0) < threshold;
        black.getRaster().setSample(x, y, 0, ink ? 0 : 1);
      }
    }
    return black;
  }

  private void write(SyntheticPage page) {
    String name = page.truth().name();
    try {
      Files.write(folder.resolve(name + ".png"), PagePng.encode(scanned(page), PageGenerator.DPI));
      JSON.writeValue(folder.resolve(name + ".truth.json").toFile(), page.truth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
