package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.ImagedPage;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.SegmentedPages;
import io.glyphstream.vision.scan.ScanLimits;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;

/**
 * The pages of a scan that a child process reads. A page that costs the process its life is a
 * failed page, and another process goes on behind it; one that was too slow is the last one tried,
 * since others of its document would be as slow.
 */
final class SandboxedPages implements SegmentedPages {

  static final String OPENING = "Opening the scan";

  /** A document that costs so many processes is given up: each takes a second to start. */
  private static final int MAX_PROCESSES = 3;

  private final Sandbox sandbox;
  private final ScanLimits limits;
  private final Scan scan;
  private SandboxProcess process;
  private int processes;
  private int count;
  private int given;
  private Duration waited = Duration.ZERO;
  private Rejection givenUp;
  private boolean killed;
  private boolean triedAgain;

  private SandboxedPages(Sandbox sandbox, ScanLimits limits, Scan scan) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.scan = scan;
  }

  static Outcome<SegmentedPages> open(Sandbox sandbox, ScanLimits limits, Scan scan) {
    SandboxedPages pages = new SandboxedPages(sandbox, limits, scan);
    return pages
        .begin(0)
        .then(
            count -> {
              pages.count = count;
              return Outcome.accepted(pages);
            });
  }

  /** How many pages the scan has, or why it can't be read. */
  private Outcome<Integer> begin(int firstPage) {
    process = sandbox.take();
    processes++;
    Outcome<Integer> opened =
        ask(OPENING, new Request.Read(scan, firstPage), Reply.OfOpening.class)
            .then(Reply.OfOpening::pages);
    if (mayTryAgain()) {
      return begin(firstPage);
    }
    if (opened instanceof Outcome.Rejected<Integer>) {
      release();
    }
    return opened;
  }

  @Override
  public boolean hasNext() {
    return given < count;
  }

  @Override
  public ImagedPage next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the scan has " + count + " pages");
    }
    PageId id = new PageId(scan.document(), given, count, scan.run());
    given++;
    Outcome<ImagedPage> page = givenUp == null ? read(id) : new Outcome.Rejected<>(notTried());
    if (!hasNext()) {
      release();
    }
    return page.fold(
        read -> read,
        rejection -> new ImagedPage(SegmentedPage.failed(id, scan.sha256(), rejection), null));
  }

  private Outcome<ImagedPage> read(PageId id) {
    if (process == null) {
      Outcome<Integer> again = begin(id.pageIndex());
      if (again instanceof Outcome.Rejected<Integer> rejected) {
        givenUp = rejected.rejection();
        return new Outcome.Rejected<>(givenUp);
      }
    }
    Outcome<ImagedPage> page =
        ask("Page " + given, null, Reply.Page.class).then(reply -> checked(id, reply.page()));
    return mayTryAgain() ? read(id) : page;
  }

  /** Once in a document: it may have been killed on another's account. */
  private boolean mayTryAgain() {
    boolean again = killed && !triedAgain;
    triedAgain |= again;
    killed = false;
    return again;
  }

  /** A process that a file has taken over may say anything, but of this page alone. */
  private Outcome<ImagedPage> checked(PageId id, ImagedPage page) {
    if (page.page().page().equals(id)) {
      return Outcome.accepted(page);
    }
    process.close();
    lose();
    return Outcome.rejected(
        RejectionReason.UNREADABLE, "Page " + given + " made its process speak of another page.");
  }

  /**
   * What the process replies.
   *
   * @param work the subject of the sentence that says why it does not
   * @param request to be sent before; null if a reply is due anyway
   */
  private <R extends Reply> Outcome<R> ask(String work, Request request, Class<R> kind) {
    Duration rest = limits.maxTimePerDocument().minus(waited);
    boolean lastOfDocument = rest.compareTo(limits.maxTimePerPage()) < 0;
    long start = System.nanoTime();
    try {
      if (request != null) {
        process.send(request);
      }
      return Outcome.accepted(process.await(kind, lastOfDocument ? rest : limits.maxTimePerPage()));
    } catch (LostException e) {
      killed = e.end() == LostException.Cause.KILLED;
      lose();
      return new Outcome.Rejected<>(giveUp(e, work, lastOfDocument));
    } catch (CancellationException e) {
      lose();
      throw e;
    } finally {
      waited = waited.plusNanos(System.nanoTime() - start);
    }
  }

  private Rejection giveUp(LostException lost, String work, boolean lastOfDocument) {
    Rejection rejection = lost.rejection(work);
    if (lost.end() == LostException.Cause.TOO_SLOW && lastOfDocument) {
      rejection =
          new Rejection(
              RejectionReason.DOCUMENT_TIMEOUT,
              "All pages together took longer than "
                  + limits.maxTimePerDocument().toMillis() / 1000.0
                  + " s.");
    }
    if (lost.end() == LostException.Cause.TOO_SLOW || processes == MAX_PROCESSES) {
      givenUp = rejection;
    }
    return rejection;
  }

  private Rejection notTried() {
    return new Rejection(givenUp.reason(), "Page " + given + " was not tried: " + givenUp.detail());
  }

  private void lose() {
    SandboxProcess lost = process;
    process = null;
    sandbox.replace(lost);
  }

  /** The process has said all that it has to say. */
  private void release() {
    if (process != null) {
      sandbox.giveBack(process);
      process = null;
    }
  }

  /** Pages that were not asked for are given up, with the process that reads them. */
  @Override
  public void close() {
    given = count;
    if (process != null) {
      process.close();
      lose();
    }
  }
}
