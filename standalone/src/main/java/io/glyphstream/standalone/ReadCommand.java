package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.decode.TextKind;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.recognition.model.SessionFactory;
import io.glyphstream.recognition.transcript.PageRecognizer;
import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanOpener;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.sandbox.Sandbox;
import io.glyphstream.vision.sandbox.SandboxSettings;
import io.glyphstream.vision.scan.ScanLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files here and now, without a broker. */
@Command(
    name = "read",
    description = "Read scans and print their text, without a broker.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private static final char PAGE_BREAK = '\f';

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scans: PNG, JPEG, TIFF, PDF, WebP or BMP.")
  List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "text, with a form feed between pages, or json: one line of JSON a page. Default:"
              + " ${DEFAULT-VALUE}.")
  OutputFormat format;

  @Option(
      names = "--model",
      paramLabel = "BUNDLE",
      description = "The model bundle to read with. Default: the one that comes with glyphstream.")
  Path model;

  @Option(
      names = "--text",
      paramLabel = "any|codes|unrelated",
      defaultValue = "any",
      description =
          "What is known of the text: any; codes, which are digits and codes but no words;"
              + " unrelated, where a character says nothing of its neighbours. Default:"
              + " ${DEFAULT-VALUE}.")
  TextKind text;

  @Option(
      names = "--beam",
      paramLabel = "N",
      defaultValue = "" + DecoderWeights.DEFAULT_BEAM,
      description =
          "Hypotheses kept at each place of a line: more are slower and a little better. Default:"
              + " ${DEFAULT-VALUE}.")
  int beam;

  @Option(
      names = "--in-process",
      description =
          "Decode in this process, as drawings always do: a file that takes too long or too much"
              + " memory is not stopped.")
  boolean inProcess;

  @Mixin DrawingOptions drawing = new DrawingOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (Sandbox sandbox = new Sandbox(SandboxSettings.single(ScanLimits.defaults()))) {
      // Before the model: both are loaded at the same time.
      ScanSegmenter segmenter = new ScanSegmenter(opener(sandbox));
      return readAll(segmenter) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private boolean readAll(ScanSegmenter segmenter) {
    boolean allRead = true;
    try (GlyphClassifier classifier = openModel()) {
      PageRecognizer recognizer = new PageRecognizer(classifier, weights());
      for (Path file : files) {
        allRead &= read(file, segmenter, recognizer);
      }
    }
    return allRead;
  }

  private ScanOpener opener(Sandbox sandbox) {
    if (inProcess || drawing.isWanted()) {
      return new InProcessOpener(ScanLimits.defaults(), drawing.observer());
    }
    sandbox.start();
    return sandbox;
  }

  private boolean read(Path file, ScanSegmenter segmenter, PageRecognizer recognizer) {
    byte[] bytes;
    try {
      bytes = bytesOf(file);
    } catch (CommandFailure e) {
      complain(e.getMessage());
      return false;
    }
    Scan scan = new Scan(file.getFileName().toString(), 1, bytes, null);
    Outcome<List<Boolean>> pages = segmenter.segment(scan, page -> print(file, page, recognizer));
    return pages.fold(
        printed -> !printed.contains(false),
        rejection -> {
          complain(file + ": " + rejection.detail());
          return false;
        });
  }

  private boolean print(Path file, SegmentedPage page, PageRecognizer recognizer) {
    if (page.failure() != null) {
      complain(file + ", page " + (page.page().pageIndex() + 1) + ": " + page.failure().detail());
      return false;
    }
    Transcript transcript = recognizer.recognize(List.of(page)).get(0).transcript();
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.TEXT && page.page().pageIndex() > 0) {
      out.print(PAGE_BREAK);
    }
    out.println(format.print(transcript));
    out.flush();
    drawing.draw(file, transcript);
    return true;
  }

  private DecoderWeights weights() {
    try {
      return text.weights(beam);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private GlyphClassifier openModel() {
    try {
      return model == null
          ? GlyphClassifier.openDefault(SessionFactory.ON_CPU)
          : GlyphClassifier.open(bytesOf(model), SessionFactory.ON_CPU);
    } catch (ModelException e) {
      String bundle = model == null ? "the model that comes with glyphstream" : model.toString();
      throw new CommandFailure(bundle + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CommandFailure("can't read " + file + ": " + reasonOf(e), e);
    }
  }

  private static String reasonOf(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "no such file" : e.getMessage();
  }

  private void complain(String problem) {
    spec.commandLine().getErr().println("glyphstream: " + TerminalText.line(problem));
  }
}
