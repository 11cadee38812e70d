package io.glyphstream.contracts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPageStoreTest {

  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void getGivesWhatWasPut() {
    LocalPageStore store = new LocalPageStore(folder.resolve("store"));

    ContentReference reference = store.put("a/../document", CONTENT);

    assertArrayEquals(CONTENT, store.get(reference).orElseThrow());
    assertEquals(reference, store.put("a/../document", CONTENT));
  }

  @Test
  void sameContentOfTwoDocumentsIsTwoObjects() {
    LocalPageStore store = new LocalPageStore(folder);
    ContentReference one = store.put("one", CONTENT);
    ContentReference two = store.put("two", CONTENT);

    store.delete(one);

    assertNotEquals(one, two);
    assertTrue(store.get(one).isEmpty());
    assertTrue(store.get(two).isPresent());
  }

  @Test
  void deletingADocumentLeavesTheOthers() {
    LocalPageStore store = new LocalPageStore(folder);
    ContentReference one = store.put("one", CONTENT);
    ContentReference more = store.put("one", new byte[] {4});
    ContentReference two = store.put("two", CONTENT);

    store.deleteAll("one");
    store.deleteAll("never put");

    assertTrue(store.get(one).isEmpty());
    assertTrue(store.get(more).isEmpty());
    assertTrue(store.get(two).isPresent());
  }

  @Test
  void damagedObjectIsNoObjectUntilItIsPutAgain() throws IOException {
    LocalPageStore store = new LocalPageStore(folder);
    ContentReference reference = store.put("document", CONTENT);
    Files.write(onlyFile(), new byte[] {9});

    assertTrue(store.get(reference).isEmpty());

    store.put("document", CONTENT);
    assertArrayEquals(CONTENT, store.get(reference).orElseThrow());
  }

  @Test
  void vanishedFolderIsUnavailableAndNotEmpty() throws IOException {
    Path root = folder.resolve("volume");
    LocalPageStore store = new LocalPageStore(root);
    ContentReference reference = store.put("document", CONTENT);
    Files.move(root, folder.resolve("unmounted"));

    assertThrows(StoreUnavailableException.class, () -> store.get(reference));
    assertThrows(StoreUnavailableException.class, () -> store.put("document", CONTENT));
    assertThrows(StoreUnavailableException.class, store::check);
  }

  @Test
  void referenceIsReadBackFromItsUriAndFromNoOther() {
    ContentReference reference = ContentReference.of("document", CONTENT);

    assertEquals(Optional.of(reference), ContentReference.parse(reference.uri()));
    for (String foreign :
        new String[] {"", "file:///etc/passwd", "https://example.org/x", reference.uri() + "/.."}) {
      assertTrue(ContentReference.parse(foreign).isEmpty(), foreign);
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
