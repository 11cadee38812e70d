package io.glyphstream.contracts.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.Samples;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CodecLawsTest {

  private static final int CASES = 300;

  @Test
  void decodingATranscriptGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      Transcript transcript = new Samples(seed).transcript();
      assertEquals(
          transcript, JsonCodec.TRANSCRIPT.decode(JsonCodec.TRANSCRIPT.encode(transcript)));
      Transcript corrected = new Samples(seed).correctedTranscript();
      assertEquals(corrected, JsonCodec.TRANSCRIPT.decode(JsonCodec.TRANSCRIPT.encode(corrected)));
    }
  }

  @Test
  void decodingATranscriptWithRejectedShapesGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      Transcript transcript = new Samples(seed).transcriptWithRejectedShapes();
      assertEquals(
          transcript, JsonCodec.TRANSCRIPT.decode(JsonCodec.TRANSCRIPT.encode(transcript)));
    }
  }

  @Test
  void decodingARelabelSampleGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      RelabelSample sample = new Samples(seed).relabelSample();
      assertEquals(
          sample, JsonCodec.RELABEL_SAMPLE.decode(JsonCodec.RELABEL_SAMPLE.encode(sample)));
    }
  }

  @Test
  void decodingALabelGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      Label label = new Samples(seed).label();
      assertEquals(label, JsonCodec.LABEL.decode(JsonCodec.LABEL.encode(label)));
      assertEquals(
          label.withdraw(), JsonCodec.LABEL.decode(JsonCodec.LABEL.encode(label.withdraw())));
    }
  }

  @Test
  void decodingABundleOrAChampionGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      PublishedBundle bundle = new Samples(seed).bundle();
      assertEquals(bundle, JsonCodec.BUNDLE.decode(JsonCodec.BUNDLE.encode(bundle)));
      ChampionPointer champion = new Samples(seed).champion();
      assertEquals(champion, JsonCodec.CHAMPION.decode(JsonCodec.CHAMPION.encode(champion)));
    }
  }

  @Test
  void decodingASegmentedPageGivesWhatWasEncoded() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      SegmentedPage page = new Samples(seed).segmentedPage();
      assertEquals(page, SegmentedPageCodec.decode(SegmentedPageCodec.encode(page)));
    }
  }

  @Test
  void unknownFieldsAreSkipped() throws IOException {
    Transcript transcript = new Samples(1).transcript();
    String json = new String(JsonCodec.TRANSCRIPT.encode(transcript), StandardCharsets.UTF_8);
    String later = json.replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},");

    assertEquals(transcript, JsonCodec.TRANSCRIPT.decode(later.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void foreignBytesAreAnErrorAndNoPage() {
    byte[] foreign = "not a page".getBytes(StandardCharsets.UTF_8);

    assertThrows(IOException.class, () -> SegmentedPageCodec.decode(foreign));
    assertThrows(IOException.class, () -> JsonCodec.TRANSCRIPT.decode(foreign));
  }

  @Test
  void recordThatUnpacksWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[SegmentedPageCodec.MAX_UNPACKED_BYTES + 1]);
    }

    assertThrows(IOException.class, () -> SegmentedPageCodec.decode(bomb.toByteArray()));
  }
}
