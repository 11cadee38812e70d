package io.glyphstream.recognition.sample;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.RejectedShape;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.RelabelSample.Reason;
import io.glyphstream.recognition.transcript.RecognizedPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the characters of a page that a person should look at: those that chance draws, so that
 * accuracy can be estimated without bias, and the least sure of the others and of what was
 * rejected.
 *
 * @param belowConfidence characters with less are sampled, [0, 1]
 * @param maxPerPage unsure characters and rejected shapes of one page at most; 0 for none
 * @param auditShare share of all characters that is drawn, [0, 1]
 */
public record SampleSelector(double belowConfidence, int maxPerPage, double auditShare) {

  public SampleSelector {
    if (!(belowConfidence >= 0 && belowConfidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + belowConfidence);
    }
    if (!(auditShare >= 0 && auditShare <= 1)) {
      throw new IllegalArgumentException("not a share: " + auditShare);
    }
    if (maxPerPage < 0) {
      throw new IllegalArgumentException("samples of a page can't be " + maxPerPage);
    }
  }

  /**
   * The page's samples: the drawn ones, then the least sure of characters and rejected shapes; the
   * same page gives the same.
   */
  public List<RelabelSample> select(RecognizedPage page) {
    List<SampleSource> sources = sources(page);
    Stream<RelabelSample> drawn =
        sources.stream().filter(this::isDrawn).map(source -> source.sample(Reason.AUDIT));
    Stream<RelabelSample> unsure =
        sources.stream()
            .filter(source -> !isDrawn(source) && source.confidence() < belowConfidence)
            .map(source -> source.sample(Reason.LOW_CONFIDENCE));
    Stream<RelabelSample> doubtful =
        Stream.concat(unsure, rejected(page))
            .sorted(Comparator.comparingDouble(RelabelSample::confidence))
            .limit(maxPerPage);
    return Stream.concat(drawn, doubtful).toList();
  }

  /** Every rejected shape: what was lost by it no confidence tells. */
  private static Stream<RelabelSample> rejected(RecognizedPage page) {
    List<RejectedShape> shapes = page.transcript().rejected();
    return IntStream.range(0, shapes.size())
        .mapToObj(
            i ->
                new SampleSource(
                        page.transcript(),
                        new Glyph(shapes.get(i).box(), "", shapes.get(i).confidence(), List.of()),
                        page.rejectedCrops().crop(i))
                    .sample(Reason.REJECTED));
  }

  private boolean isDrawn(SampleSource source) {
    return source.draw() < auditShare;
  }

  private static List<SampleSource> sources(RecognizedPage page) {
    List<Glyph> glyphs = page.transcript().glyphs().toList();
    List<SampleSource> sources = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      sources.add(new SampleSource(page.transcript(), glyphs.get(i), page.crops().crop(i)));
    }
    return sources;
  }
}
