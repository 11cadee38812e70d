package io.glyphstream.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * A file without a name that goes when it is closed, or when the process ends, however it ends:
 * Java unlinks a file that is to be deleted on close as soon as it is open, where the system lets
 * it. Made at the first writing.
 */
final class SpoolFile implements AutoCloseable {

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final Path folder;
  private FileChannel channel;
  private boolean closed;

  SpoolFile(Path folder) {
    this.folder = folder;
  }

  void write(ByteBuffer bytes, long position) throws IOException {
    FileChannel file = open();
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  byte[] read(int sizeBytes) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(sizeBytes);
    FileChannel file = open();
    while (content.hasRemaining()) {
      if (file.read(content, content.position()) < 0) {
        throw new EOFException("the file is shorter than what was written");
      }
    }
    return content.array();
  }

  private synchronized FileChannel open() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    if (channel == null) {
      Files.createDirectories(folder);
      channel = FileChannel.open(folder.resolve("upload-" + UUID.randomUUID()), OPTIONS);
    }
    return channel;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (channel != null) {
      channel.close();
    }
  }
}
