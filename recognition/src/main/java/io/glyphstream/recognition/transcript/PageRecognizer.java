package io.glyphstream.recognition.transcript;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.recognition.decode.DecodedGlyph;
import io.glyphstream.recognition.decode.DecodedLine;
import io.glyphstream.recognition.decode.DecodedReject;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.decode.LatticeDecoder;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads segmented pages: crops to logits across pages, logits to lines, lines to transcripts. */
public final class PageRecognizer {

  private final GlyphClassifier classifier;
  private final LatticeDecoder decoder;

  /** A recognizer that reads English with this model; the caller closes the model. */
  public PageRecognizer(GlyphClassifier classifier) {
    this(classifier, DecoderWeights.defaults());
  }

  /** The same with other weights. */
  public PageRecognizer(GlyphClassifier classifier, DecoderWeights weights) {
    this(classifier, LanguageModel.english(), weights);
  }

  /** A recognizer that reads with these models and weights; the caller closes the classifier. */
  public PageRecognizer(
      GlyphClassifier classifier, LanguageModel language, DecoderWeights weights) {
    this.classifier = classifier;
    this.decoder = new LatticeDecoder(classifier.metadata(), language, weights);
  }

  /** Each page with its transcript, in the pages' order; a page that failed before stays failed. */
  public List<RecognizedPage> recognize(List<SegmentedPage> pages) {
    Logits logits =
        classifier.classify(CropBatch.concat(pages.stream().map(SegmentedPage::crops).toList()));
    List<RecognizedPage> recognized = new ArrayList<>();
    int firstRow = 0;
    for (SegmentedPage page : pages) {
      Logits own = logits.rows(firstRow, page.crops().size());
      recognized.add(recognize(page, own));
      firstRow += page.crops().size();
    }
    return recognized;
  }

  /**
   * A page with its transcript.
   *
   * @param logits of the page's crops
   */
  public RecognizedPage recognize(SegmentedPage page, Logits logits) {
    if (page.failure() != null) {
      return new RecognizedPage(
          Transcript.failed(page.page(), page.contentSha256(), page.failure()),
          page.crops(),
          page.crops());
    }
    List<DecodedLine> lines =
        page.lines().parallelStream().map(line -> decoder.decode(line, logits)).toList();
    return new RecognizedPage(
        TranscriptAssembler.assemble(page, lines, classifier.metadata().id()),
        crops(page, lines.stream().flatMap(line -> line.glyphs().stream().map(DecodedGlyph::crop))),
        crops(
            page,
            lines.stream().flatMap(line -> line.rejected().stream().map(DecodedReject::crop))));
  }

  private static CropBatch crops(SegmentedPage page, Stream<Integer> indices) {
    return page.crops().select(indices.mapToInt(index -> index));
  }
}
