package io.glyphstream.recognizer;

import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.SessionFactory;
import java.nio.charset.StandardCharsets;

/** Bundles like the default one, which say something else of themselves. */
final class Bundles {

  private Bundles() {}

  /** The default bundle as another version of itself, as long as its own. */
  static byte[] version(String version) {
    byte[] bundle = GlyphClassifier.defaultBundle();
    String own = metadata(bundle).version();
    return replaced(bundle, own, version, indexOf(bundle, "glyphstream.version", 0));
  }

  /** That version, with one character of its alphabet exchanged. */
  static byte[] foreignAlphabet(String version) {
    return replaced(version(version), "\n+\n=\n*\n", "\n+\n~\n*\n", 0);
  }

  /** In ONNX's binary form texts of equal length may be exchanged. */
  private static byte[] replaced(byte[] bundle, String text, String other, int from) {
    byte[] next = other.getBytes(StandardCharsets.UTF_8);
    if (next.length != text.length()) {
      throw new IllegalArgumentException(other + " is not as long as " + text);
    }
    System.arraycopy(next, 0, bundle, indexOf(bundle, text, from), next.length);
    return bundle;
  }

  private static int indexOf(byte[] bundle, String text, int from) {
    int index = new String(bundle, StandardCharsets.ISO_8859_1).indexOf(text, from);
    if (index < 0) {
      throw new IllegalArgumentException("the default bundle has no " + text);
    }
    return index;
  }

  /** Puts a bundle into the store; a record that makes it champion, as the trainer writes it. */
  static ChampionPointer champion(byte[] onnx, PageStore store) {
    BundleMetadata metadata = metadata(onnx);
    String sha256 = Sha256.hex(onnx);
    PublishedBundle bundle =
        new PublishedBundle(
            metadata.name(),
            metadata.version(),
            metadata.role(),
            store.put(PublishedBundle.owner(metadata.id(), sha256), onnx).uri(),
            sha256,
            onnx.length,
            metadata.alphabet(),
            metadata.normalisation(),
            metadata.metrics(),
            "2026-11-24T20:00:00Z");
    return new ChampionPointer(bundle, null, "", "2026-11-24T20:00:00Z");
  }

  private static BundleMetadata metadata(byte[] onnx) {
    try (GlyphClassifier classifier = GlyphClassifier.open(onnx, SessionFactory.ON_CPU)) {
      return classifier.metadata();
    }
  }
}
