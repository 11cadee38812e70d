package io.glyphstream.k8s;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/** KEDA's {@code keda.sh/v1alpha1} TriggerAuthentication, with the two sources that we use. */
record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  record Spec(List<Source> secretTargetRef, List<Source> configMapTargetRef) {
    Spec {
      requireNonNull(secretTargetRef);
      requireNonNull(configMapTargetRef);
    }
  }

  record Source(Parameter parameter, String name, String key) {
    Source {
      requireNonNull(parameter);
      requireNonNull(name);
      requireNonNull(key);
    }
  }

  /** What the Kafka scaler takes for SASL over TLS. */
  enum Parameter {
    @JsonProperty("sasl")
    SASL,
    @JsonProperty("username")
    USERNAME,
    @JsonProperty("password")
    PASSWORD,
    @JsonProperty("tls")
    TLS,
    @JsonProperty("ca")
    CA
  }
}
