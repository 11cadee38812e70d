package io.glyphstream.recognizer;

import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.ModelException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Makes champions the model that reads, or says why not and leaves the one that does. */
@Singleton
class ModelExchange {

  private static final Logger LOG = Logger.getLogger(ModelExchange.class);
  private static final String METRIC = "glyphstream.recognizer.model";

  private final ModelSlot slot;
  private final ChampionOpener opener;
  private final MeterRegistry metrics;
  private final Set<String> measured = new HashSet<>();
  private ChampionPointer settled;
  private volatile String refusal;

  ModelExchange(ModelSlot slot, ChampionOpener opener, MeterRegistry metrics) {
    this.slot = slot;
    this.opener = opener;
    this.metrics = metrics;
    measure(slot.metadata().id());
  }

  /**
   * Exchanges the model, once a champion.
   *
   * @return false if that is to be tried again: the store is away
   */
  boolean to(ChampionPointer champion) {
    if (champion.equals(settled)) {
      return true;
    }
    try {
      exchange(champion);
      refusal = null;
      settled = champion;
      return true;
    } catch (ModelException e) {
      refuse(champion, e.getMessage());
      settled = champion;
      return true;
    } catch (StoreUnavailableException e) {
      LOG.warnf("the champion %s waits: %s", champion.bundle().id(), e.getMessage());
      return false;
    }
  }

  private void exchange(ChampionPointer champion) {
    String before = slot.metadata().id();
    GlyphClassifier next = opener.open(champion.bundle(), slot.metadata());
    slot.exchange(next);
    measure(next.metadata().id());
    metrics.counter(METRIC + ".exchanges").increment();
    LOG.infof("reading with model %s from now on, before with %s", next.metadata().id(), before);
  }

  private void refuse(ChampionPointer champion, String reason) {
    refusal = champion.bundle().id() + ": " + reason;
    metrics.counter(METRIC + ".refusals").increment();
    LOG.errorf(
        "the champion %s is refused, %s goes on reading: %s",
        champion.bundle().id(), slot.metadata().id(), reason);
  }

  /** The champion that was refused and why; empty if the last one was not. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** A gauge for each model that ever read: 1 for the one that does. */
  private void measure(String id) {
    if (measured.add(id)) {
      metrics.gauge(METRIC, Tags.of("model", id), slot, s -> s.metadata().id().equals(id) ? 1 : 0);
    }
  }
}
