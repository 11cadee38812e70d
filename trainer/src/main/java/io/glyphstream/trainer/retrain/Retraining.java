package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.messaging.BrokerException;
import io.glyphstream.messaging.KafkaSettings;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.digest.FileDigest;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.RegisteredBundle;
import io.glyphstream.trainer.registry.RetrainingRun;
import io.glyphstream.trainer.registry.RunLog;
import io.glyphstream.trainer.registry.Succession;
import io.glyphstream.trainer.training.TrainingListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One turn of the loop from people's answers to a better model: labels, champion trained further,
 * both measured, the better one promoted and published.
 *
 * <p>It may be killed at any moment. Until the challenger is decided on, the next run goes on with
 * its training or begins it anew; from then on the next run publishes what this one could not.
 */
public final class Retraining implements AutoCloseable {

  private static final String ROLE = BundleMetadata.CHARACTER_ROLE;

  private final Plan plan;
  private final ModelRegistry registry;
  private final RunLog runs;
  private final ModelPublisher publisher;
  private final LabelTopic labels;
  private final TrainingListener listener;
  private final PrintWriter out;
  private final Clock clock = Clock.systemUTC();
  private Count counted;

  /**
   * How to retrain.
   *
   * @param registry its folder
   * @param first the bytes of the bundle that is champion while the registry has none
   * @param baseData to rehearse, and to measure on
   * @param fineTuning how the champion is trained further
   * @param gate what the challenger must show
   * @param codeRevision the git commit of the trainer
   */
  public record Plan(
      Path registry,
      FirstChampion first,
      BaseData.Source baseData,
      FineTuning fineTuning,
      Gate gate,
      String codeRevision) {}

  /** Gives the bytes of the bundle that is champion while the registry has none. */
  @FunctionalInterface
  public interface FirstChampion {
    byte[] bundle() throws IOException;
  }

  /** How a turn ended. */
  public enum Outcome {
    /** No label that can be used has come since the last run. */
    NOTHING_NEW,
    PROMOTED,
    NOT_PROMOTED
  }

  /**
   * @param out takes what is told to people
   * @throws BrokerException if the labels can't be read
   */
  public Retraining(
      Plan plan, KafkaSettings kafka, PageStore store, TrainingListener listener, PrintWriter out)
      throws IOException {
    this.plan = plan;
    this.registry = new ModelRegistry(plan.registry());
    this.runs = new RunLog(plan.registry());
    this.publisher = new ModelPublisher(kafka, store);
    this.labels = new LabelTopic(kafka);
    this.listener = listener;
    this.out = out;
  }

  /** How many labels that can be used have come since the last run. */
  public int fresh() throws IOException {
    LabelTopic.Snapshot snapshot = labels.read();
    if (counted == null || !counted.offsets().equals(snapshot.offsets())) {
      BundleMetadata champion = metadata(registry.model(champion()));
      LabelSelection selection = selection(snapshot, champion.alphabet());
      counted = new Count(snapshot.offsets(), freshIds(snapshot, selection).size());
    }
    return counted.fresh();
  }

  /** How many were new when the topic had been read so far. */
  private record Count(Map<Integer, Long> offsets, int fresh) {}

  /**
   * One turn.
   *
   * @throws IOException if broker, store or files fail; the next turn goes on
   */
  public Outcome run() throws IOException {
    counted = null;
    return runs.exclusively(
        () -> {
          publishChampion();
          return turn();
        });
  }

  private Outcome turn() throws IOException {
    Instant started = now();
    String id = champion();
    BundleMetadata champion = metadata(registry.model(id));
    LabelTopic.Snapshot snapshot = labels.read();
    LabelSelection selection = selection(snapshot, champion.alphabet());
    Set<String> fresh = freshIds(snapshot, selection);
    if (fresh.isEmpty()) {
      say("no labels to train on have come since the last run%s", selection.leftOutText());
      return Outcome.NOTHING_NEW;
    }
    LabelParts parts = LabelParts.of(selection.usable());
    say(
        "%,d labels to train on, %,d held out, %,d of them new%s",
        parts.training().size(), parts.heldOut().size(), fresh.size(), selection.leftOutText());
    if (parts.training().isEmpty()) {
      say("all of them are held out: one document in five is, and more are needed");
      return Outcome.NOTHING_NEW;
    }
    BaseData base = BaseData.read(plan.baseData(), champion.alphabet());
    Challenger challenger = challenger(champion, parts, base);
    String challengerId =
        registry.add(challenger.onnx(), Optional.of(challenger.evaluation())).id();
    LabelledSet heldOut = LabelParts.set(parts.heldOut(), champion.alphabet());
    Contest contest = Contest.of(registry, id, challengerId, base.heldOut(), heldOut);
    RetrainingRun.Labels used =
        new RetrainingRun.Labels(
            snapshot.offsets(),
            fresh.size(),
            ids(parts.training()),
            ids(parts.heldOut()),
            selection.leftOut());
    return decide(started, contest, used, base.fingerprint());
  }

