package io.glyphstream.vision.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** With which bounds, and with how little of ours, a child process starts. */
final class ChildLaunch {

  /** What a native library may need to find its own parts, or to find the time of day. */
  private static final List<String> KEPT_VARIABLES = List.of("LD_LIBRARY_PATH", "PATH", "TZ");

  private ChildLaunch() {}

  /**
   * Starts a process and does not wait for it.
   *
   * @param folder of its own, for the libraries that it unpacks
   * @throws IOException if none can be started
   */
  static Process start(SandboxSettings settings, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(settings, folder));
    builder.environment().keySet().retainAll(KEPT_VARIABLES);
    return builder.start();
  }

  private static List<String> command(SandboxSettings settings, Path folder) {
    List<String> command = new ArrayList<>();
    if (settings.pace() == SandboxSettings.Pace.BEHIND_OTHERS) {
      command.addAll(List.of("nice", "-n", "10"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMebibytes() + "m",
            "-XX:ActiveProcessorCount=" + settings.cores(),
            // Gives memory back and has no threads of its own.
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=/dev/null",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            ChildClassPath.find(),
            SandboxMain.class.getName()));
    return command;
  }
}
