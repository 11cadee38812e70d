package io.glyphstream.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class EscapingLogFilterTest {

  private static final ExtFormatter MESSAGES = new PatternFormatter("%s");
  private static final EscapingLogFilter FILTER = new EscapingLogFilter();

  @Test
  void ourMessagesStayInOneLine() {
    ExtLogRecord record = record("io.glyphstream.ingest", "%s is 100% refused {0}", "a\nb\u001b");

    assertTrue(FILTER.isLoggable(record));

    assertEquals("a\\nb\\u001B is 100% refused {0}", MESSAGES.formatMessage(record));
  }

  @Test
  void messagesOfLibrariesKeepTheirLines() {
    ExtLogRecord record = record("org.apache.kafka", "values:\n\t%s", "a\u001b[2J");

    assertTrue(FILTER.isLoggable(record));

    assertEquals("values:\n\ta\\u001B[2J", MESSAGES.formatMessage(record));
  }

  @Test
  void harmlessRecordsPassAsTheyAre() {
    LogRecord record = new LogRecord(Level.INFO, "all is well");
    Exception harmless = new IllegalStateException("no\nharm");
    record.setThrown(harmless);

    assertTrue(FILTER.isLoggable(record));

    assertSame(harmless, record.getThrown());
    assertEquals("all is well", record.getMessage());
  }

  @Test
  void exceptionsAreEscapedWithTheirCauses() {
    LogRecord record = new LogRecord(Level.ERROR, "failed");
    Exception hostile =
        new IllegalStateException("outer", new IllegalArgumentException("\u001b]0;pwn\u0007"));
    record.setThrown(hostile);

    assertTrue(FILTER.isLoggable(record));

    Throwable shown = record.getThrown();
    assertEquals(hostile.toString(), shown.toString());
    assertEquals(
        "java.lang.IllegalArgumentException: \\u001B]0;pwn\\u0007", shown.getCause().toString());
    assertEquals(hostile.getStackTrace().length, shown.getStackTrace().length);
    assertFalse(shown.getCause().toString().contains("\u001b"));
  }

  private static ExtLogRecord record(String logger, String format, Object parameter) {
    ExtLogRecord record =
        new ExtLogRecord(
            Level.INFO,
            format.replace("100%", "100%%"),
            ExtLogRecord.FormatStyle.PRINTF,
            EscapingLogFilterTest.class.getName());
    record.setParameters(new Object[] {parameter});
    record.setLoggerName(logger);
    return record;
  }
}
