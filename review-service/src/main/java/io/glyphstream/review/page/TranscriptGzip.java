package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Transcripts as the database holds them: JSON in gzip. {@code unpack(pack(t)).equals(t)}. */
final class TranscriptGzip {

  private TranscriptGzip() {}

  static byte[] pack(Transcript transcript) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(JsonCodec.TRANSCRIPT.encode(transcript));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static Transcript unpack(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return JsonCodec.TRANSCRIPT.decode(gzip.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
