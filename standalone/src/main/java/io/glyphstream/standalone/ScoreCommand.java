package io.glyphstream.standalone;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.recognition.score.FormScore;
import io.glyphstream.recognition.score.FormTruth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a transcript of a form against the form's truth. */
@Command(
    name = "score",
    description = {
      "Print the character error rate (CER) of a form's handwritten fields.",
      "A field's reading is the transcript's characters whose centre lies in its box, by line, then from left"
          + " to right, without spaces; CER is the sum of edits over the sum of true characters."
    },
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(
      index = "0",
      paramLabel = "TRANSCRIPT",
      description =
          "What \"glyphstream read --format json\" printed for the page; - for standard input.")
  String transcriptFile;

  @Parameters(index = "1", paramLabel = "TRUTH", description = "The form's truth, JSON.")
  Path truthFile;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    FormScore score = new FormScore(truth().handwrittenFields(), transcript());
    PrintWriter out = spec.commandLine().getOut();
    for (FormScore.FieldScore field : score.fields()) {
      out.printf(
          Locale.ROOT,
          "%-10s edits %2d  true %s  read %s%n",
          field.field().name(),
          field.edits(),
          field.field().text(),
          field.reading());
    }
    for (Map.Entry<String, FormScore.Total> total : score.totals().entrySet()) {
      out.printf(
          Locale.ROOT,
          "%-8s CER %.3f (%d edits in %d characters), %d of %d fields exact%n",
          total.getKey(),
          total.getValue().characterErrorRate(),
          total.getValue().edits(),
          total.getValue().characters(),
          total.getValue().exactFields(),
          total.getValue().fields());
    }
    out.flush();
    return ExitCode.OK;
  }

  private Transcript transcript() {
    try {
      byte[] json =
          transcriptFile.equals("-")
              ? System.in.readAllBytes()
              : Files.readAllBytes(Path.of(transcriptFile));
      String firstPage = new String(json, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      return JsonCodec.TRANSCRIPT.decode(firstPage.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailure("no transcript in " + transcriptFile + ": " + e.getMessage(), e);
    }
  }

  private FormTruth truth() {
    try {
      return JSON.readValue(truthFile.toFile(), FormTruth.class);
    } catch (IOException e) {
      throw new CommandFailure("no truth in " + truthFile + ": " + e.getMessage(), e);
    }
  }
}
