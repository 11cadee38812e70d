package io.glyphstream.k8s;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each user may do what its work needs and nothing more. */
class KafkaUsersTest {
  private static final Map<String, List<String>> GRANTS =
      Manifests.BASE.of(KafkaUser.class).stream()
          .collect(toMap(user -> user.getMetadata().getName(), KafkaUsersTest::grants));

  @Test
  void ingestTurnsScansIntoSegmentedPages() {
    assertGranted(
        "ingest-service",
        "topic scans literal [Read, Write, Describe]",
        "topic scans-bulk literal [Read, Write, Describe]",
        "topic segmented-pages literal [Write, Describe]",
        "topic segmented-pages-bulk literal [Write, Describe]",
        "topic scans-dead-letter literal [Write, Describe]",
        "group glyphstream-ingest literal [Read]",
        "group glyphstream-ingest-bulk literal [Read]",
        "transactionalId glyphstream-ingest- prefix [Write, Describe]");
  }

  @Test
  void recognizerTurnsSegmentedPagesIntoTranscripts() {
    assertGranted(
        "recognizer-service",
        "topic segmented-pages literal [Read, Describe]",
        "topic segmented-pages-bulk literal [Read, Describe]",
        "topic transcripts literal [Write, Describe]",
        "topic relabel literal [Write, Describe]",
        "topic segmented-pages-dead-letter literal [Write, Describe]",
        "topic models literal [Read, Describe]",
        "group glyphstream-recognizer literal [Read]",
        "group glyphstream-recognizer-bulk literal [Read]",
        "transactionalId glyphstream-recognizer- prefix [Write, Describe]");
  }

  @Test
  void reviewReadsTranscriptsAndSamplesAndCorrectsThem() {
    assertGranted(
        "review-service",
        "topic transcripts literal [Read, Write, Describe]",
        "topic relabel literal [Read, Write, Describe]",
        "topic labels literal [Read, Write, Describe]",
        "topic review-dead-letter literal [Write, Describe]",
        "group glyphstream-review prefix [Read, Describe]",
        "transactionalId glyphstream-review literal [Write, Describe]");
  }

  @Test
  void trainerReadsAnswersAndNamesChampions() {
    assertGranted(
        "trainer",
        "topic labels literal [Read, Describe]",
        "topic models literal [Read, Write, Describe]");
  }

  @Test
  void producerOnlyWritesScans() {
    assertGranted("scan-producer", "topic scans literal [Write, Describe]");
  }

  @Test
  void consumerOnlyReadsTranscripts() {
    assertGranted(
        "transcript-consumer",
        "topic transcripts literal [Read, Describe]",
        "group transcript-consumer- prefix [Read]");
  }

  @Test
  void scalerSeesNoRecord() {
    assertGranted(
        "keda",
        "topic scans literal [Describe]",
        "topic scans-bulk literal [Describe]",
        "topic segmented-pages literal [Describe]",
        "topic segmented-pages-bulk literal [Describe]",
        "group glyphstream-ingest literal [Describe]",
        "group glyphstream-ingest-bulk literal [Describe]",
        "group glyphstream-recognizer literal [Describe]",
        "group glyphstream-recognizer-bulk literal [Describe]");
  }

  @Test
  void thereIsNoOtherUser() {
    assertEquals(7, GRANTS.size(), GRANTS.keySet()::toString);
  }

  private static void assertGranted(String user, String... expected) {
    assertEquals(Stream.of(expected).sorted().toList(), GRANTS.get(user));
  }

  private static List<String> grants(KafkaUser user) {
    var authorization = (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
    return authorization.getAcls().stream().map(KafkaUsersTest::grant).sorted().toList();
  }

  private static String grant(AclRule rule) {
    return resource(rule)
        + " "
        + rule.getOperations().stream().map(operation -> operation.toValue()).toList();
  }

  private static String resource(AclRule rule) {
    if (rule.getResource() instanceof AclRuleTopicResource topic) {
      return "topic " + topic.getName() + " " + topic.getPatternType().toValue();
    }
    if (rule.getResource() instanceof AclRuleGroupResource group) {
      return "group " + group.getName() + " " + group.getPatternType().toValue();
    }
    var id = (AclRuleTransactionalIdResource) rule.getResource();
    return "transactionalId " + id.getName() + " " + id.getPatternType().toValue();
  }
}
