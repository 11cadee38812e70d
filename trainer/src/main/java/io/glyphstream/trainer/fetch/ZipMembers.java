package io.glyphstream.trainer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The members of a zip archive that are wanted. Others stay packed, and a member's own path decides
 * nothing: each goes to its last name in one folder, so no archive can write elsewhere.
 *
 * @param paths within the archive, with {@code /}
 * @param mostBytes that one may have unpacked
 */
record ZipMembers(List<String> paths, long mostBytes) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** Whether all of them lie in the folder. */
  boolean areIn(Path folder) {
    return paths.stream().allMatch(path -> Files.exists(target(folder, path)));
  }

  /**
   * Puts those that are missing into the folder, each whole or not at all.
   *
   * @throws FetchException if the archive lacks one, is damaged, or one is too long
   */
  void unpack(Path archive, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (String path : paths) {
        if (!Files.exists(target(folder, path))) {
          unpack(zip, path, target(folder, path));
        }
      }
    } catch (ZipException e) {
      throw new FetchException(archive + " can't be unpacked: " + e.getMessage(), e);
    }
  }

  private void unpack(ZipFile zip, String path, Path target) throws IOException {
    ZipEntry member = zip.getEntry(path);
    if (member == null) {
      throw new FetchException(zip.getName() + " has no member " + path);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (InputStream in = zip.getInputStream(member);
          OutputStream out = Files.newOutputStream(part)) {
        copy(in, out, path);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Counts what comes: the size that an archive states may be a lie. */
  private void copy(InputStream in, OutputStream out, String path) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    for (int count; (count = in.read(buffer)) >= 0; ) {
      size += count;
      if (size > mostBytes) {
        throw new FetchException("%s has more than %,d bytes".formatted(path, mostBytes));
      }
      out.write(buffer, 0, count);
    }
  }

  private static Path target(Path folder, String path) {
    return folder.resolve(path.substring(path.lastIndexOf('/') + 1));
  }
}
