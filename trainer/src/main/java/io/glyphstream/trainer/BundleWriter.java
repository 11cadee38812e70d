package io.glyphstream.trainer;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.Calibration;
import io.glyphstream.trainer.evaluation.Classifier;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.evaluation.Temperature;
import io.glyphstream.trainer.export.CheckedExport;
import io.glyphstream.trainer.report.ReportFolder;
import io.glyphstream.trainer.training.RejectShare;
import io.glyphstream.trainer.training.TrainedNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a trained network into a bundle: calibrates it on the validation part; moves it to the
 * share of rejects that pages have; measures it on the test part, once; exports it; makes sure that
 * ONNX Runtime reads what DL4J reads; writes the files.
 */
final class BundleWriter {

  private final String name;
  private final String version;
  private final Dataset dataset;
  private final Path folder;
  private final RejectShare rejectShare;
  private final PrintWriter out;

  BundleWriter(
      String name,
      String version,
      Dataset dataset,
      Path folder,
      RejectShare rejectShare,
      PrintWriter out) {
    this.name = name;
    this.version = version;
    this.dataset = dataset;
    this.folder = folder;
    this.rejectShare = rejectShare;
    this.out = out;
  }

  /**
   * Writes the bundle and its evaluation.
   *
   * @param fitted the network; its weights are changed to its new prior
   * @param validation held-out crops, to measure on and to compare DL4J and ONNX Runtime on
   * @param calibration held-out crops, to fit the temperature on
   * @param training the command that made the weights, but for its files and names
   * @param file to be the bundle
   */
  void write(
      TrainedNetwork fitted,
      LabelledSet validation,
      LabelledSet calibration,
      String training,
      Path file)
      throws IOException {
    Classifier network = new NetworkClassifier(fitted.network());
    Predictions heldOut = Predictions.of(network, validation);
    out.printf(Locale.ROOT, "validation: %.3f %% read right%n", 100 * heldOut.accuracy());
    out.flush();
    TrainedNetwork trained =
        rejectShare.applyTo(
            fitted, validation.alphabet(), Temperature.fit(Predictions.of(network, calibration)));
    double temperature = Temperature.fit(Predictions.of(network, calibration));
    Predictions test =
        Temperature.apply(Predictions.of(network, dataset.test(folder)), temperature);
    BundleMetadata metadata = metadata(trained, training, temperature, heldOut.accuracy(), test);
    byte[] onnx = CheckedExport.export(trained.network(), metadata, validation.crops());
    EvaluationReport report =
        EvaluationReport.of(metadata.id(), dataset.name() + " test", test, temperature, Map.of());
    WholeFile.write(file, onnx);
    WholeFile.write(beside(file, ".evaluation.json"), report.json());
    new ReportFolder(beside(file, ".report")).write(report, test, trained.state().epochs());
    out.print(report.text());
    out.printf(Locale.ROOT, "%nwrote %s (%,d bytes)%n", file, onnx.length);
  }

  private static Path beside(Path file, String ending) {
    return Path.of(file.toString().replaceFirst("\\.onnx$", "") + ending);
  }

  private BundleMetadata metadata(
      TrainedNetwork trained,
      String training,
      double temperature,
      double validationAccuracy,
      Predictions test) {
    return new BundleMetadata(
        name,
        version,
        BundleMetadata.CHARACTER_ROLE,
        test.set().alphabet(),
        trained.classShares(),
        BundleMetadata.EMNIST_NORMALISATION,
        temperature,
        trained.state().trainingData(),
        training + " --reject-share " + rejectShare.value(),
        metrics(validationAccuracy, test),
        CodeRevision.current());
  }

  private static Map<String, String> metrics(double validationAccuracy, Predictions predictions) {
    Evaluation test = Evaluation.of(predictions);
    return Map.of(
        "accuracy.validation", figure(validationAccuracy),
        "accuracy.test", figure(test.accuracy()),
        "precision.macro.test", figure(test.macroPrecision()),
        "recall.macro.test", figure(test.macroRecall()),
        "f1.macro.test", figure(test.macroF1()),
        "ece.test", figure(Calibration.of(predictions).expectedError()));
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.5f", share);
  }
}
