package io.glyphstream.recognition.sample;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.store.HashDraw;
import io.glyphstream.contracts.store.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A character that may become a sample.
 *
 * @param transcript that it stands in
 * @param glyph as it was read
 * @param crop what the model saw of it, uint8 [28, 28], 255 = ink
 * @param id of the sample that it would become
 */
record SampleSource(Transcript transcript, Glyph glyph, byte[] crop, String id) {

  SampleSource(Transcript transcript, Glyph glyph, byte[] crop) {
    this(transcript, glyph, crop, id(transcript.page(), glyph.box(), crop));
  }

  double confidence() {
    return glyph.confidence();
  }

  /** In [0, 1), evenly spread over characters and always the same for the same one. */
  double draw() {
    return HashDraw.first(id);
  }

  RelabelSample sample(RelabelSample.Reason reason) {
    return new RelabelSample(
        id,
        transcript.page(),
        glyph.box(),
        CropPng.encode(crop),
        glyph.text(),
        glyph.confidence(),
        glyph.alternatives(),
        reason,
        transcript.model());
  }

  /** SHA-256 of document, page, box and crop, each ended by a newline but the last. */
  private static String id(PageId page, Box box, byte[] crop) {
    ByteArrayOutputStream identity = new ByteArrayOutputStream();
    String place =
        "%s\n%d\n%d,%d,%d,%d\n"
            .formatted(
                page.document(), page.pageIndex(), box.x(), box.y(), box.width(), box.height());
    identity.writeBytes(place.getBytes(StandardCharsets.UTF_8));
    identity.writeBytes(crop);
    return Sha256.hex(identity.toByteArray());
  }
}
