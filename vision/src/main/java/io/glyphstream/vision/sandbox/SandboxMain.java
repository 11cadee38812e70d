package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.scan.ScanReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;

/** The child process: reads requests until its parent is gone. */
final class SandboxMain {

  private static final int BUFFER_BYTES = 1 << 16;

  private final BlockingQueue<Request> requests = new SynchronousQueue<>();
  private final DataOutputStream replies;
  private InProcessOpener opener;
  private ScanReader reader;

  private SandboxMain(OutputStream replies) {
    this.replies = new DataOutputStream(new BufferedOutputStream(replies, BUFFER_BYTES));
  }

  /** No arguments; the first request says how to work. */
  public static void main(String[] args) throws IOException, InterruptedException {
    SandboxMain process = new SandboxMain(System.out);
    // What libraries print must not get between the replies.
    System.setOut(System.err);
    quieten();
    outliveSignals();
    process.listen();
    process.work();
  }

  /**
   * A terminal's Ctrl-C reaches every process that was started from it: the parent decides when it
   * is done with this one, and an end that does not come waits for that.
   */
  private static void outliveSignals() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  /** On a thread of its own, so that the parent's end is seen in the middle of a page, too. */
  private void listen() {
    Thread listener =
        new Thread(
            () -> {
              try (ObjectInputStream in =
                  new ObjectInputStream(new BufferedInputStream(System.in, BUFFER_BYTES))) {
                while (true) {
                  requests.put((Request) in.readUnshared());
                }
              } catch (IOException | ClassNotFoundException | InterruptedException e) {
                endWithoutParent();
              }
            },
            "requests");
    listener.setDaemon(true);
    listener.start();
  }

  private static void endWithoutParent() {
    try {
      deleteUnpackedLibraries();
    } catch (IOException e) {
      System.err.println("the unpacked libraries stay behind: " + e);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private void work() throws IOException, InterruptedException {
    while (true) {
      Request request = requests.take();
      if (request instanceof Request.Setup setup) {
        prepare(setup);
      } else if (request instanceof Request.Inspect inspect) {
        inspect(inspect.scan());
      } else if (request instanceof Request.Read read) {
        read(read.scan(), read.firstPage());
      }
    }
  }

  private void prepare(Request.Setup setup) throws IOException {
    ImageIO.setUseCache(false);
    ImageIO.scanForPlugins();
    opener = new InProcessOpener(setup.limits(), setup.withImages());
    reader = new ScanReader(setup.limits());
    deleteUnpackedLibraries();
    if (setup.warmUp()) {
      WarmUp.run(opener);
    }
    reply(new Reply.Ready());
  }

  private void inspect(Scan scan) {
    reply(
        reader
            .inspect(scan.bytes(), scan.contentType())
            .<Reply>fold(Reply.Header::new, Reply.Refused::new));
  }

  private void read(Scan scan, int firstPage) {
    Outcome<InProcessOpener.Pages> opened = opener.openHere(scan);
    if (opened instanceof Outcome.Rejected<InProcessOpener.Pages> refused) {
      reply(new Reply.Refused(refused.rejection()));
    } else if (opened instanceof Outcome.Accepted<InProcessOpener.Pages> accepted) {
      try (InProcessOpener.Pages pages = accepted.value()) {
        replyAll(pages, firstPage);
      }
    }
  }

  private void replyAll(InProcessOpener.Pages pages, int firstPage) {
    reply(new Reply.Opened(pages.count()));
    pages.skip(firstPage);
    while (pages.hasNext()) {
      reply(new Reply.Page(pages.next()));
    }
  }

  private void reply(Reply reply) {
    try {
      ReplyCodec.write(reply, replies);
    } catch (IOException e) {
      throw new UncheckedIOException("the parent is gone", e);
    }
  }

  /** OpenCV's library, which is mapped by now: however this process ends, nothing stays behind. */
  private static void deleteUnpackedLibraries() throws IOException {
    ChildFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** What libraries say of a damaged file its rejection says better; faults of ours are told. */
  private static void quieten() throws IOException {
    String settings =
        "handlers=java.util.logging.ConsoleHandler\n.level=OFF\nio.glyphstream.level=SEVERE\n";
    LogManager.getLogManager()
        .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
  }
}
