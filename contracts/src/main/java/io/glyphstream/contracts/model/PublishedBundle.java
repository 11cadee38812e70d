package io.glyphstream.contracts.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model bundle that lies in the model store, for whoever is to read with it. There is one of a
 * name and version, for ever.
 *
 * @param name the bundle's name, for example {@code glyphnet}
 * @param version for example {@code 1.0.1}
 * @param role what it reads, for example {@code characters}
 * @param location where the model store keeps it, a {@link
 *     io.glyphstream.contracts.store.ContentReference}
 * @param sha256 of its bytes, lower-case hex
 * @param sizeBytes of its file
 * @param alphabet the character that each logit stands for, in the logits' order
 * @param normalisation how its crops must have been made
 * @param metrics figure by name, as measured at export
 * @param publishedAt when it was put there, RFC 3339, UTC
 */
public record PublishedBundle(
    String name,
    String version,
    String role,
    String location,
    String sha256,
    long sizeBytes,
    List<String> alphabet,
    String normalisation,
    Map<String, String> metrics,
    String publishedAt) {

  public PublishedBundle {
    alphabet = List.copyOf(alphabet);
    // In the order of names, so that equal bundles are equal bytes.
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /** {@code name/version}: how transcripts name it. */
  public String id() {
    return name + "/" + version;
  }

  /** The record's key on the {@code models} topic. */
  public String key() {
    return "bundle/" + id();
  }

  /**
   * Who owns a bundle's object in the store, where documents own theirs: no document is named so by
   * accident, and deleting one takes no model along.
   */
  public static String owner(String id, String sha256) {
    return "bundle/" + id + "/" + sha256;
  }
}
