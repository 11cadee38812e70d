package io.glyphstream.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.contracts.document.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Transcripts as JSON in UTF-8, one a record of the {@code transcripts} topic.
 *
 * <p>{@code decode(encode(t)).equals(t)}. Readers skip fields that they don't know.
 */
public final class TranscriptCodec {

  /** The media type of the encoded form. */
  public static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectWriter INDENTED = JSON.writerWithDefaultPrettyPrinter();

  private TranscriptCodec() {}

  public static byte[] encode(Transcript transcript) {
    try {
      return JSON.writeValueAsBytes(transcript);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same JSON with line breaks, for people. */
  public static String encodeIndented(Transcript transcript) {
    try {
      return INDENTED.writeValueAsString(transcript);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The transcript that {@code json} holds.
   *
   * @throws IOException if it holds none; reading it again won't help
   */
  public static Transcript decode(byte[] json) throws IOException {
    return JSON.readValue(json, Transcript.class);
  }
}
