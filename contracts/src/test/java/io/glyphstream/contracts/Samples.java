package io.glyphstream.contracts;

import io.glyphstream.contracts.document.Affine;
import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Correction;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RejectedShape;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Messages made up from a seed, for laws that hold for all of them. */
public final class Samples {

  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private final Random random;

  public Samples(long seed) {
    this.random = new Random(seed);
  }

  public Box box() {
    return new Box(
        random.nextInt(3000), random.nextInt(3000), 1 + random.nextInt(99), 1 + random.nextInt(99));
  }

  public PageId page() {
    int pages = 1 + random.nextInt(9);
    return new PageId(
        "document " + random.nextInt(), random.nextInt(pages), pages, random.nextInt(99));
  }

  public PageGeometry geometry() {
    Affine affine =
        new Affine(
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble());
    return new PageGeometry(
        1 + random.nextInt(4000),
        1 + random.nextInt(4000),
        300,
        random.nextDouble() * 30 - 15,
        affine);
  }

  /** Every tenth failed. */
  public Transcript transcript() {
    if (random.nextInt(10) == 0) {
      return Transcript.failed(
          page(), SHA256, new Rejection(RejectionReason.TRUNCATED, "it ends after 7 bytes"));
    }
    return Transcript.read(page(), "net/1.0.0", SHA256, geometry(), many(this::line));
  }

  public Transcript transcriptWithRejectedShapes() {
    return Transcript.read(
        page(),
        "net/1.0.0",
        SHA256,
        geometry(),
        many(this::line),
        many(() -> new RejectedShape(box(), random.nextDouble())));
  }

  /** Every tenth failed. */
  public SegmentedPage segmentedPage() {
    if (random.nextInt(10) == 0) {
      return SegmentedPage.failed(
          page(), SHA256, new Rejection(RejectionReason.PAGE_TIMEOUT, "30 s were not enough"));
    }
    byte[] pixels = new byte[CropBatch.CROP_BYTES * 4];
    random.nextBytes(pixels);
    return new SegmentedPage(
        page(), SHA256, null, geometry(), many(this::lattice), new CropBatch(pixels));
  }

  /** One that was not failed, its lines with x-heights. */
  public SegmentedPage segmentedPageWithXHeights() {
    byte[] pixels = new byte[CropBatch.CROP_BYTES * 4];
    random.nextBytes(pixels);
    List<LineLattice> lines =
        many(
            () -> {
              LineLattice line = lattice();
              double capHeight = line.metrics().capHeight();
              double xHeight = capHeight * (0.5 + random.nextDouble() / 2);
              LineMetrics metrics =
                  new LineMetrics(line.metrics().baselineY(), 0.01, capHeight, xHeight, null);
              return new LineLattice(line.box(), metrics, line.cuts(), line.candidates());
            });
    return new SegmentedPage(page(), SHA256, null, geometry(), lines, new CropBatch(pixels));
  }

  /** The same with a cut through ink in each line. */
  public SegmentedPage segmentedPageWithInkCuts() {
    SegmentedPage page = segmentedPageWithXHeights();
    List<LineLattice> lines =
        page.lines().stream()
            .map(
                line -> {
                  List<Cut> cuts = new ArrayList<>(line.cuts());
                  cuts.set(1, Cut.throughInk(50, random.nextDouble()));
                  return new LineLattice(line.box(), line.metrics(), cuts, line.candidates());
                })
            .toList();
    return new SegmentedPage(page.page(), SHA256, null, page.geometry(), lines, page.crops());
  }

