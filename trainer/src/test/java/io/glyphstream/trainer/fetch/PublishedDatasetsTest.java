package io.glyphstream.trainer.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.IdxFiles;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.digest.FileDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedDatasetsTest {

  private static final String PREFIX = "emnist-byclass-";

  @TempDir Path folder;
  private FaultyFileServer server;
  private Path data;

  @BeforeEach
  void serve() throws IOException {
    server = new FaultyFileServer();
    data = folder.resolve("data");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void fetchedMnistIsRead() throws IOException {
    Path origin = Files.createDirectory(folder.resolve("origin"));
    IdxFiles.writeMnist(origin, 30, 20);
    Map<String, String> md5 = new LinkedHashMap<>();
    for (Path file : files(origin)) {
      server.with(file.getFileName().toString(), Files.readAllBytes(file));
      md5.put(file.getFileName().toString(), FileDigest.MD5.of(file));
    }

    Path mnist = new PublishedMnist(md5, Patience.USUAL).fetch(server.home(), data, silent());

    assertEquals(data.resolve("mnist"), mnist);
    assertEquals(Glyphs.bars(30, 1).crops(), Datasets.named("mnist").train(mnist).crops());
    assertEquals(20, Datasets.named("mnist").test(mnist).size());
  }

  @Test
  void fetchedEmnistIsReadAndItsArchiveGone() throws IOException {
    PublishedEmnist published = emnist(members());

    Path emnist = published.fetch(server.home(), data, silent());
    published.fetch(server.home(), data, silent());

    assertEquals(7, Datasets.named("emnist-byclass").train(emnist).size());
    assertEquals(5, files(emnist).size());
    assertEquals(1, server.ranges().size());
  }

  @Test
  void memberThatPointsElsewhereIsLeftPacked() throws IOException {
    Map<String, byte[]> members = members();
    members.put("../../evil.txt", "evil".getBytes());
    members.put("gzip/../../../evil.txt", "evil".getBytes());

    emnist(members).fetch(server.home(), data, silent());

    try (Stream<Path> all = Files.walk(folder)) {
      assertTrue(all.noneMatch(file -> file.endsWith("evil.txt")));
    }
  }

  @Test
  void lackingMemberIsNamed() throws IOException {
    Map<String, byte[]> members = members();
    members.remove("gzip/emnist-byclass-mapping.txt");
    PublishedEmnist published = emnist(members);

    FetchException refusal =
        assertThrows(FetchException.class, () -> published.fetch(server.home(), data, silent()));

    assertTrue(refusal.getMessage().endsWith("has no member gzip/emnist-byclass-mapping.txt"));
  }

  @Test
  void memberBeyondTheLimitIsRefusedAndNotLeft() throws IOException {
    Path archive = Files.write(folder.resolve("some.zip"), zip(Map.of("a/long", new byte[101])));

    assertThrows(
        FetchException.class, () -> new ZipMembers(List.of("a/long"), 100).unpack(archive, folder));

    assertEquals(List.of(archive), files(folder));
  }

  @Test
  void foreignArchiveIsRefused() throws IOException {
    Path archive = Files.writeString(folder.resolve("some.zip"), "no archive");

    FetchException refusal =
        assertThrows(
            FetchException.class,
            () -> new ZipMembers(List.of("a/long"), 100).unpack(archive, folder));

    assertTrue(refusal.getMessage().startsWith(archive + " can't be unpacked"));
  }

  @Test
  void nameStandsForOneOrAll() {
    assertEquals(2, PublishedDatasets.named("all").size());
    assertEquals("mnist", PublishedDatasets.named("mnist").get(0).name());
    assertThrows(IllegalArgumentException.class, () -> PublishedDatasets.named("cifar"));
    PublishedDatasets.named("all")
        .forEach(data -> assertFalse(Datasets.names().stream().noneMatch(data.name()::equals)));
  }

  private PublishedEmnist emnist(Map<String, byte[]> members) throws IOException {
    byte[] archive = zip(members);
    server.with("gzip.zip", archive);
    return new PublishedEmnist(FileDigest.MD5.of(archive), Patience.USUAL);
  }

  /** What of NIST's archive is wanted, and a member that is not. */
  private static Map<String, byte[]> members() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("gzip/emnist-letters-mapping.txt", new byte[1]);
    members.put("gzip/emnist-byclass-mapping.txt", "0 48\n1 76\n".getBytes());
    for (String part : List.of("train", "test")) {
      byte[] images = IdxFiles.idx(Glyphs.noise(7, 1).pixels(), 7, 28, 28);
      byte[] labels = IdxFiles.idx(new byte[] {0, 1, 0, 1, 0, 1, 0}, 7);
      String start = "gzip/" + PREFIX + part;
      members.put(start + "-images-idx3-ubyte.gz", IdxFiles.gzip(images));
      members.put(start + "-labels-idx1-ubyte.gz", IdxFiles.gzip(labels));
    }
    return members;
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static FetchListener silent() {
    return FetchListener.SILENT;
  }
}
