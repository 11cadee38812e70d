package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.store.PageStore;
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
      try (BundleClassifier champion = new BundleClassifier(registry.model(champion()))) {
        LabelSelection selection = selection(snapshot, champion.metadata().alphabet());
        counted = new Count(snapshot.offsets(), freshIds(snapshot, selection).size());
      }
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
    byte[] onnx = registry.model(id);
    try (BundleClassifier champion = new BundleClassifier(onnx)) {
      BundleMetadata metadata = champion.metadata();
      LabelTopic.Snapshot snapshot = labels.read();
      LabelSelection selection = selection(snapshot, metadata.alphabet());
      Set<String> fresh = freshIds(snapshot, selection);
      if (fresh.isEmpty()) {
        say("no labels to train on have come since the last run%s", leftOut(selection));
        return Outcome.NOTHING_NEW;
      }
      LabelParts parts = LabelParts.of(selection.usable());
      say(
          "%,d labels to train on, %,d held out, %,d of them new%s",
          parts.training().size(), parts.heldOut().size(), fresh.size(), leftOut(selection));
      if (parts.training().isEmpty()) {
        say("all of them are held out: one document in five is, and more are needed");
        return Outcome.NOTHING_NEW;
      }
      BaseData base = BaseData.read(plan.baseData(), metadata.alphabet());
      Challenger challenger = challenger(onnx, metadata, parts, base);
      RetrainingRun.Labels used =
          new RetrainingRun.Labels(
              snapshot.offsets(),
              fresh.size(),
              ids(parts.training()),
              ids(parts.heldOut()),
              selection.leftOut());
      return decide(started, id, champion, challenger, parts, base, used);
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
    boolean sameTopic =
        read.entrySet().stream()
            .allMatch(e -> snapshot.offsets().getOrDefault(e.getKey(), 0L) >= e.getValue());
    Set<String> behind =
        snapshot.labels().stream()
            .filter(label -> !sameTopic || label.isBehind(read))
            .map(label -> label.label().id())
            .collect(Collectors.toSet());
    return selection.usable().stream()
        .map(UsableLabel::id)
        .filter(behind::contains)
        .collect(Collectors.toSet());
  }

  private static String leftOut(LabelSelection selection) {
    return selection.leftOut().isEmpty()
        ? ""
        : "; left out: "
            + selection.leftOut().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
  }

  private Challenger challenger(
      byte[] champion, BundleMetadata metadata, LabelParts parts, BaseData base)
      throws IOException {
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
      Instant started,
      String championId,
      BundleClassifier champion,
      Challenger challenger,
      LabelParts parts,
      BaseData base,
      RetrainingRun.Labels used)
      throws IOException {
    RegisteredBundle registered =
        registry.add(challenger.onnx(), Optional.of(challenger.evaluation()));
    try (BundleClassifier other = new BundleClassifier(challenger.onnx())) {
      LabelledSet heldOutLabels = LabelParts.set(parts.heldOut(), champion.metadata().alphabet());
      Measurement before =
          Measurement.of(registry.bundle(championId), champion, base.heldOut(), heldOutLabels);
      Measurement after = Measurement.of(registered, other, base.heldOut(), heldOutLabels);
      RetrainingRun.Figures best = best(before, base);
      Gate.Decision decision = plan.gate().decide(after.against(before, best));
      say(before);
      say(after);
      if (decision.promoted()) {
        registry.promoteOver(Optional.of(championId), registered.id(), decision.reason());
      }
      runs.add(
          new RetrainingRun(
              runs.last().map(run -> run.number() + 1).orElse(1),
              started,
              now(),
              used,
              base.fingerprint(),
              before.figures(),
              after.figures(),
              best,
              decision.promoted(),
              decision.reason()));
      new ChallengerTraining(runs.workFolder(), listener).forget();
      say(
          "%s %s promoted: %s",
          registered.id(), decision.promoted() ? "is" : "is not", decision.reason());
      if (decision.promoted()) {
        publishChampion();
      }
      return decision.promoted() ? Outcome.PROMOTED : Outcome.NOT_PROMOTED;
    }
  }

  /** Whoever was ever champion and reads the held-out base data best. */
  private RetrainingRun.Figures best(Measurement champion, BaseData base) throws IOException {
    RetrainingRun.Figures best = champion.figures();
    Set<String> others =
        registry.succession(ROLE).orElseThrow().history().stream()
            .map(change -> change.id())
            .filter(id -> !id.equals(champion.figures().id()))
            .collect(Collectors.toSet());
    for (String id : others) {
      try (BundleClassifier classifier = new BundleClassifier(registry.model(id))) {
        Optional<RetrainingRun.Figures> other =
            Measurement.onBaseData(registry.bundle(id), classifier, base.heldOut());
        if (other.isPresent() && other.get().heldOutAccuracy() > best.heldOutAccuracy()) {
          best = other.get();
        }
      }
    }
    return best;
  }

  private void say(Measurement measured) {
    RetrainingRun.Figures figures = measured.figures();
    say(
        "%-24s %6.2f %% of %,d held-out crops of the base data%s",
        figures.id(),
        100 * figures.heldOutAccuracy(),
        measured.baseCrops(),
        figures.labelAccuracy() == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", %6.2f %% of %,d held-out labels",
                100 * figures.labelAccuracy(),
                measured.labels()));
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