  /** The same of writing that leans. */
  public SegmentedPage segmentedPageWithSlant() {
    SegmentedPage page = segmentedPageWithInkCuts();
    List<LineLattice> lines =
        page.lines().stream()
            .map(
                line -> {
                  List<Candidate> candidates =
                      line.candidates().stream()
                          .map(
                              glyph ->
                                  new Candidate(
                                      glyph.from(), glyph.to(), glyph.box(), glyph.crop(), 12))
                          .toList();
                  LineMetrics metrics = line.metrics().withSlant(random.nextDouble() - 0.5);
                  return new LineLattice(line.box(), metrics, line.cuts(), candidates);
                })
            .toList();
    return new SegmentedPage(page.page(), SHA256, null, page.geometry(), lines, page.crops());
  }

  public RelabelSample relabelSample() {
    byte[] crop = new byte[random.nextInt(99)];
    random.nextBytes(crop);
    Glyph glyph = glyph();
    return new RelabelSample(
        SHA256,
        page(),
        glyph.box(),
        crop,
        glyph.text(),
        glyph.confidence(),
        glyph.alternatives(),
        RelabelSample.Reason.LOW_CONFIDENCE,
        "net/1.0.0");
  }

  /** A transcript that people corrected, with its page's image. */
  public Transcript correctedTranscript() {
    Transcript read = Transcript.read(page(), "net/1.0.0", SHA256, geometry(), many(this::line));
    Correction correction =
        new Correction("label-1", "anna", "2026-11-24T12:00:00Z", box(), "O", "0");
    return read.withImage("glyphstream-store:" + SHA256 + "/" + SHA256)
        .revised(2, many(this::line), "glyphstream-store:" + SHA256, List.of(correction));
  }

  /** Every fourth undoes another. */
  public Label label() {
    RelabelSample sample = relabelSample();
    boolean undoing = random.nextInt(4) == 0;
    return new Label(
        "label-" + random.nextInt(),
        sample.id(),
        sample.page(),
        sample.box(),
        sample.crop(),
        new Label.Shown(
            sample.prediction(), sample.confidence(), sample.alternatives(), sample.reason()),
        undoing ? null : Answer.characters("ß" + random.nextInt(9)),
        undoing ? "label-0" : null,
        random.nextBoolean(),
        random.nextBoolean(),
        "anna",
        "2026-11-24T12:00:00Z",
        sample.model());
  }

  public PublishedBundle bundle() {
    return new PublishedBundle(
        "net",
        "1.0." + random.nextInt(99),
        "characters",
        "glyphstream-store:" + SHA256 + "/" + SHA256,
        SHA256,
        1 + random.nextInt(999_999),
        List.of("0", "\"", "\uFFFD"),
        "emnist-28x28-uint8-ink255",
        Map.of("accuracy.labels", "0.98000", "accuracy.held-out", "0.87000"),
        "2026-11-24T12:00:00Z");
  }

  /** Every other one is its role's first. */
  public ChampionPointer champion() {
    return new ChampionPointer(
        bundle(),
        random.nextBoolean() ? "net/1.0.0" : null,
        "reads new hands",
        "2026-11-24T12:00:01Z");
  }

  private Line line() {
    return Line.of(many(this::word));
  }

  private Word word() {
    return Word.of(many(this::glyph));
  }

  private Glyph glyph() {
    return new Glyph(
        box(),
        Character.toString('A' + random.nextInt(26)),
        random.nextDouble(),
        List.of(new Alternative("A", random.nextDouble()), new Alternative("ä", 0.01)));
  }

  private LineLattice lattice() {
    List<Cut> cuts =
        List.of(
            new Cut(1, 0, 0),
            new Cut(50, random.nextInt(9), random.nextDouble()),
            new Cut(99, 0, 1));
    List<Candidate> candidates =
        List.of(
            new Candidate(0, 1, box(), 0),
            new Candidate(1, 2, box(), 1),
            new Candidate(0, 2, box(), 3));
    return new LineLattice(
        box(), new LineMetrics(random.nextDouble() * 99, 0.01, 40), cuts, candidates);
  }

  private <T> List<T> many(Supplier<T> one) {
    List<T> many = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      many.add(one.get());
    }
    return many;
  }
}
