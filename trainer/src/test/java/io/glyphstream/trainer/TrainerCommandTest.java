package io.glyphstream.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.evaluation.BundleClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainerCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Path bundle;

  @BeforeEach
  void mnistOfBars() throws IOException {
    IdxFiles.writeMnist(folder, 300, 100);
    bundle = folder.resolve("bars.onnx");
  }

  @Test
  void trainedBundleIsEvaluatedToTheFiguresInItsMetadata() throws IOException {
    assertEquals(0, run(train("--epochs", "3", "--name", "bars", "--version", "0.0.7")));
    assertEquals(0, run("evaluate", bundle.toString(), "--dataset", "mnist", "--data", data()));

    try (BundleClassifier classifier = new BundleClassifier(Files.readAllBytes(bundle))) {
      assertEquals("bars/0.0.7", classifier.metadata().id());
      assertTrue(classifier.metadata().trainingData().startsWith("mnist: train-images"));
      double accuracy = Double.parseDouble(classifier.metadata().metrics().get("accuracy.test"));
      assertTrue(out.toString().contains("bars/0.0.7 on mnist test: 100 crops"), out.toString());
      assertTrue(
          out.toString().contains(String.format(Locale.ROOT, "accuracy %.3f %%", 100 * accuracy)),
          out.toString());
    }
    assertTrue(Files.exists(folder.resolve("bars.evaluation.json")));
  }

  @Test
  void secondTrainingDoesNotOverwriteTheFirstByAccident() {
    assertEquals(0, run(train("--epochs", "1")));

    assertUsageError("go on with --resume", train("--epochs", "1"));
    assertUsageError("holds another training", train("--epochs", "2", "--resume"));
    assertEquals(0, run(train("--epochs", "1", "--resume")));
  }

  @Test
  void bundlesAreComparedInATable() {
    assertEquals(0, run(train("--epochs", "1", "--name", "bars")));

    assertEquals(0, run("compare", bundle.toString(), "--dataset", "mnist", "--data", data()));

    assertTrue(out.toString().contains("| bars/1.0.0 | "), out.toString());
  }

  @Test
  void crossValidationGoesOnWhereItWasStopped() throws IOException {
    String checkpoints = folder.resolve("folds").toString();
    String[] command = {
      "cross-validate",
      "--network",
      "lenet5",
      "--dataset",
      "mnist",
      "--data",
      data(),
      "--epochs",
      "1",
      "--folds",
      "2",
      "--checkpoints",
      checkpoints
    };
    assertEquals(0, run(command));
    assertTrue(out.toString().contains("2 folds: accuracy "), out.toString());
    int trained = out.toString().split("epoch 1/1").length;

    assertEquals(0, run(command));

    assertEquals(trained, out.toString().split("epoch 1/1").length);
  }

  @Test
  void aBundleIsTrainedFurtherAndAveragedWithTheOutcome() throws IOException {
    assertEquals(0, run(train("--epochs", "2")));
    Path further = folder.resolve("further.onnx");
    String[] onward =
        train("--epochs", "1", "--learning-rate", "1e-9", "--from", bundle.toString());
    onward[Arrays.asList(onward).indexOf("--out") + 1] = further.toString();

    assertEquals(0, run(onward));

    assertEquals(testAccuracy(bundle), testAccuracy(further));
    Path average = folder.resolve("average.onnx");
    assertEquals(
        0,
        run(
            "average",
            bundle.toString(),
            further.toString(),
            "--network",
            "lenet5",
            "--dataset",
            "mnist",
            "--data",
            data(),
            "--name",
            "bars",
            "--out",
            average.toString()));
    assertEquals(testAccuracy(bundle), testAccuracy(average));
  }

  private static String testAccuracy(Path file) throws IOException {
    try (BundleClassifier classifier = new BundleClassifier(Files.readAllBytes(file))) {
      return classifier.metadata().metrics().get("accuracy.test");
    }
  }

  @Test
  void outsidersOfAnyFileAreMeasured() {
    assertEquals(0, run(train("--epochs", "1")));

    String images = folder.resolve("train-images-idx3-ubyte.gz").toString();
    assertEquals(
        0,
        run(
            "evaluate",
            bundle.toString(),
            "--dataset",
            "mnist",
            "--data",
            data(),
            "--outsiders",
            images));

    assertTrue(out.toString().contains("train-images-idx3-ubyte.gz"), out.toString());
  }

  @Test
  void resumeNeedsSomethingToResume() {
    assertUsageError("holds no training", train("--resume"));
  }

  @Test
  void wrongUsageIsSaidInOneLine() {
    assertUsageError(
        "no network is named 'resnet'; there are [lenet5, alexnet, glyphnet]",
        "train",
        "--network",
        "resnet",
        "--dataset",
        "mnist",
        "--data",
        data(),
        "--out",
        "x.onnx");
    assertUsageError("epochs must be at least 1, not 0", train("--epochs", "0"));
    assertUsageError(
        "no data set is named 'cifar'",
        "train",
        "--dataset",
        "cifar",
        "--data",
        data(),
        "--out",
        bundle.toString());
  }

  @Test
  void missingTestPartIsNoticedBeforeTraining() throws IOException {
    Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));

    assertFailure("no such file: " + folder.resolve("t10k-labels-idx1-ubyte.gz"), train());
    assertFalse(Files.exists(folder.resolve("bars.onnx.checkpoints")));
  }

  @Test
  void damagedDataAreNamed() throws IOException {
    Files.writeString(folder.resolve("train-images-idx3-ubyte"), "nonsense");

    assertFailure("train-images-idx3-ubyte: expected an IDX file", train());
  }

  @Test
  void foreignFileIsNoBundle() throws IOException {
    Files.writeString(bundle, "nonsense");

    assertFailure(
        "the model can't be opened",
        "evaluate",
        bundle.toString(),
        "--dataset",
        "mnist",
        "--data",
        data());
  }

  @Test
  void bundleWithAnotherAlphabetIsNotEvaluated() throws IOException {
    assertEquals(0, run(train("--epochs", "1")));
    Files.writeString(folder.resolve("emnist-byclass-mapping.txt"), "0 48\n1 76\n");
    IdxFiles.write(
        folder,
        "emnist-byclass-test-images-idx3-ubyte",
        "emnist-byclass-test-labels-idx1-ubyte",
        Glyphs.bars(2, 1));

    assertFailure(
        "have different alphabets",
        "evaluate",
        bundle.toString(),
        "--dataset",
        "emnist-byclass",
        "--data",
        data());
  }

  private void assertUsageError(String message, String... arguments) {
    assertEquals(2, run(arguments));
    assertTrue(err.toString().contains(message), err.toString());
  }

  private void assertFailure(String message, String... arguments) {
    assertEquals(1, run(arguments));
    assertTrue(err.toString().contains(message), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  private String[] train(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train",
                "--network",
                "lenet5",
                "--dataset",
                "mnist",
                "--data",
                data(),
                "--out",
                bundle.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private String data() {
    return folder.toString();
  }

  private int run(String... arguments) {
    CommandLine command = TrainerCommand.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }
}
