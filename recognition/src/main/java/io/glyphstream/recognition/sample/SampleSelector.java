package io.glyphstream.recognition.sample;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.recognition.transcript.RecognizedPage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the characters of a page that a person should look at: the least sure ones.
 *
 * @param belowConfidence characters with less are sampled, [0, 1]
 * @param maxPerPage samples of one page at most; 0 for none
 */
public record SampleSelector(double belowConfidence, int maxPerPage) {

  public SampleSelector {
    if (!(belowConfidence >= 0 && belowConfidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + belowConfidence);
    }
    if (maxPerPage < 0) {
      throw new IllegalArgumentException("samples of a page can't be " + maxPerPage);
    }
  }

  /** The page's samples, the least sure first; the same page gives the same samples. */
  public List<RelabelSample> select(RecognizedPage page) {
    List<Glyph> glyphs =
        page.transcript().lines().stream()
            .flatMap(line -> line.words().stream())
            .flatMap(word -> word.characters().stream())
            .toList();
    return IntStream.range(0, glyphs.size())
        .filter(i -> glyphs.get(i).confidence() < belowConfidence)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> glyphs.get(i).confidence()))
        .limit(maxPerPage)
        .map(i -> sample(page.transcript(), glyphs.get(i), page.crops().crop(i)))
        .toList();
  }

  private static RelabelSample sample(Transcript transcript, Glyph glyph, byte[] crop) {
    return new RelabelSample(
        id(transcript.page(), glyph.box(), crop),
        transcript.page(),
        glyph.box(),
        CropPng.encode(crop),
        glyph.text(),
        glyph.confidence(),
        glyph.alternatives(),
        RelabelSample.Reason.LOW_CONFIDENCE,
        transcript.model());
  }

  /** SHA-256 of document, page, box and crop, each ended by a newline but the last. */
  private static String id(PageId page, Box box, byte[] crop) {
    ByteArrayOutputStream identity = new ByteArrayOutputStream();
    String place =
        "%s\n%d\n%d,%d,%d,%d\n"
            .formatted(
                page.document(), page.pageIndex(), box.x(), box.y(), box.width(), box.height());
    identity.writeBytes(place.getBytes(StandardCharsets.UTF_8));
    identity.writeBytes(crop);
    return Sha256.hex(identity.toByteArray());
  }
}
