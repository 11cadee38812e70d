package io.glyphstream.benchmarks.chaos;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the built programs are.
 *
 * @param home the repository's folder, where {@code ./glyphstream} is
 */
record Installation(Path home) {

  private static final String APPLICATION = "target/quarkus-app/quarkus-run.jar";

  /** As the manifests start them: what has no memory left ends, and is started again. */
  private static final String EXIT_ON_OUT_OF_MEMORY = "-XX:+ExitOnOutOfMemoryError";

  private static final Map<String, String> HEAPS =
      Map.of(
          "broker", "-Xmx512m", "ingest", "-Xmx1g", "recognizer", "-Xmx1g", "review", "-Xmx512m");

  /**
   * @throws NoSuchFileException if one of the modules' programs has not been built
   */
  void requireBuilt(List<String> modules) throws NoSuchFileException {
    for (String module : modules) {
      Path jar = home.resolve(module).resolve(APPLICATION);
      if (!Files.exists(jar)) {
        throw new NoSuchFileException(jar.toString());
      }
    }
  }

  /** What is killed leaves its temporary files: they are to lie where all is deleted at the end. */
  static String temporaryFiles(Path folder) {
    return "-Djava.io.tmpdir=" + folder;
  }

  /** The broker, out of our own jars. */
  Launch broker(Path data, int port) {
    return Launch.java(
        "broker",
        Launch.NO_HEALTH,
        List.of(
            HEAPS.get("broker"),
            EXIT_ON_OUT_OF_MEMORY,
            "-cp",
            ownClassPath(),
            BrokerProcess.class.getName()),
        List.of(data.toString(), Integer.toString(port)));
  }

  /** Absolute, for processes that work in other folders. */
  private static String ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * One of the services as it is packaged.
   *
   * @param service {@code ingest}, {@code recognizer} or {@code review}
   * @param name of the instance
   * @param port for HTTP
   * @param settings system properties
   */
  Launch service(String service, String name, int port, List<String> settings) {
    List<String> options = new ArrayList<>(List.of(HEAPS.get(service), EXIT_ON_OUT_OF_MEMORY));
    options.addAll(settings);
    options.add("-jar");
    options.add(home.resolve(service + "-service").resolve(APPLICATION).toString());
    return Launch.java(name, port, options, List.of());
  }

  /**
   * Everything in one process, as a person starts it.
   *
   * @param heap for example {@code 1500m}
   */
  Launch up(String heap, Path data, int kafkaPort, int httpPort) {
    return new Launch(
        "up",
        List.of(
            home.resolve("glyphstream").toString(),
            "up",
            "--data",
            data.toString(),
            "--kafka-port",
            Integer.toString(kafkaPort),
            "--http-port",
            Integer.toString(httpPort)),
        Map.of("GLYPHSTREAM_JAVA_OPTS", "-Xmx" + heap + " " + temporaryFiles(data.getParent())),
        httpPort);
  }
}
