package io.glyphstream.vision.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has in memory, where the system tells: on Linux. */
final class ResidentMemory {

  private static final String RESIDENT = "VmRSS:";

  private final Path status;

  ResidentMemory(long process) {
    this.status = Path.of("/proc", Long.toString(process), "status");
  }

  /** Heap, code and all else, bytes; 0 if that is not known, as of a process that is gone. */
  long bytes() {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findAny()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
