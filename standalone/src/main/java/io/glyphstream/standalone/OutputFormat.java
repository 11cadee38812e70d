package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.wire.JsonCodec;
import java.nio.charset.StandardCharsets;

/** How transcripts are printed. */
enum OutputFormat {
  /** What the page says. */
  TEXT {
    @Override
    String print(Transcript transcript) {
      return transcript.text();
    }
  },
  /** The transcript as it is on its topic, one line of JSON. */
  JSON {
    @Override
    String print(Transcript transcript) {
      return new String(JsonCodec.TRANSCRIPT.encode(transcript), StandardCharsets.UTF_8);
    }
  };

  abstract String print(Transcript transcript);
}
