package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * MNIST's four files, from the mirror that TensorFlow and PyTorch name since the original site
 * refuses programs.
 *
 * @param md5 of each file by its name; those that torchvision's {@code MNIST} checks
 */
record PublishedMnist(Map<String, String> md5, Patience patience) implements PublishedData {

  static final PublishedMnist OFFICIAL =
      new PublishedMnist(
          Map.of(
              "train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873",
              "train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432",
              "t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3",
              "t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b6f02629c"),
          Patience.USUAL);

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public URI home() {
    return URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/");
  }

  @Override
  public Path fetch(URI home, Path data, FetchListener listener) throws IOException {
    Path folder = data.resolve("mnist");
    for (Map.Entry<String, String> file : new TreeMap<>(md5).entrySet()) {
      RemoteFile remote = new RemoteFile(home.resolve(file.getKey()), file.getValue());
      new Download(remote, folder, patience, listener).run();
    }
    return folder;
  }
}
