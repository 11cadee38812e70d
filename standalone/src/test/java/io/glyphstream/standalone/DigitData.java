package io.glyphstream.standalone;

import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.vision.PageSegmenter;
import io.glyphstream.vision.SegmentedInk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A data set in MNIST's files, of pages that were segmented as scans are. */
final class DigitData {

  private static final int LINES = 12;
  private static final double SAME = 0.8;

  private final PageSegmenter segmenter = new PageSegmenter();
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
  private final ByteArrayOutputStream labels = new ByteArrayOutputStream();

  private DigitData() {}

  /** Writes a training and a test part. */
  static void write(Path folder, DigitHand hand, int trainPages, int testPages) throws IOException {
    Files.createDirectories(folder);
    part(hand, 1, trainPages).write(folder, "train");
    part(hand, 1_000, testPages).write(folder, "t10k");
  }

  private static DigitData part(DigitHand hand, long firstSeed, int pages) {
    DigitData data = new DigitData();
    LongStream.range(firstSeed, firstSeed + pages)
        .forEach(seed -> data.add(DigitPage.of(hand, LINES, seed)));
    return data;
  }

  private void add(DigitPage page) {
    SegmentedInk ink = segmenter.segment(page.page());
    List<Candidate> candidates =
        ink.lines().stream().map(LineLattice::candidates).flatMap(List::stream).toList();
    for (DigitPage.Glyph glyph : page.glyphs()) {
      Optional<Candidate> best =
          candidates.stream().max(Comparator.comparingDouble(c -> glyph.overlap(c.box())));
      if (best.isPresent() && glyph.overlap(best.get().box()) >= SAME) {
        int from = best.get().crop() * CropBatch.CROP_BYTES;
        pixels.write(ink.crops().pixels(), from, CropBatch.CROP_BYTES);
        labels.write(glyph.digit());
      }
    }
  }

  private void write(Path folder, String part) throws IOException {
    int count = labels.size();
    Files.write(
        folder.resolve(part + "-images-idx3-ubyte"),
        idx(pixels.toByteArray(), count, CropBatch.SIDE, CropBatch.SIDE));
    Files.write(folder.resolve(part + "-labels-idx1-ubyte"), idx(labels.toByteArray(), count));
  }

  /** An IDX file of uint8. */
  private static byte[] idx(byte[] elements, int... shape) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + elements.length);
    file.putInt(0x0800 | shape.length);
    for (int size : shape) {
      file.putInt(size);
    }
    return file.put(elements).array();
  }
}
