package io.glyphstream.trainer.registry;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.recognition.model.SessionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A folder of model bundles that says which of them is champion of each role, and was before.
 *
 * <pre>
 * bundles/NAME/VERSION/   bundle.json  model.onnx  model-card.md  [evaluation.json]
 * champions/ROLE.json     role, champion, history
 * </pre>
 *
 * <p>Any number of threads and processes may use one folder. Changes come one after another; each
 * is a single rename, so that who reads, or goes on after a crash, finds the state before it or
 * after it. Every change may be asked for again: to add the same file, or to promote the champion,
 * changes nothing.
 */
public final class ModelRegistry {

  private final Path folder;
  private final BundleStore bundles;
  private final Clock clock;

  /** The registry in a folder, which the first change creates. */
  public ModelRegistry(Path folder) {
    this(folder, Clock.systemUTC());
  }

  ModelRegistry(Path folder, Clock clock) {
    this.folder = folder;
    this.bundles = new BundleStore(folder.resolve("bundles"));
    this.clock = clock;
  }

  /**
   * Opens a bundle as recognizers do and stores it with its model card.
   *
   * @param onnx the bundle's bytes
   * @param evaluation of it, as {@code evaluate --json} writes it
   * @return what is stored; what is there already if it is the same file
   * @throws RegistryException if another file has its name and version
   * @throws ModelException if it is no bundle that recognizers would open
   * @throws IllegalArgumentException if the evaluation is of another bundle
   */
  public RegisteredBundle add(byte[] onnx, Optional<byte[]> evaluation) throws IOException {
    BundleMetadata metadata = opened(onnx);
    return RegistryLock.holding(folder, () -> bundles.add(metadata, onnx, evaluation, now()));
  }

  /** All bundles, by name, then by when they were added. */
  public List<RegisteredBundle> bundles() throws IOException {
    return bundles.all();
  }

  /**
   * One bundle.
   *
   * @param id {@code NAME/VERSION}
   * @throws RegistryException if there is none of that id
   */
  public RegisteredBundle bundle(String id) throws IOException {
    return bundles.get(id);
  }

  /**
   * A bundle's bytes, checked.
   *
   * @throws RegistryException if there is none of that id, or its file was changed
   */
  public byte[] model(String id) throws IOException {
    return bundles.model(bundles.get(id));
  }

  /** The folder with a bundle's files; they are not to be changed. */
  public Path place(String id) throws IOException {
    return bundles.place(bundles.get(id).id());
  }

  /** A role's champion and history; empty if it never had a champion. */
  public Optional<Succession> succession(String role) throws IOException {
    Path file = successionFile(role);
    return Files.exists(file)
        ? Optional.of(RegistryJson.read(file, Succession.class))
        : Optional.empty();
  }

  /**
   * Makes a bundle the champion of its role, whoever is it now. It is verified and opened first.
   *
   * @param id {@code NAME/VERSION}
   * @param reason for the history
   * @throws RegistryException if there is no such bundle, or its file was changed
   * @throws ModelException if recognizers could not open it
   */
  public Succession promote(String id, String reason) throws IOException {
    return RegistryLock.holding(folder, () -> promoted(bundles.get(id), reason));
  }

  /**
   * Makes a challenger the champion, but only over the one that it was compared with.
   *
   * @param champion the id of the one it was compared with; empty if there was none
   * @param challenger its id
   * @throws StaleChampionException if another is champion by now
   * @throws RegistryException as {@link #promote}
   */
  public Succession promoteOver(Optional<String> champion, String challenger, String reason)
      throws IOException {
    return RegistryLock.holding(
        folder,
        () -> {
          RegisteredBundle bundle = bundles.get(challenger);
          Optional<String> present = succession(bundle.role()).map(now -> now.champion().id());
          if (!present.equals(champion)) {
            throw new StaleChampionException(champion.orElse("nobody"), present.orElse("nobody"));
          }
          return promoted(bundle, reason);
        });
  }

  /**
   * Makes the champion before the present one champion again. It is verified and opened first.
   *
   * @throws RegistryException if there was none before, or its file was changed
   * @throws ModelException if recognizers could not open it
   */
  public Succession rollback(String role, String reason) throws IOException {
    return RegistryLock.holding(
        folder,
        () -> {
          Succession before =
              succession(role)
                  .orElseThrow(
                      () -> new RegistryException("the role " + role + " has no champion"));
          Succession after = before.rolledBack(now(), reason);
          requireServable(bundles.get(after.champion().id()), after.champion());
          return saved(after);
        });
  }

  private Succession promoted(RegisteredBundle bundle, String reason) throws IOException {
    Optional<Succession> before = succession(bundle.role());
    if (before.isPresent() && before.get().champion().id().equals(bundle.id())) {
      return before.get();
    }
    Succession after =
        before.isPresent()
            ? before.get().promoted(bundle, now(), reason)
            : Succession.founded(bundle, now(), reason);
    requireServable(bundle, after.champion());
    return saved(after);
  }

  private void requireServable(RegisteredBundle bundle, Champion champion) throws IOException {
    if (!bundle.sha256().equals(champion.sha256())) {
      throw new RegistryException(bundle.id() + " is not the bundle that was champion once");
    }
    if (!bundle.describes(opened(bundles.model(bundle)))) {
      throw new RegistryException(bundle.id() + " was registered as something else than it is");
    }
  }

  /** Opened, tried and closed with the code that serves, which refuses foreign roles and crops. */
  private static BundleMetadata opened(byte[] onnx) {
    try (GlyphClassifier classifier = GlyphClassifier.open(onnx, SessionFactory.ON_CPU)) {
      return classifier.metadata();
    }
  }

  private Succession saved(Succession succession) throws IOException {
    Path file = successionFile(succession.role());
    Files.createDirectories(file.getParent());
    DurableFile.replace(file, RegistryJson.write(succession));
    return succession;
  }

  private Path successionFile(String role) throws RegistryException {
    BundleStore.requireName(role);
    return folder.resolve("champions").resolve(role + ".json");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
