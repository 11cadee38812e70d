package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.recognition.transcript.PageRecognizer;
import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.scan.ScanLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads pages as {@code glyphstream read --format json} does, and hands on nothing but its JSON.
 */
public final class OwnReader implements PageReader {

  private final ScanSegmenter segmenter =
      new ScanSegmenter(new InProcessOpener(ScanLimits.defaults()));
  private final PageRecognizer recognizer;

  public OwnReader(PageRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public String name() {
    return "Glyphstream";
  }

  @Override
  public List<Transcript> readAll(byte[] file) {
    return segmenter
        .segment(
            new Scan("page", 1, file, null),
            page ->
                JsonCodec.TRANSCRIPT.encode(
                    recognizer.recognize(List.of(page)).get(0).transcript()))
        .fold(
            pages -> pages.stream().map(OwnReader::decoded).toList(),
            rejection -> {
              throw new IllegalArgumentException(rejection.detail());
            });
  }

  private static Transcript decoded(byte[] json) {
    try {
      return JsonCodec.TRANSCRIPT.decode(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
