package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best path through a line's lattice (Viterbi 1967; LeCun, Bottou, Bengio, Haffner 1998,
 * sections V to VIII). Many threads may use one.
 *
 * <p>A path's score sums over its glyphs the model's log-probability and the fit of height and
 * place, over its gaps how likely each is a space, over its text the log-probability in context; a
 * price for blank gaps inside a glyph; and a bonus a glyph. {@link DecoderWeights} weighs them. A
 * short line is read a second time as if it stood on its descenders, and the better path counts.
 */
public final class LatticeDecoder {

  private final Alphabet alphabet;
  private final GlyphReader reader;
  private final LanguageModel language;
  private final DecoderWeights weights;

  /** A decoder for the logits of this bundle. */
  public LatticeDecoder(BundleMetadata bundle, LanguageModel language, DecoderWeights weights) {
    this.alphabet = new Alphabet(bundle);
    this.reader = new GlyphReader(bundle, alphabet, weights);
    this.language = language;
    this.weights = weights;
  }

  /**
   * What the line says.
   *
   * @param logits of the whole page's crops, which the candidates index
   */
  public DecodedLine decode(LineLattice lattice, Logits logits) {
    List<SearchArc> measured = bestPath(lattice, logits);
    return line(
        ShortLine.onDescenders(lattice)
            .map(raised -> bestPath(raised, logits))
            .filter(raised -> score(raised) > score(measured))
            .orElse(measured));
  }

  private List<SearchArc> bestPath(LineLattice lattice, Logits logits) {
    List<List<GlyphReading>> readings = new ArrayList<>();
    lattice.cuts().forEach(cut -> readings.add(new ArrayList<>()));
    for (Candidate candidate : lattice.candidates()) {
      readings.get(candidate.from()).add(reader.read(candidate, lattice, logits));
    }
    ContextModel contexts = new ContextModel(language, alphabet, weights);
    return new LineSearch(lattice, alphabet, contexts, weights).bestPath(readings);
  }

  private static double score(List<SearchArc> path) {
    return path.stream().mapToDouble(SearchArc::score).sum();
  }

  private DecodedLine line(List<SearchArc> path) {
    List<DecodedGlyph> glyphs = new ArrayList<>();
    List<DecodedReject> rejected = new ArrayList<>();
    boolean startsWord = true;
    for (SearchArc arc : path) {
      if (arc.reading() == null) {
        startsWord |= arc.space();
      } else if (arc.reading().column(arc.choice()) == alphabet.reject()) {
        rejected.add(rejected(arc));
      } else {
        glyphs.add(glyph(arc, startsWord));
        startsWord = false;
      }
    }
    return new DecodedLine(glyphs, rejected);
  }

  private DecodedGlyph glyph(SearchArc arc, boolean startsWord) {
    GlyphReading reading = arc.reading();
    return new DecodedGlyph(
        reading.candidate().box(),
        reading.candidate().crop(),
        alphabet.text(reading.column(arc.choice())),
        reading.confidence(arc.choice()),
        reading.alternatives(alphabet),
        startsWord);
  }

  private static DecodedReject rejected(SearchArc arc) {
    Candidate candidate = arc.reading().candidate();
    return new DecodedReject(
        candidate.box(), candidate.crop(), arc.reading().confidence(arc.choice()));
  }
}
