package io.glyphstream.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glyphstream.broker.SecuredBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The users of the manifests and what they may do, as Strimzi's user operator grants it.
 *
 * @param rights by user
 */
record KafkaUsers(Map<String, List<AclBinding>> rights) {

  private static final Path MANIFEST = Path.of("..", "k8s", "base", "kafka", "users.yaml");
  private static final Map<String, PatternType> PATTERNS =
      Map.of("literal", PatternType.LITERAL, "prefix", PatternType.PREFIXED);
  private static final Map<String, ResourceType> RESOURCES =
      Map.of(
          "topic", ResourceType.TOPIC,
          "group", ResourceType.GROUP,
          "transactionalId", ResourceType.TRANSACTIONAL_ID);

  static KafkaUsers ofManifest() throws IOException {
    Map<String, List<AclBinding>> rights = new TreeMap<>();
    YAMLMapper yaml = new YAMLMapper();
    try (MappingIterator<JsonNode> documents =
        yaml.readerFor(JsonNode.class).readValues(MANIFEST.toFile())) {
      while (documents.hasNext()) {
        JsonNode user = documents.next();
        String name = user.at("/metadata/name").asText();
        rights.put(name, bindings(name, user.at("/spec/authorization/acls")));
      }
    }
    return new KafkaUsers(rights);
  }

  private static List<AclBinding> bindings(String user, JsonNode rules) {
    List<AclBinding> bindings = new ArrayList<>();
    for (JsonNode rule : rules) {
      JsonNode resource = rule.path("resource");
      ResourcePattern pattern =
          new ResourcePattern(
              RESOURCES.get(resource.path("type").asText()),
              resource.path("name").asText(),
              PATTERNS.get(resource.path("patternType").asText()));
      for (JsonNode operation : rule.path("operations")) {
        bindings.add(
            new AclBinding(
                pattern,
                new AccessControlEntry(
                    "User:" + user,
                    "*",
                    AclOperation.fromString(operation.asText()),
                    AclPermissionType.ALLOW)));
      }
    }
    return bindings;
  }

  /** Lets them all into the broker. */
  void grantAll(SecuredBroker broker) {
    rights.forEach(
        (user, bindings) -> {
          broker.addUser(user);
          broker.allow(bindings);
        });
  }

  /** Whether the user may do this with the topic. */
  boolean mayUse(String user, AclOperation operation, String topic) {
    return rights.get(user).stream()
        .anyMatch(
            right ->
                right.pattern().resourceType() == ResourceType.TOPIC
                    && right.pattern().name().equals(topic)
                    && right.entry().operation() == operation);
  }
}