  private static BundleMetadata metadata(byte[] onnx) {
    try (BundleClassifier bundle = new BundleClassifier(onnx)) {
      return bundle.metadata();
    }
  }

  /** The champion's id; without one, the first is registered and promoted. */
  private String champion() throws IOException {
    Optional<Succession> succession = registry.succession(ROLE);
    if (succession.isPresent()) {
      return succession.get().champion().id();
    }
    RegisteredBundle first = registry.add(plan.first().bundle(), Optional.empty());
    registry.promote(first.id(), "the first champion");
    say("%s is the first champion", first.id());
    return first.id();
  }

  private void publishChampion() throws IOException {
    String id = champion();
    if (publisher.publish(registry, registry.succession(ROLE).orElseThrow())) {
      say("published: %s is champion", id);
    }
  }

  private static LabelSelection selection(LabelTopic.Snapshot snapshot, List<String> alphabet) {
    return LabelSelection.of(
        snapshot.labels().stream().map(LabelTopic.PlacedLabel::label).toList(), alphabet);
  }

  private Set<String> freshIds(LabelTopic.Snapshot snapshot, LabelSelection selection)
      throws IOException {
    Map<Integer, Long> read = runs.last().map(run -> run.labels().offsets()).orElse(Map.of());
    Set<String> behind = snapshot.idsBehind(read);
    return selection.usable().stream()
        .map(UsableLabel::id)
        .filter(behind::contains)
        .collect(Collectors.toSet());
  }

  private Challenger challenger(BundleMetadata metadata, LabelParts parts, BaseData base)
      throws IOException {
    byte[] champion = registry.model(metadata.id());
    FineTuning fineTuning = plan.fineTuning();
    LabelledSet labelled = LabelParts.set(parts.training(), metadata.alphabet());
    LabelledSet mix = fineTuning.mix().of(base.training(), labelled, fineTuning.seed());
    String network = ChampionNetwork.nameOf(metadata, champion);
    String sha256 = FileDigest.SHA256.of(champion);
    say("training %s further: %,d crops an epoch", metadata.id(), mix.size());
    return new ChallengerTraining(runs.workFolder(), listener)
        .train(
            new ChallengerTraining.Recipe(
                champion,
                metadata,
                nextVersion(metadata),
                mix,
                base.heldOut(),
                trainingData(base, parts, metadata, sha256),
                plan.codeRevision()),
            fineTuning.options(network, sha256));
  }

  private String nextVersion(BundleMetadata champion) throws IOException {
    String prefix = champion.name() + "/";
    List<String> taken =
        registry.bundles().stream()
            .map(RegisteredBundle::id)
            .filter(id -> id.startsWith(prefix))
            .map(id -> id.substring(prefix.length()))
            .toList();
    return NextVersion.behind(champion.version(), taken);
  }

  private static String trainingData(
      BaseData base, LabelParts parts, BundleMetadata champion, String sha256) {
    byte[] ids = String.join("\n", ids(parts.training())).getBytes(StandardCharsets.UTF_8);
    return "%s; %d labels sha256:%s; from %s sha256:%s"
        .formatted(
            base.fingerprint(),
            parts.training().size(),
            FileDigest.SHA256.of(ids),
            champion.id(),
            sha256);
  }

  private static List<String> ids(List<UsableLabel> labels) {
    return labels.stream().map(UsableLabel::id).toList();
  }

  private Outcome decide(
      Instant started, Contest contest, RetrainingRun.Labels used, String baseData)
      throws IOException {
    RetrainingRun.Figures champion = contest.champion().figures();
    RetrainingRun.Figures challenger = contest.challenger().figures();
    Gate.Decision decision = plan.gate().decide(contest.comparison());
    say("%s", contest.champion().text());
    say("%s", contest.challenger().text());
    if (decision.promoted()) {
      registry.promoteOver(Optional.of(champion.id()), challenger.id(), decision.reason());
    }
    runs.add(
        new RetrainingRun(
            runs.last().map(run -> run.number() + 1).orElse(1),
            started,
            now(),
            used,
            baseData,
            champion,
            challenger,
            contest.best(),
            decision.promoted(),
            decision.reason()));
    new ChallengerTraining(runs.workFolder(), listener).forget();
    say(
        "%s %s promoted: %s",
        challenger.id(), decision.promoted() ? "is" : "is not", decision.reason());
    publishChampion();
    return decision.promoted() ? Outcome.PROMOTED : Outcome.NOT_PROMOTED;
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    labels.close();
  }
}
