package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tesseract's command, if it is installed. */
public final class TesseractReader implements PageReader {

  private static final String COMMAND = "tesseract";

  /** Whether the command can be run. */
  public static boolean isInstalled() {
    try {
      return run(COMMAND, "--version").exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "Tesseract";
  }

  @Override
  public boolean knows(Path scan) {
    return !scan.toString().matches(".*\\.(pdf|webp)");
  }

  /** The first page alone. */
  @Override
  public List<Transcript> readAll(byte[] file) {
    try {
      Path page = Files.createTempFile("page", ".png");
      try {
        Files.write(page, file);
        Run run = run(COMMAND, page.toString(), "stdout", "-c", "hocr_char_boxes=1", "hocr");
        if (run.exitCode() != 0) {
          throw new IOException("tesseract ended with " + run.exitCode());
        }
        return List.of(HocrPage.transcript(run.output()));
      } finally {
        Files.delete(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Run(int exitCode, String output) {}

  private static Run run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
