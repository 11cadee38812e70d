package io.glyphstream.recognizer;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.contracts.lattice.SegmentedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Segmented pages that tests make up. */
final class Pages {

  private static final String SHA256 = "cd".repeat(32);

  private Pages() {}

  /** A line of crops of noise. */
  static SegmentedPage scribbles(String document, int count, long seed) {
    List<Cut> cuts = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      cuts.add(new Cut(i * 30, 5, 0.1));
    }
    for (int i = 0; i < count; i++) {
      candidates.add(new Candidate(i, i + 1, new Box(i * 30, 0, 20, 20), i));
    }
    byte[] noise = new byte[count * CropBatch.CROP_BYTES];
    new Random(seed).nextBytes(noise);
    LineLattice line =
        new LineLattice(
            new Box(0, 0, count * 30, 20), new LineMetrics(20, 0, 20), cuts, candidates);
    return new SegmentedPage(
        new PageId(document, 0, 1, 1),
        SHA256,
        null,
        PageGeometry.upright(1000, 100, 300),
        List.of(line),
        new CropBatch(noise));
  }
}
