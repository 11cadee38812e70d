package io.glyphstream.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.model.ChampionPointer;
import io.glyphstream.contracts.model.PublishedBundle;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Messages as JSON in UTF-8, one a record.
 *
 * <p>{@code decode(encode(m)).equals(m)}. Readers skip fields that they don't know.
 *
 * @param <T> the message
 */
public final class JsonCodec<T> {

  /** The media type of the encoded form. */
  public static final String MEDIA_TYPE = "application/json";

  /** The values of the {@code transcripts} topic. */
  public static final JsonCodec<Transcript> TRANSCRIPT = new JsonCodec<>(Transcript.class);

  /** The values of the {@code relabel} topic. */
  public static final JsonCodec<RelabelSample> RELABEL_SAMPLE =
      new JsonCodec<>(RelabelSample.class);

  /** The values of the {@code labels} topic. */
  public static final JsonCodec<Label> LABEL = new JsonCodec<>(Label.class);

  /** The values of the {@code models} topic under {@code bundle/}. */
  public static final JsonCodec<PublishedBundle> BUNDLE = new JsonCodec<>(PublishedBundle.class);

  /** The values of the {@code models} topic under {@code champion/}. */
  public static final JsonCodec<ChampionPointer> CHAMPION = new JsonCodec<>(ChampionPointer.class);

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Class<T> type;

  private JsonCodec(Class<T> type) {
    this.type = type;
  }

  public byte[] encode(T message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message that {@code json} holds.
   *
   * @throws IOException if it holds none; reading it again won't help
   */
  public T decode(byte[] json) throws IOException {
    return JSON.readValue(json, type);
  }
}
