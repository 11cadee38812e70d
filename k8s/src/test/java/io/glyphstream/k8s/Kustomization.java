package io.glyphstream.k8s;

import java.util.List;
import java.util.Map;

/** A kustomization, with the fields that we use. */
record Kustomization(
    String apiVersion,
    String kind,
    String namespace,
    List<String> resources,
    List<Labels> labels,
    List<Image> images,
    List<Patch> patches) {

  Kustomization {
    resources = resources == null ? List.of() : List.copyOf(resources);
    labels = labels == null ? List.of() : List.copyOf(labels);
    images = images == null ? List.of() : List.copyOf(images);
    patches = patches == null ? List.of() : List.copyOf(patches);
  }

  record Labels(Map<String, String> pairs, boolean includeSelectors, boolean includeTemplates) {}

  record Image(String name, String newTag) {}

  record Patch(String path) {}
}
