package io.glyphstream.contracts.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.Samples;
import io.glyphstream.contracts.document.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * What earlier versions wrote must stay readable, and the wire form must not change by accident. A
 * golden file is never edited; a changed form gets a new one beside it.
 */
class GoldenFilesTest {

  @Test
  void transcriptIsWrittenAsItAlwaysWas() throws IOException {
    byte[] golden = golden("transcript-1.json");

    assertEquals(new Samples(2).transcript(), JsonCodec.TRANSCRIPT.decode(golden));
    assertEquals(
        new String(golden, StandardCharsets.UTF_8).strip(),
        new String(
            JsonCodec.TRANSCRIPT.encode(new Samples(2).transcript()), StandardCharsets.UTF_8));
  }

  @Test
  void correctedTranscriptIsWrittenAsItAlwaysWas() throws IOException {
    byte[] golden = golden("transcript-2.json");

    assertEquals(new Samples(2).correctedTranscript(), JsonCodec.TRANSCRIPT.decode(golden));
    assertEquals(
        new String(golden, StandardCharsets.UTF_8).strip(),
        new String(
            JsonCodec.TRANSCRIPT.encode(new Samples(2).correctedTranscript()),
            StandardCharsets.UTF_8));
  }

  @Test
  void labelIsWrittenAsItAlwaysWas() throws IOException {
    byte[] golden = golden("label-1.json");

    assertEquals(new Samples(2).label(), JsonCodec.LABEL.decode(golden));
    assertEquals(
        new String(golden, StandardCharsets.UTF_8).strip(),
        new String(JsonCodec.LABEL.encode(new Samples(2).label()), StandardCharsets.UTF_8));
  }

  @Test
  void transcriptWithRejectedShapesIsWrittenAsItAlwaysWas() throws IOException {
    byte[] golden = golden("transcript-3.json");
    Transcript transcript = new Samples(2).transcriptWithRejectedShapes();

    assertEquals(transcript, JsonCodec.TRANSCRIPT.decode(golden));
    assertEquals(
        new String(golden, StandardCharsets.UTF_8).strip(),
        new String(JsonCodec.TRANSCRIPT.encode(transcript), StandardCharsets.UTF_8));
  }

  @Test
  void bundleAndChampionAreWrittenAsTheyAlwaysWere() throws IOException {
    byte[] bundle = golden("bundle-1.json");
    byte[] champion = golden("champion-1.json");

    assertEquals(new Samples(2).bundle(), JsonCodec.BUNDLE.decode(bundle));
    assertEquals(new Samples(2).champion(), JsonCodec.CHAMPION.decode(champion));
    assertEquals(
        new String(bundle, StandardCharsets.UTF_8).strip(),
        new String(JsonCodec.BUNDLE.encode(new Samples(2).bundle()), StandardCharsets.UTF_8));
    assertEquals(
        new String(champion, StandardCharsets.UTF_8).strip(),
        new String(JsonCodec.CHAMPION.encode(new Samples(2).champion()), StandardCharsets.UTF_8));
  }

  @Test
  void segmentedPageOfAnEarlierVersionIsRead() throws IOException {
    assertEquals(
        new Samples(2).segmentedPage(),
        SegmentedPageCodec.decode(golden("segmented-page-1.cbor.gz")));
  }

  @Test
  void segmentedPageWithXHeightsIsRead() throws IOException {
    assertEquals(
        new Samples(2).segmentedPageWithXHeights(),
        SegmentedPageCodec.decode(golden("segmented-page-2.cbor.gz")));
  }

  @Test
  void segmentedPageWithInkCutsIsRead() throws IOException {
    assertEquals(
        new Samples(2).segmentedPageWithInkCuts(),
        SegmentedPageCodec.decode(golden("segmented-page-3.cbor.gz")));
  }

  @Test
  void segmentedPageWithSlantIsRead() throws IOException {
    assertEquals(
        new Samples(2).segmentedPageWithSlant(),
        SegmentedPageCodec.decode(golden("segmented-page-4.cbor.gz")));
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }
}
