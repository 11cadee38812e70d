package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.benchmarks.page.SyntheticPage;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.Logits;
import io.glyphstream.recognition.transcript.PageRecognizer;
import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.scan.ScanLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a decoder's weights do to the error: pages are segmented and classified once, then decoded
 * with any weights.
 */
public final class WeightTable {

  private static final double NANOSECONDS = 1e9;

  private final GlyphClassifier classifier;
  private final LanguageModel language;
  private final List<ClassifiedPage> pages = new ArrayList<>();

  private record ClassifiedPage(SyntheticPage page, SegmentedPage segmented, Logits logits) {}

  public WeightTable(GlyphClassifier classifier, LanguageModel language) {
    this.classifier = classifier;
    this.language = language;
  }

  /** Segments and classifies pages. */
  public void add(Stream<SyntheticPage> more) {
    ScanSegmenter segmenter = new ScanSegmenter(new InProcessOpener(ScanLimits.defaults()));
    more.forEach(
        page -> {
          byte[] file = PagePng.encode(page.image(), PageGenerator.DPI);
          segmenter.segment(
              new Scan("page", 1, file, null),
              segmented ->
                  pages.add(
                      new ClassifiedPage(
                          page.withoutImage(), segmented, classifier.classify(segmented.crops()))));
        });
  }

  /** The table's head, Markdown. */
  public String head() {
    StringBuilder head = new StringBuilder("| weights |");
    StringBuilder rule = new StringBuilder("|---|");
    for (String group : scores(DecoderWeights.defaults()).groups.keySet()) {
      head.append(' ').append(group).append(" |");
      rule.append("---|");
    }
    return head + " ECE | s a page |\n" + rule + "---|---|";
  }

  /** The error rates with these weights, Markdown. */
  public String row(String name, DecoderWeights weights) {
    long start = System.nanoTime();
    Scores scores = scores(weights);
    double seconds = (System.nanoTime() - start) / NANOSECONDS / pages.size();
    StringBuilder row = new StringBuilder("| " + name + " |");
    scores.groups.values().forEach(score -> row.append(number(score.characterErrorRate(), 4)));
    return row + number(scores.characters.calibrationError(), 4) + number(seconds, 3);
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, " %." + digits + "f |", number);
  }

  private Scores scores(DecoderWeights weights) {
    PageRecognizer recognizer = new PageRecognizer(classifier, language, weights);
    Scores scores = new Scores();
    for (ClassifiedPage page : pages) {
      scores.add(page.page(), recognizer.recognize(page.segmented(), page.logits()).transcript());
    }
    return scores;
  }

  private static final class Scores {

    private final Map<String, TextScore> groups = new TreeMap<>();
    private final ReadCharacters characters = new ReadCharacters();

    void add(SyntheticPage page, Transcript transcript) {
      String group = page.kind().family() + ", " + page.condition().label();
      groups.merge(group, TextScore.of(page.truth().text(), transcript.text()), TextScore::plus);
      characters.add(page.truth().text(), transcript.glyphs().toList());
    }
  }
}
