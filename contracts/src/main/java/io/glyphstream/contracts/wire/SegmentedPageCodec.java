package io.glyphstream.contracts.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.glyphstream.contracts.lattice.SegmentedPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Segmented pages as CBOR (RFC 8949) inside gzip (RFC 1952), one a record of the {@code
 * segmented-pages} topic. Compressed here and not by the producer, because {@code max.request.size}
 * counts what the producer is handed.
 *
 * <p>{@code decode(encode(p)).equals(p)}. Readers skip fields that they don't know.
 */
public final class SegmentedPageCodec {

  /** The media type of the encoded form. */
  public static final String MEDIA_TYPE = "application/cbor+gzip";

  /**
   * What a record may unpack to, bytes: 80,000 crops, ten times a page of small print. Above it,
   * the record is none of ours.
   */
  public static final int MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

  private static final ObjectMapper CBOR =
      CBORMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SegmentedPageCodec() {}

  public static byte[] encode(SegmentedPage page) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      CBOR.writeValue(gzip, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * The page that {@code packed} holds.
   *
   * @throws IOException if it holds none; reading it again won't help
   */
  public static SegmentedPage decode(byte[] packed) throws IOException {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] cbor = gzip.readNBytes(MAX_UNPACKED_BYTES + 1);
      if (cbor.length > MAX_UNPACKED_BYTES) {
        throw new IOException("a segmented page unpacks to over " + MAX_UNPACKED_BYTES + " bytes");
      }
      return unpacked(cbor);
    }
  }

  /** The page as CBOR alone, for those who are on the same machine. */
  public static byte[] unpacked(SegmentedPage page) {
    try {
      return CBOR.writeValueAsBytes(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page that {@code cbor} holds.
   *
   * @throws IOException if it holds none; reading it again won't help
   */
  public static SegmentedPage unpacked(byte[] cbor) throws IOException {
    return CBOR.readValue(cbor, SegmentedPage.class);
  }
}
