package io.glyphstream.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A broker's key with its own signature, for 127.0.0.1.
 *
 * @param keystore PKCS #12
 * @param certificate whom clients are to trust, PEM
 */
record TlsFiles(Path keystore, Path certificate) {

  static final String PASSWORD = "for-tests";

  /** Made with the JDK's keytool. */
  static TlsFiles make(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path keystore = folder.resolve("broker.p12");
    Path certificate = folder.resolve("ca.crt");
    keytool(
        keystore,
        List.of(
            "-genkeypair",
            "-alias",
            "broker",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=ip:127.0.0.1,dns:localhost",
            "-validity",
            "2"));
    keytool(
        keystore,
        List.of("-exportcert", "-alias", "broker", "-rfc", "-file", certificate.toString()));
    return new TlsFiles(keystore, certificate);
  }

  private static void keytool(Path keystore, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(
        List.of("-keystore", keystore.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
