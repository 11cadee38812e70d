package io.glyphstream.recognizer;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.model.PublishedBundle;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.Logits;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.recognition.model.SessionFactory;
import jakarta.inject.Singleton;
import java.util.Random;
import java.util.Set;

/** Opens the bundle that a champion's record names, if it is what it should be. */
@Singleton
class ChampionOpener {

  /** Enough for ONNX Runtime to lay out its memory for full runs on every core. */
  private static final int WARM_UP_CROPS = 256;

  private final PageStore store;
  private final SessionFactory sessions;

  ChampionOpener(PageStore store, SessionFactory sessions) {
    this.store = store;
    this.sessions = sessions;
  }

  /**
   * The bundle, verified, opened and warm. Whoever calls closes it.
   *
   * @param present what reads now; the other must tell the same characters apart
   * @throws ModelException if it is not to be read with; the message says why
   * @throws io.glyphstream.contracts.store.StoreUnavailableException if the store is away; try
   *     again later
   */
  GlyphClassifier open(PublishedBundle champion, BundleMetadata present) {
    GlyphClassifier classifier = GlyphClassifier.open(bytes(champion), sessions);
    try {
      requireAsSaid(champion, classifier.metadata());
      requireSameCharacters(present, classifier.metadata());
      warmUp(classifier);
      return classifier;
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }

  private byte[] bytes(PublishedBundle champion) {
    ContentReference location =
        ContentReference.parse(champion.location())
            .orElseThrow(
                () -> new ModelException(champion.location() + " is no place in our model store"));
    byte[] onnx =
        store
            .get(location)
            .orElseThrow(
                () -> new ModelException("the model store has no intact " + champion.location()));
    String found = Sha256.hex(onnx);
    if (!found.equals(champion.sha256())) {
      throw new ModelException("its sha256 is " + found + ", not " + champion.sha256());
    }
    return onnx;
  }

  /** What the file says of itself must be what its record says. */
  private static void requireAsSaid(PublishedBundle champion, BundleMetadata found) {
    require("name", champion.id(), found.id());
    require("role", champion.role(), found.role());
    require("normalisation", champion.normalisation(), found.normalisation());
    require("alphabet", champion.alphabet(), found.alphabet());
  }

  private static void require(String property, Object said, Object found) {
    if (!said.equals(found)) {
      throw new ModelException("its " + property + " is " + found + ", not " + said);
    }
  }

  /** Documents must not lose or gain characters because a model was trained further. */
  private static void requireSameCharacters(BundleMetadata present, BundleMetadata next) {
    if (!Set.copyOf(present.alphabet()).equals(Set.copyOf(next.alphabet()))) {
      throw new ModelException(
          "it tells "
              + next.alphabet().size()
              + " characters apart that are not the "
              + present.alphabet().size()
              + " of "
              + present.id()
              + "; to change the alphabet, set glyphstream.recognizer.model");
    }
  }

  private static void warmUp(GlyphClassifier classifier) {
    byte[] noise = new byte[WARM_UP_CROPS * CropBatch.CROP_BYTES];
    new Random(1).nextBytes(noise);
    Logits logits = classifier.classify(new CropBatch(noise));
    for (float logit : logits.values()) {
      if (!Float.isFinite(logit)) {
        throw new ModelException("it gives logits that are no numbers");
      }
    }
  }
}
