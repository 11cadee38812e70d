package io.glyphstream.trainer.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A folder that holds a training's state, the weights of its last and its best epoch, and the
 * optimiser's memory. The state file is replaced last and atomically and names only whole files: a
 * training may be killed at any moment.
 */
public final class Checkpoints {

  private static final String STATE_FILE = "training.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;

  public Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** The state that {@link #save} left, if any. */
  public Optional<TrainingState> state() throws IOException {
    Path file = folder.resolve(STATE_FILE);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), TrainingState.class))
        : Optional.empty();
  }

  /** Keeps the network as it is after the state's last epoch. */
  void save(MultiLayerNetwork network, TrainingState state) throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve("weights.part");
    ModelSerializer.writeModel(network, part.toFile(), true);
    move(part, weights(state.finished()));
    Path statePart = folder.resolve(STATE_FILE + ".part");
    JSON.writeValue(statePart.toFile(), state);
    move(statePart, folder.resolve(STATE_FILE));
    deleteAllBut(weights(state.finished()), weights(state.best().epoch()));
  }

  /**
   * The network as it was after an epoch that the state calls last or best.
   *
   * @param epoch 1-based
   */
  MultiLayerNetwork load(int epoch) throws IOException {
    return ModelSerializer.restoreMultiLayerNetwork(weights(epoch).toFile(), true);
  }

  private Path weights(int epoch) {
    return folder.resolve("epoch-%04d.zip".formatted(epoch));
  }

  private static void move(Path part, Path whole) throws IOException {
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void deleteAllBut(Path last, Path best) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "epoch-*.zip")) {
      for (Path file : files) {
        if (!file.equals(last) && !file.equals(best)) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
