package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Fingerprint;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.digest.FileDigest;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.training.BatchStatistics;
import io.glyphstream.trainer.training.RejectPrior;
import io.glyphstream.trainer.training.TrainedNetwork;
import io.glyphstream.trainer.training.TrainingState;
import io.glyphstream.trainer.training.WeightAverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Averages the weights of bundles that were trained from one another. */
@Command(
    name = "average",
    description = {
      "Averages the weights of bundles that were trained from one another, which often reads better"
          + " than each of them, and writes the outcome as a bundle.",
      "Choose which by their accuracy on the validation part; it is printed before the test part is"
          + " read."
    },
    showDefaultValues = true)
final class AverageCommand implements Callable<Integer> {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  @Parameters(
      paramLabel = "BUNDLE",
      arity = "2..*",
      description = "The bundles, .onnx files of one network and alphabet.")
  private List<Path> bundles;

  @Mixin private DatasetOptions data;

  @Option(
      names = "--network",
      defaultValue = "glyphnet",
      paramLabel = "NAME",
      completionCandidates = TrainerCommand.NetworkNames.class,
      description = "The bundles' network: ${COMPLETION-CANDIDATES}.")
  private String network;

  @Mixin private SplitFlags splitFlags;

  @Mixin private BundleFlags bundle;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The bundle's name.")
  private String name;

  @Override
  public Integer call() throws IOException {
    BundleWriter writer = bundle.writer(name, data);
    data.dataset().testFiles(data.folder);
    List<LabelledSet> parts = data.dataset().trainParts(data.folder);
    ValidationSplit split = splitFlags.split().of(parts);
    List<MultiLayerNetwork> members = new ArrayList<>();
    StringBuilder training = new StringBuilder("average --network " + network);
    for (Path file : bundles) {
      byte[] onnx = Files.readAllBytes(file);
      members.add(asTrained(file, onnx, split.training()));
      training.append(" sha256:").append(FileDigest.SHA256.of(onnx));
    }
    training.append(' ').append(splitFlags.split().options());
    MultiLayerNetwork mean = WeightAverage.of(members);
    BatchStatistics.measure(mean, split.training());
    TrainedNetwork average =
        new TrainedNetwork(
            mean,
            new TrainingState(null, Fingerprint.ofTraining(data.dataset(), data.folder), List.of()),
            shares(split.training()));
    writer.write(
        average,
        split.validation(),
        splitFlags.split().calibration(parts),
        training.toString(),
        bundle.file());
    return 0;
  }

  /** A bundle's network as it was before it was told what to expect in use. */
  private MultiLayerNetwork asTrained(Path file, byte[] onnx, LabelledSet training) {
    try (BundleClassifier opened = new BundleClassifier(onnx)) {
      data.requireAlphabet(file, opened.metadata(), training.alphabet());
      return new RejectPrior(opened.metadata()).weightsAsShown(onnx, network, training);
    }
  }

  private static List<Double> shares(LabelledSet set) {
    return IntStream.of(set.classSizes()).mapToObj(size -> (double) size / set.size()).toList();
  }
}
