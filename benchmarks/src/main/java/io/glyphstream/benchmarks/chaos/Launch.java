package io.glyphstream.benchmarks.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param name for people, for example {@code ingest-1}; its log is named so
 * @param command what is run, with its arguments
 * @param environment what it gets beside ours
 * @param healthPort of 127.0.0.1, that answers {@code /q/health}; {@link #NO_HEALTH} if none does
 */
record Launch(String name, List<String> command, Map<String, String> environment, int healthPort) {

  static final int NO_HEALTH = 0;

  /** A Java program: its options, among them what it runs, and its arguments. */
  static Launch java(String name, int healthPort, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(arguments);
    return new Launch(name, command, Map.of(), healthPort);
  }
}
