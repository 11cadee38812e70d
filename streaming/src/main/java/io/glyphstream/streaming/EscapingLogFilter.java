package io.glyphstream.streaming;

import io.glyphstream.contracts.text.TerminalText;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Keeps what strangers wrote from doing anything to the terminal or the file that a log goes to:
 * their names and ids are in messages and in exceptions. Lets every record pass.
 */
@LoggingFilter(name = "escaping")
final class EscapingLogFilter implements Filter {

  /** Our own messages are of one line each; libraries have longer ones. */
  private static final String OURS = "io.glyphstream.";

  private static final ExtFormatter MESSAGES = new PatternFormatter("%s");

  @Override
  public boolean isLoggable(LogRecord record) {
    String message = MESSAGES.formatMessage(record);
    boolean isOurs = record.getLoggerName() != null && record.getLoggerName().startsWith(OURS);
    String escaped = isOurs ? TerminalText.line(message) : TerminalText.lines(message);
    if (escaped != null && !escaped.equals(message)) {
      replace(record, escaped);
    }
    record.setThrown(EscapedThrowable.of(record.getThrown()));
    return true;
  }

  private static void replace(LogRecord record, String message) {
    record.setParameters(null);
    if (record instanceof ExtLogRecord extended) {
      extended.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      record.setMessage(message);
    }
  }
}
