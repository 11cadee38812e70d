package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TRUNCATED;
import static io.glyphstream.contracts.outcome.RejectionReason.UNREADABLE;

import io.glyphstream.contracts.outcome.Outcome;
import java.io.EOFException;
import java.util.concurrent.Callable;

/**
 * The one place where what decoders throw at a bad scan becomes a value.
 *
 * <p>Decoders meet bytes that nobody foresaw, so what they throw is the scan's fault: exceptions, a
 * stack that overflows on deep nesting, the errors that some (JPEG 2000's) throw of their own
 * accord, and classes that only some scans need and that we do without. Errors of the virtual
 * machine are ours and pass: a heap that is too small concerns every thread.
 */
final class FaultBarrier {

  private static final int LONGEST_MESSAGE = 200;

  private FaultBarrier() {}

  /** What the work returns, or the fault of the scan it works on. */
  static <T> Outcome<T> attempt(String work, Callable<T> decoding) {
    try {
      return Outcome.accepted(decoding.call());
    } catch (BadScanException e) {
      return new Outcome.Rejected<>(e.rejection());
    } catch (StackOverflowError e) {
      return Outcome.rejected(UNREADABLE, work + " failed: its parts are nested too deeply.");
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Exception | Error e) {
      return endsEarly(e)
          ? Outcome.rejected(TRUNCATED, work + " failed: the data end too early.")
          : Outcome.rejected(UNREADABLE, work + " failed: " + message(e) + ".");
    }
  }

  private static boolean endsEarly(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private static String message(Throwable e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = text.strip().replaceAll("\\s+", " ").replaceAll("[.!]+$", "");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
  }
}
