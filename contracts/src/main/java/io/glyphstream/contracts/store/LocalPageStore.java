package io.glyphstream.contracts.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page store in a local or shared folder: {@code <root>/<2 hex>/<document>/<content>}.
 *
 * <p>An object is written aside, forced to disk and then renamed, so that it is whole or absent
 * after a crash.
 */
public final class LocalPageStore implements PageStore {

  private final Path root;

  /**
   * A store in {@code root}, which is made if it is absent.
   *
   * @throws StoreUnavailableException if it can't be made or written to
   */
  public LocalPageStore(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw unavailable(e);
    }
    check();
  }

  /**
   * The store of a data folder, the setting {@code glyphstream.store.path}, where other things lie
   * beside it.
   *
   * @throws StoreUnavailableException if it can't be made or written to
   */
  public static LocalPageStore in(Path folder) {
    return new LocalPageStore(folder.resolve("objects"));
  }

  @Override
  public ContentReference put(String document, byte[] content) {
    ContentReference reference = ContentReference.of(document, content);
    if (get(reference).isPresent()) {
      return reference;
    }
    Path file = fileOf(reference);
    try {
      Files.createDirectories(file.getParent());
      writeWhole(file, content);
      return reference;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Optional<byte[]> get(ContentReference reference) {
    try {
      requireRoot();
      byte[] content = Files.readAllBytes(fileOf(reference));
      return Optional.of(content)
          .filter(bytes -> Sha256.hex(bytes).equals(reference.contentSha256()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void delete(ContentReference reference) {
    try {
      requireRoot();
      Files.deleteIfExists(fileOf(reference));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void deleteAll(String document) {
    Path folder = folderOf(Sha256.hex(document.getBytes(StandardCharsets.UTF_8)));
    try {
      requireRoot();
      if (!Files.isDirectory(folder)) {
        return;
      }
      try (Stream<Path> objects = Files.list(folder)) {
        for (Path object : objects.toList()) {
          Files.deleteIfExists(object);
        }
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void check() {
    try {
      requireRoot();
      Files.delete(Files.createTempFile(root, "check-", ".tmp"));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** A root that vanished is an unmounted volume, not an empty store. */
  private void requireRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException("the folder " + root + " is not there");
    }
  }

  private static void writeWhole(Path file, byte[] content) throws IOException {
    Path aside = Files.createTempFile(file.getParent(), "put-", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private Path fileOf(ContentReference reference) {
    return folderOf(reference.documentSha256()).resolve(reference.contentSha256());
  }

  private Path folderOf(String documentSha256) {
    return root.resolve(documentSha256.substring(0, 2)).resolve(documentSha256);
  }

  private StoreUnavailableException unavailable(IOException cause) {
    return new StoreUnavailableException(
        "the page store can't be used: " + cause.getMessage(), cause);
  }
}
