package io.glyphstream.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;

/** The data of the config maps: names and values of environment variables. */
final class Settings {
  static final Map<String, String> SHARED = of("glyphstream-shared");
  static final Map<String, String> INGEST = of("ingest-service");
  static final Map<String, String> RECOGNIZER = of("recognizer-service");
  static final Map<String, String> REVIEW = of("review-service");

  private Settings() {}

  private static Map<String, String> of(String name) {
    return Manifests.BASE.of(ConfigMap.class).stream()
        .filter(map -> map.getMetadata().getName().equals(name))
        .findAny()
        .orElseThrow()
        .getData();
  }
}
