package io.glyphstream.review.answer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.Fixture;
import io.glyphstream.review.TestPostgresql;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.outbox.Outbox;
import io.glyphstream.review.page.PageReviser;
import io.glyphstream.review.page.Pages;
import io.glyphstream.review.person.Reviewer;
import io.glyphstream.review.privacy.DocumentDeletion;
import io.glyphstream.review.queue.Filter;
import io.glyphstream.review.queue.Leases;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eight writers, the three projections and the relay on the same few documents: no transaction ever
 * waits in a ring, and no answer is lost.
 */
@QuarkusTest
@WithTestResource(TestBroker.class)
@WithTestResource(TestPostgresql.class)
class WritersOnPostgresqlTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration WORK = Duration.ofSeconds(8);
  private static final String TEXT = "ABCDEFGH";
  private static final int DOCUMENTS = 3;
  private static final String DEADLOCKS =
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

  @Inject ReviewDatabase database;
  @Inject AnswerDesk desk;
  @Inject PageReviser reviser;
  @Inject DocumentDeletion deletion;
  @Inject Outbox outbox;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String name = "writers-" + UUID.randomUUID() + "/";
  private final Queue<String> taken = new ConcurrentLinkedQueue<>();
  private final AtomicLong runs = new AtomicLong(1);
  private TopicProbe probe;

  @BeforeEach
  void connect() {
    probe = new TopicProbe(servers);
  }

  @AfterEach
  void disconnect() {
    probe.close();
  }

  /** What a writer does again and again. */
  private interface Work {
    void once(Reviewer who, Random random);
  }

  @Test
  void eightWritersNeverBlockEachOtherAndLoseNoAnswer() throws Exception {
    for (int i = 0; i <= DOCUMENTS; i++) {
      page(i).publish(probe);
    }
    await().atMost(PATIENCE).until(() -> samples() == (DOCUMENTS + 1) * TEXT.length());
    long deadlocksBefore = deadlocks();

    atOnce(
        this::answer,
        this::answer,
        this::correct,
        this::correct,
        this::undo,
        this::lease,
        this::delete,
        this::read);

    await().atMost(PATIENCE).until(() -> database.transaction(outbox::size) == 0);
    assertEquals(deadlocksBefore, deadlocks(), "deadlocks");
    assertTrue(taken.size() > 50, () -> "only " + taken.size() + " answers");
    assertEveryAnswerIsKeptAndPublishedOnce();
    assertEveryPageShowsWhatHolds();
  }

  private void atOnce(Work... works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.length);
    long end = System.nanoTime() + WORK.toNanos();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < works.length; i++) {
        Work work = works[i];
        Random random = new Random(i);
        Reviewer who = new Reviewer("writer " + i, "tab", true);
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    work.once(who, random);
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Several samples of several documents, in any order. */
  private void answer(Reviewer who, Random random) {
    List<AnswerDesk.Given> batch = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String sample =
          page(random.nextInt(DOCUMENTS + 1)).sample(random.nextInt(TEXT.length())).id();
      batch.add(new AnswerDesk.Given(UUID.randomUUID().toString(), sample, answer(random)));
    }
    desk.answer(who, batch).forEach(this::note);
  }

  private void correct(Reviewer who, Random random) {
    int document = random.nextInt(DOCUMENTS + 1);
    note(
        desk.correct(
            who,
            new InPlace.Correction(
                UUID.randomUUID().toString(),
                name + document,
                0,
                page(document).box(random.nextInt(TEXT.length())),
                answer(random))));
  }

  private void undo(Reviewer who, Random random) {
    List<String> known = List.copyOf(taken);
    if (!known.isEmpty()) {
      List<AnswerDesk.Undoing> batch = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String label = known.get(random.nextInt(known.size()));
        batch.add(new AnswerDesk.Undoing(UUID.randomUUID().toString(), label));
      }
      desk.undo(who, batch).forEach(this::note);
    }
  }

  private void lease(Reviewer who, Random random) {
    database.transaction(
        sql ->
            Leases.take(
                sql, who, new Filter(null, null, null, null), 10, Set.of(), random.nextInt(1000)));
    if (random.nextBoolean()) {
      database.transaction(
          sql -> {
            Leases.releaseAll(sql, who);
            return true;
          });
    }
  }

  /** The last document comes and goes. */
  private void delete(Reviewer who, Random random) {
    deletion.delete(name + DOCUMENTS);
    new Fixture(name + DOCUMENTS, TEXT, runs.incrementAndGet()).publish(probe);
    pause(300 + random.nextInt(300));
  }

  /** Documents are read anew. */
  private void read(Reviewer who, Random random) {
    for (int i = 0; i < DOCUMENTS; i++) {
      new Fixture(name + i, TEXT, runs.incrementAndGet()).publishTranscript(probe);
    }
    pause(100);
  }

  private void assertEveryAnswerIsKeptAndPublishedOnce() {
    Set<String> ours = Set.copyOf(taken);
    assertEquals(taken.size(), ours.size());
    for (String id : ours) {
      assertTrue(database.transaction(sql -> Labels.find(sql, id)).isPresent(), id);
    }
    Map<String, Integer> published = new HashMap<>();
    probe
        .read(
            Topic.LABELS,
            Integer.MAX_VALUE,
            Duration.ofSeconds(3),
            record -> ours.contains(record.key()))
        .forEach(
            record ->
                published.merge(record.key(), isWithdrawn(record.value()) ? 0 : 1, Integer::sum));
    assertEquals(ours, published.keySet());
    assertEquals(Set.of(1), Set.copyOf(published.values()));
  }

  private static boolean isWithdrawn(byte[] json) {
    try {
      Label label = JsonCodec.LABEL.decode(json);
      return label.withdrawn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applying all labels again changes nothing. */
  private void assertEveryPageShowsWhatHolds() {
    for (int i = 0; i < DOCUMENTS; i++) {
      String document = name + i;
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  database.transaction(sql -> Pages.holding(sql, document, 0)).orElseThrow().run()
                      > 1);
      boolean revised = database.transaction(sql -> reviser.revise(sql, document, 0, 0));
      assertFalse(revised, document);
    }
  }

  private void note(AnswerDesk.Taken answer) {
    if (answer.taken()) {
      taken.add(answer.id());
    }
  }

  private Fixture page(int document) {
    return new Fixture(name + document, TEXT, 1);
  }

  private static Answer answer(Random random) {
    return Answer.characters(Character.toString('a' + random.nextInt(26)));
  }

  private long samples() {
    return database.transaction(
        sql -> sql.number("SELECT COUNT(*) FROM sample WHERE document LIKE ?", name + "%"));
  }

  /** Each session tells the server's statistics within a second. */
  private long deadlocks() {
    pause(1500);
    return database.transaction(sql -> sql.number(DEADLOCKS));
  }

  private static void pause(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
