package io.glyphstream.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The packaged command as a process of its own, as a person would start it. */
final class CommandProcess implements AutoCloseable {

  private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration START_PATIENCE = Duration.ofSeconds(120);
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static CommandProcess start(String... arguments) throws IOException {
    return start(List.of(), APPLICATION, arguments);
  }

  /** Starts a jar, as the script does, with these options of Java's. */
  static CommandProcess start(List<String> options, Path jar, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("glyphstream-", ".out");
    Path err = Files.createTempFile("glyphstream-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // As the script does: native threads of a training must not spin.
    builder.environment().putIfAbsent("OMP_WAIT_POLICY", "PASSIVE");
    return new CommandProcess(builder.start(), out, err);
  }

  /** Starts {@code up} and returns when it says that it is up. */
  static CommandProcess up(Path data, int kafkaPort, int httpPort, String... more)
      throws IOException {
    return up(List.of(), data, kafkaPort, httpPort, more);
  }

  /** Starts {@code up} with these options of Java's. */
  static CommandProcess up(
      List<String> options, Path data, int kafkaPort, int httpPort, String... more)
      throws IOException {
    CommandProcess up = start(options, APPLICATION, upArguments(data, kafkaPort, httpPort, more));
    try {
      up.awaitOut("Stop with Ctrl-C.", START_PATIENCE);
    } catch (IllegalStateException e) {
      up.close();
      throw e;
    }
    return up;
  }

  /** The command line of {@code up}. */
  static String[] upArguments(Path data, int kafkaPort, int httpPort, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up",
                "--data",
                data.toString(),
                "--kafka-port",
                Integer.toString(kafkaPort),
                "--http-port",
                Integer.toString(httpPort)));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /**
   * What it has said by the time that it says this.
   *
   * @throws IllegalStateException if it ends before, or does not say it in time
   */
  String awaitOut(String part, Duration patience) {
    try {
      await()
          .pollInterval(LOOK_AGAIN)
          .atMost(patience)
          .until(() -> !process.isAlive() || out().contains(part));
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(notSaid(part), e);
    }
    if (!out().contains(part)) {
      throw new IllegalStateException(notSaid(part));
    }
    return out();
  }

  private String notSaid(String part) {
    return "did not say '" + part + "': " + out() + err();
  }

  /** A port that was free just now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  /** The exit code, or -1 if it did not end in time. */
  int exitCode(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells it to end: SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Ends it without a word: SIGKILL. */
  void kill() {
    process.destroyForcibly();
    exitCode(KILL_PATIENCE);
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  @Override
  public void close() {
    kill();
    try {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
