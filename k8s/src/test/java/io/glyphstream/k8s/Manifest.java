package io.glyphstream.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * One YAML document.
 *
 * @param file relative to this module's folder
 * @param tree as written
 * @param model the same as an object of its kind's class
 */
record Manifest(Path file, JsonNode tree, Object model) {
  String kind() {
    return tree.path("kind").asText();
  }

  String name() {
    return tree.at("/metadata/name").asText();
  }

  /** What a patch and its target have in common. */
  String identity() {
    return tree.path("apiVersion").asText() + "/" + kind() + "/" + name();
  }

  @Override
  public String toString() {
    return file + ": " + kind() + " " + name();
  }
}
