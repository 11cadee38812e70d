package io.glyphstream.trainer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the default model is trained on: EMNIST ByClass in the folder {@code emnist}, and in the
 * folder {@code synthetic} what {@code trainer synthesize} made.
 */
final class Characters implements Dataset {

  private static final String EMNIST = "emnist";
  private static final String SYNTHETIC = "synthetic";

  private final Dataset emnist = new EmnistByClass();

  @Override
  public String name() {
    return "characters";
  }

  @Override
  public LabelledSet train(Path folder) throws IOException {
    return LabelledSet.concat(trainParts(folder));
  }

  /** EMNIST's part first, so that its validation crops are those of EMNIST on its own. */
  @Override
  public List<LabelledSet> trainParts(Path folder) throws IOException {
    return parts(emnist.train(folder.resolve(EMNIST)), folder, "train");
  }

  @Override
  public LabelledSet test(Path folder) throws IOException {
    return LabelledSet.concat(parts(emnist.test(folder.resolve(EMNIST)), folder, "test"));
  }

  private static List<LabelledSet> parts(LabelledSet emnist, Path folder, String part)
      throws IOException {
    List<LabelledSet> parts = new ArrayList<>();
    parts.add(emnist.in(CharacterAlphabet.CHARACTERS));
    for (SyntheticCrops kind : SyntheticCrops.values()) {
      parts.add(kind.read(folder.resolve(SYNTHETIC), part));
    }
    return parts;
  }

  @Override
  public List<Path> trainingFiles(Path folder) throws IOException {
    return files(emnist.trainingFiles(folder.resolve(EMNIST)), folder, "train");
  }

  @Override
  public List<Path> testFiles(Path folder) throws IOException {
    return files(emnist.testFiles(folder.resolve(EMNIST)), folder, "test");
  }

  private static List<Path> files(List<Path> emnist, Path folder, String part) throws IOException {
    List<Path> files = new ArrayList<>(emnist);
    files.addAll(SyntheticCrops.files(folder.resolve(SYNTHETIC), part));
    return files;
  }
}
