package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints what comes on the transcripts topic, whoever wrote it. */
final class TranscriptPrinter {

  private final OutputFormat format;
  private final PrintWriter out;
  private final PrintWriter err;

  TranscriptPrinter(OutputFormat format, PrintWriter out, PrintWriter err) {
    this.format = format;
    this.out = out;
    this.err = err;
  }

  /** Prints the record; whether it was a transcript, not a deletion or something else. */
  boolean print(ConsumerRecord<String, byte[]> record) {
    boolean isTranscript = record.value() != null && printTranscript(record);
    if (record.value() == null) {
      out.println(format.print(DeletedPage.ofKey(record.key())));
    }
    out.flush();
    return isTranscript;
  }

  private boolean printTranscript(ConsumerRecord<String, byte[]> record) {
    try {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      if (transcript == null || transcript.page() == null) {
        throw new IOException("it names no page");
      }
      if (format == OutputFormat.TEXT) {
        out.println(TerminalText.line(heading(transcript)));
      }
      out.println(format.print(transcript));
      return true;
    } catch (IOException e) {
      String problem = record.key() + " is no transcript: " + e.getMessage();
      err.println("glyphstream: " + TerminalText.line(problem));
      return false;
    }
  }

  private static String heading(Transcript transcript) {
    String page = (transcript.page().pageIndex() + 1) + "/" + transcript.page().pageCount();
    String revision = transcript.revision() == 1 ? "" : ", revision " + transcript.revision();
    String failure =
        transcript.failure() == null ? "" : ", failed: " + transcript.failure().detail();
    return "== " + transcript.page().document() + ", page " + page + revision + failure;
  }
}
