package io.glyphstream.k8s;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the model classes let pass and an API server does not. */
final class Complaints {
  /**
   * Fields whose values the API reference lists, and the model classes hold as plain text; by the
   * field's parent, or {@code *} where the name alone tells.
   */
  private static final Map<String, Set<String>> CHOICES =
      Map.ofEntries(
          entry("*/accessModes", Set.of("ReadWriteMany", "ReadWriteOnce", "ReadOnlyMany")),
          entry("*/fsGroupChangePolicy", Set.of("Always", "OnRootMismatch")),
          entry("*/imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
          entry("*/policyTypes", Set.of("Ingress", "Egress")),
          entry("*/protocol", Set.of("TCP", "UDP", "SCTP")),
          entry("*/whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
          entry("emptyDir/medium", Set.of("", "Memory")),
          entry("labels/pod-security.kubernetes.io/enforce", Set.of("baseline", "restricted")),
          entry("labels/pod-security.kubernetes.io/warn", Set.of("baseline", "restricted")),
          entry("matchExpressions/operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
          entry("policies/type", Set.of("Pods", "Percent")),
          entry("seccompProfile/type", Set.of("RuntimeDefault", "Localhost", "Unconfined")),
          entry("spec/type", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")),
          entry("strategy/type", Set.of("RollingUpdate", "Recreate")),
          entry("tolerations/effect", Set.of("NoSchedule", "PreferNoSchedule", "NoExecute")),
          entry("tolerations/operator", Set.of("Exists", "Equal")));

  private final List<String> found = new ArrayList<>();

  void raise(Path file) {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + found);
    }
  }

  /** Whatever was written is read: a value outside an enum, for one, is read as nothing. */
  void ifLost(JsonNode written, JsonNode read) {
    ifLost("", written, read);
  }

  private void ifLost(String path, JsonNode written, JsonNode read) {
    written
        .properties()
        .forEach(
            field ->
                ifLost(path + "/" + field.getKey(), field.getValue(), read.path(field.getKey())));
    for (int i = 0; i < written.size() && written.isArray(); i++) {
      ifLost(path + "/" + i, written.get(i), read.path(i));
    }
    // Custom resources answer with their class's own version, whichever was written.
    if (written.isValueNode()
        && !path.equals("/apiVersion")
        && !written.asText().equals(read.asText())) {
      found.add(path + " is " + written + " and read as " + read);
    }
  }

  void ifNoSuchChoice(JsonNode tree) {
    ifNoSuchChoice("", "", tree);
  }

  private void ifNoSuchChoice(String parent, String name, JsonNode node) {
    if (node.isArray()) {
      node.forEach(element -> ifNoSuchChoice(parent, name, element));
    } else if (node.isObject()) {
      node.properties().forEach(field -> ifNoSuchChoice(name, field.getKey(), field.getValue()));
    } else {
      Set<String> choices = CHOICES.getOrDefault(parent + "/" + name, CHOICES.get("*/" + name));
      if (choices != null && !choices.contains(node.asText())) {
        found.add(parent + "/" + name + " is " + node + ", not of " + choices);
      }
    }
  }
}
