package io.glyphstream.ingest.hotfolder;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears what a logger is told, as the log's formatter would print it. */
final class LogListener extends Handler {

  private static final ExtFormatter MESSAGES = new PatternFormatter("%s");

  private final List<String> heard;

  private LogListener(List<String> heard) {
    this.heard = heard;
  }

  static Handler addTo(String logger, List<String> heard) {
    Handler listener = new LogListener(heard);
    Logger heardLogger = Logger.getLogger(logger);
    heardLogger.setLevel(java.util.logging.Level.INFO);
    heardLogger.addHandler(listener);
    return listener;
  }

  static void remove(String logger, Handler listener) {
    Logger.getLogger(logger).removeHandler(listener);
  }

  @Override
  public void publish(LogRecord record) {
    heard.add(MESSAGES.formatMessage(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
