package io.glyphstream.contracts.store;

import java.util.Optional;

/**
 * Keeps what is too large for a record: large scans, segmented pages, pages' images, model bundles.
 *
 * <p>{@code get(put(document, content))} equals {@code content} until the object is deleted. All
 * methods throw {@link StoreUnavailableException} while the store is away; trying again later may
 * help.
 */
public interface PageStore {

  /** Keeps the content durably; putting the same content again changes nothing. */
  ContentReference put(String document, byte[] content);

  /** The object's bytes, verified against its SHA-256; empty if there is none, or a damaged one. */
  Optional<byte[]> get(ContentReference reference);

  /** Deletes the object; does nothing if there is none. */
  void delete(ContentReference reference);

  /** Deletes every object of the document; does nothing if there is none. */
  void deleteAll(String document);

  /**
   * Returns if the store can be written to.
   *
   * @throws StoreUnavailableException if not
   */
  void check();
}
