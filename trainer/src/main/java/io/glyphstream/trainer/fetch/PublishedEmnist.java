package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * EMNIST from NIST: one archive that holds all six splits, of which ByClass is unpacked. The
 * archive is deleted when that is done.
 *
 * @param md5 of the archive; the one that torchvision's {@code EMNIST} checks
 */
record PublishedEmnist(String md5, Patience patience) implements PublishedData {

  static final PublishedEmnist OFFICIAL =
      new PublishedEmnist("58c8d27c78d21e728a6bc7b3cc06412e", Patience.USUAL);

  /** Twice the whole archive, whose members are compressed already. */
  private static final long MOST_MEMBER_BYTES = 1L << 30;

  private static final ZipMembers MEMBERS =
      new ZipMembers(
          List.of(
              "gzip/emnist-byclass-mapping.txt",
              "gzip/emnist-byclass-train-images-idx3-ubyte.gz",
              "gzip/emnist-byclass-train-labels-idx1-ubyte.gz",
              "gzip/emnist-byclass-test-images-idx3-ubyte.gz",
              "gzip/emnist-byclass-test-labels-idx1-ubyte.gz"),
          MOST_MEMBER_BYTES);

  @Override
  public String name() {
    return "emnist-byclass";
  }

  @Override
  public URI home() {
    return URI.create("https://biometrics.nist.gov/cs_links/EMNIST/");
  }

  @Override
  public Path fetch(URI home, Path data, FetchListener listener) throws IOException {
    Path folder = data.resolve("emnist");
    RemoteFile remote = new RemoteFile(home.resolve("gzip.zip"), md5);
    if (MEMBERS.areIn(folder)) {
      listener.alreadyThere("emnist-byclass-*");
    } else {
      Path archive = new Download(remote, folder, patience, listener).run();
      MEMBERS.unpack(archive, folder);
      Files.delete(archive);
    }
    return folder;
  }
}
