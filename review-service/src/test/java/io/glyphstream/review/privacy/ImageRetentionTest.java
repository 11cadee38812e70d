package io.glyphstream.review.privacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.review.Api;
import io.glyphstream.review.Fixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Images go when their time has come, and nothing else does. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ImageRetentionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;
  @Inject ImageRetention retention;

  private final Api api = new Api();

  @Test
  void oldImageIsDeletedAndItsTranscriptKept() {
    String old = UUID.randomUUID().toString();
    String young = UUID.randomUUID().toString();
    ContentReference oldImage = publish(old);
    long between = System.currentTimeMillis() + 1;
    await().until(() -> System.currentTimeMillis() > between);
    ContentReference youngImage = publish(young);

    retention.deleteSeenBefore(between);

    assertEquals(Optional.empty(), store.get(oldImage));
    assertEquals(NOT_FOUND, imageStatus(old));
    assertEquals("OLD", api.text(old));
    assertTrue(store.get(youngImage).isPresent());
    assertEquals(OK, imageStatus(young));
  }

  private ContentReference publish(String document) {
    Fixture page = new Fixture(document, "OLD", 1);
    ContentReference image = store.put(document, page.jpeg());
    try (TopicProbe probe = new TopicProbe(servers)) {
      page.withImage(image.uri()).publishTranscript(probe);
    }
    await().atMost(PATIENCE).until(() -> imageStatus(document) == OK);
    return image;
  }

  private int imageStatus(String document) {
    return api.request()
        .queryParam("document", document)
        .queryParam("page", 0)
        .get("/review/api/pages/image")
        .statusCode();
  }
}
