package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** MNIST: 60,000 and 10,000 digits, upright (LeCun, Bottou, Bengio, Haffner 1998). */
final class Mnist implements Dataset {

  private static final List<String> DIGITS =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public LabelledSet train(Path folder) throws IOException {
    return files(folder, "train").read(CropOrientation.UPRIGHT, DIGITS);
  }

  @Override
  public LabelledSet test(Path folder) throws IOException {
    return files(folder, "t10k").read(CropOrientation.UPRIGHT, DIGITS);
  }

  @Override
  public List<Path> trainingFiles(Path folder) throws IOException {
    return files(folder, "train").files();
  }

  @Override
  public List<Path> testFiles(Path folder) throws IOException {
    return files(folder, "t10k").files();
  }

  private static LabelledFiles files(Path folder, String part) throws IOException {
    String table = part.equals("train") ? "mnist_train.csv" : "mnist_test.csv";
    return LabelledFiles.in(
        folder, part + "-images-idx3-ubyte", part + "-labels-idx1-ubyte", table);
  }
}
