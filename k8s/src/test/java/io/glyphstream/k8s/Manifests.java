package io.glyphstream.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The manifests of one folder, kustomizations aside. */
record Manifests(List<Manifest> all) {
  private static final Path BASE_FOLDER = Path.of("base");

  static final Path GPU_FOLDER = Path.of("overlays", "gpu");
  static final Manifests BASE = in(BASE_FOLDER);
  static final Manifests GPU_PATCHES = in(GPU_FOLDER);

  /** Every YAML file of this module. */
  static List<Path> files() {
    return filesIn(Path.of(""))
        .filter(file -> !file.startsWith("src") && !file.startsWith("target"))
        .toList();
  }

  static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manifests in(Path folder) {
    return new Manifests(
        filesIn(folder)
            .flatMap(file -> StrictYaml.read(file).stream())
            .filter(manifest -> !(manifest.model() instanceof Kustomization))
            .toList());
  }

  <T> List<T> of(Class<T> kind) {
    return all.stream().map(Manifest::model).filter(kind::isInstance).map(kind::cast).toList();
  }

  boolean has(String kind, String name) {
    return all.stream().anyMatch(one -> one.kind().equals(kind) && one.name().equals(name));
  }
}
