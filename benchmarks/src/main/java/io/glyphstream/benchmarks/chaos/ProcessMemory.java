package io.glyphstream.benchmarks.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process and of those that it started, KiB; zeros if it is gone.
 *
 * @param own {@code VmRSS}
 * @param ownPeak {@code VmHWM}, the most since its start
 * @param children {@code VmRSS} of all that it started, together
 */
record ProcessMemory(long own, long ownPeak, long children) {

  static ProcessMemory of(long pid) {
    long children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(child -> read(child.pid(), "VmRSS:"))
            .sum();
    return new ProcessMemory(read(pid, "VmRSS:"), read(pid, "VmHWM:"), children);
  }

  private static long read(long pid, String name) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
