package io.glyphstream.trainer.registry;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.card.EvaluationFigures;
import io.glyphstream.trainer.card.ModelCard;
import io.glyphstream.trainer.digest.FileDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code NAME/VERSION} of each bundle: its model, card, evaluation and {@code
 * bundle.json}. A folder appears whole, by one rename, and is never changed again.
 *
 * @param folder of all bundles
 */
record BundleStore(Path folder) {

  private static final String MANIFEST = "bundle.json";
  private static final String MODEL = "model.onnx";

  /** Names that make no trouble as a folder's, and can't climb out of the registry. */
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Takes the next bundle; its name is none that a bundle can have. */
  private static final String STAGING = ".staging";

  /**
   * Stores a bundle; the caller holds the lock.
   *
   * @return what was stored, now or before if it is the same file
   * @throws RegistryException if another file has its name and version
   */
  RegisteredBundle add(
      BundleMetadata metadata, byte[] onnx, Optional<byte[]> evaluation, Instant when)
      throws IOException {
    requireName(metadata.name());
    requireName(metadata.version());
    String sha256 = FileDigest.SHA256.of(onnx);
    Path target = folder.resolve(metadata.name()).resolve(metadata.version());
    if (Files.exists(target)) {
      return existing(metadata.id(), sha256);
    }
    RegisteredBundle bundle = RegisteredBundle.of(metadata, sha256, onnx.length, when);
    Path staging = emptyStaging();
    DurableFile.write(staging.resolve(MODEL), onnx);
    DurableFile.write(staging.resolve("model-card.md"), card(metadata, evaluation));
    if (evaluation.isPresent()) {
      DurableFile.write(staging.resolve("evaluation.json"), evaluation.get());
    }
    DurableFile.write(staging.resolve(MANIFEST), RegistryJson.write(bundle));
    Files.createDirectories(target.getParent());
    DurableFile.move(staging, target);
    return bundle;
  }

  private RegisteredBundle existing(String id, String sha256) throws IOException {
    RegisteredBundle bundle = get(id);
    if (!bundle.sha256().equals(sha256)) {
      throw new RegistryException(
          "there is another " + id + " already, and none is overwritten: give it a new version");
    }
    return bundle;
  }

  private static byte[] card(BundleMetadata metadata, Optional<byte[]> evaluation)
      throws IOException {
    Optional<EvaluationFigures> figures = Optional.empty();
    if (evaluation.isPresent()) {
      figures = Optional.of(EvaluationFigures.of(evaluation.get()));
    }
    return new ModelCard(metadata, figures).markdown().getBytes(StandardCharsets.UTF_8);
  }

  /** What a process that died left in it is deleted. */
  private Path emptyStaging() throws IOException {
    Path staging = Files.createDirectories(folder.resolve(STAGING));
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    return staging;
  }

  /** All bundles, by name, then by when they were added. */
  List<RegisteredBundle> all() throws IOException {
    List<RegisteredBundle> bundles = new ArrayList<>();
    for (Path name : folders(folder)) {
      for (Path version : folders(name)) {
        bundles.add(get(name.getFileName() + "/" + version.getFileName()));
      }
    }
    bundles.sort(
        Comparator.comparing((RegisteredBundle bundle) -> bundle.id().split("/")[0])
            .thenComparing(RegisteredBundle::added));
    return bundles;
  }

  private static List<Path> folders(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
        entries.forEach(found::add);
      }
    }
    found.removeIf(entry -> entry.getFileName().toString().startsWith("."));
    return found;
  }

  /**
   * @throws RegistryException if there is none of that id
   */
  RegisteredBundle get(String id) throws IOException {
    Path manifest = place(id).resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      throw new RegistryException("no bundle " + id + " is in " + folder);
    }
    return RegistryJson.read(manifest, RegisteredBundle.class);
  }

  /**
   * A model's bytes.
   *
   * @throws RegistryException if they are not those that were added
   */
  byte[] model(RegisteredBundle bundle) throws IOException {
    Path file = place(bundle.id()).resolve(MODEL);
    byte[] onnx = Files.readAllBytes(file);
    String found = FileDigest.SHA256.of(onnx);
    if (!found.equals(bundle.sha256())) {
      throw new RegistryException(
          "%s was changed: its sha256 is %s, not %s".formatted(file, found, bundle.sha256()));
    }
    return onnx;
  }

  /** Where a bundle's files lie, if it is there. */
  Path place(String id) throws RegistryException {
    String[] parts = id.split("/", -1);
    if (parts.length != 2) {
      throw new RegistryException("a bundle's id is NAME/VERSION, not " + id);
    }
    requireName(parts[0]);
    requireName(parts[1]);
    return folder.resolve(parts[0]).resolve(parts[1]);
  }

  static void requireName(String name) throws RegistryException {
    if (!name.matches(NAME)) {
      throw new RegistryException(
          "'"
              + name
              + "' is no name for a registry: letters, digits, '.', '_' and '-', at most 64");
    }
  }
}
