package io.glyphstream.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How transcripts are printed: whatever they hold, it does nothing to a terminal. */
enum OutputFormat {
  /** What the page says. */
  TEXT {
    @Override
    String print(Transcript transcript) {
      return TerminalText.lines(transcript.text());
    }

    @Override
    String print(DeletedPage page) {
      return TerminalText.line(
          "== " + page.document() + ", page " + (page.pageIndex() + 1) + " is deleted");
    }
  },
  /** The transcript as it is on its topic, one line of JSON. */
  JSON {
    @Override
    String print(Transcript transcript) {
      return TerminalText.line(
          new String(JsonCodec.TRANSCRIPT.encode(transcript), StandardCharsets.UTF_8));
    }

    @Override
    String print(DeletedPage page) {
      try {
        return TerminalText.line(MAPPER.writeValueAsString(page));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final JsonMapper MAPPER = new JsonMapper();

  abstract String print(Transcript transcript);

  abstract String print(DeletedPage page);
}
