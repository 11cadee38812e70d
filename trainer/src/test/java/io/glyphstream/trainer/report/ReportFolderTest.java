package io.glyphstream.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.training.EpochSummary;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

  private static final List<EpochSummary> EPOCHS =
      List.of(new EpochSummary(1, 2, 0.5, 1.9, 0.5, 9), new EpochSummary(2, 1, 0.7, 0.9, 0.7, 9));

  @TempDir Path folder;

  @Test
  void everyPlotThatTheReportShowsIsThere() throws IOException {
    write(EPOCHS);

    String markdown = Files.readString(folder.resolve("report.md"));
    Matcher plots = Pattern.compile("\\((\\S+\\.png)\\)").matcher(markdown);
    int shown = 0;
    while (plots.find()) {
      BufferedImage plot = ImageIO.read(folder.resolve(plots.group(1)).toFile());
      assertTrue(plot.getWidth() >= 200, plots.group(1));
      shown++;
    }
    assertEquals(5, shown);
    assertTrue(markdown.contains("| accuracy | 66.667 % |"), markdown);
    assertTrue(markdown.contains("| 2 | 1.0000 | 0.9000 | 70.00 % | 70.00 % | 9 |"), markdown);
  }

  @Test
  void withoutTrainingThereAreNoLearningCurves() throws IOException {
    write(List.of());

    assertTrue(Files.notExists(folder.resolve("loss.png")));
    assertTrue(!Files.readString(folder.resolve("report.md")).contains("loss.png"));
  }

  @Test
  void confusionMatrixQuotesWhatCsvNeedsQuoted() throws IOException {
    write(List.of());

    assertEquals(
        "truth,a,\",\"\r\na,1,1\r\n\",\",0,1\r\n",
        Files.readString(folder.resolve("confusion.csv")));
  }

  private void write(List<EpochSummary> epochs) throws IOException {
    LabelledSet set = new LabelledSet(Glyphs.noise(3, 1), new int[] {0, 0, 1}, List.of("a", ","));
    Predictions predictions =
        new Predictions(set, new float[][] {{0.9f, 0.1f}, {0.4f, 0.6f}, {0.2f, 0.8f}});
    EvaluationReport report = EvaluationReport.of("net/1", "letters", predictions, 1, Map.of());
    new ReportFolder(folder).write(report, predictions, epochs);
  }
}
