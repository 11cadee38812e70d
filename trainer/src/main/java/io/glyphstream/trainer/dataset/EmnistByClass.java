package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * EMNIST ByClass: digits, upper and lower case letters in 62 classes (Cohen, Afshar, Tapson, van
 * Schaik 2017). Every image is stored transposed.
 */
final class EmnistByClass implements Dataset {

  private static final String PREFIX = "emnist-byclass-";
  private static final String MAPPING = PREFIX + "mapping.txt";

  @Override
  public String name() {
    return "emnist-byclass";
  }

  @Override
  public LabelledSet train(Path folder) throws IOException {
    return files(folder, "train").read(CropOrientation.TRANSPOSED, alphabet(folder));
  }

  @Override
  public LabelledSet test(Path folder) throws IOException {
    return files(folder, "test").read(CropOrientation.TRANSPOSED, alphabet(folder));
  }

  @Override
  public List<Path> trainingFiles(Path folder) throws IOException {
    return files(folder, "train").files();
  }

  @Override
  public List<Path> testFiles(Path folder) throws IOException {
    return files(folder, "test").files();
  }

  private static LabelledFiles files(Path folder, String part) throws IOException {
    String start = PREFIX + part;
    return LabelledFiles.in(
        folder, start + "-images-idx3-ubyte", start + "-labels-idx1-ubyte", start + ".csv");
  }

  /** The mapping's lines are {@code class code-point}, classes ascending from 0. */
  private static List<String> alphabet(Path folder) throws IOException {
    Path mapping = folder.resolve(MAPPING);
    List<String> alphabet = new ArrayList<>();
    for (String line : Files.readAllLines(mapping)) {
      if (!line.matches(alphabet.size() + " \\d{1,7}")) {
        throw new DatasetException(
            mapping, "'%d CODE-POINT'".formatted(alphabet.size()), "'" + line + "'");
      }
      alphabet.add(Character.toString(Integer.parseInt(line.split(" ")[1])));
    }
    return alphabet;
  }
}
