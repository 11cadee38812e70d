package io.glyphstream.trainer.report;

import io.glyphstream.trainer.evaluation.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A confusion matrix as CSV: a row a true character, a column a reading. */
final class ConfusionCsv {

  private ConfusionCsv() {}

  static String of(Evaluation evaluation) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      List<Object> head = new ArrayList<>(List.of("truth"));
      head.addAll(evaluation.alphabet());
      printer.printRecord(head);
      for (int truth = 0; truth < evaluation.alphabet().size(); truth++) {
        List<Object> row = new ArrayList<>(List.of(evaluation.alphabet().get(truth)));
        for (int crops : evaluation.confusion()[truth]) {
          row.add(crops);
        }
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }
}
