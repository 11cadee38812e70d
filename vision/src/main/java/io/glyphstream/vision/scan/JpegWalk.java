package io.glyphstream.vision.scan;

import static io.glyphstream.contracts.outcome.RejectionReason.TOO_COMPLEX;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A JPEG stream's segments, walked from marker to marker (ITU-T T.81, annex B) as lenient viewers
 * do: over bytes between segments that belong to none, and over an end before the picture.
 */
final class JpegWalk {

  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final byte[] END = {(byte) 0xFF, (byte) END_OF_IMAGE};

  /** Bytes that decoders stumble over. */
  private record Gap(long from, long to) {}

  private final HeaderBytes bytes;
  private final PixelLimit limit;
  private final JpegHeader header = new JpegHeader();
  private final List<Gap> gaps = new ArrayList<>();
  private JpegProgress progress;
  private int scans;
  private boolean inScan;
  private boolean endedEarly;
  private long at;
  private int marker;

  JpegWalk(HeaderBytes bytes, PixelLimit limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  PageHeader header() {
    return header.page();
  }

  /** Frame headers are 0xC0 to 0xCF but for tables (DHT, JPG, DAC). */
  static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Walks to the frame header, which states the picture's size. */
  void toFrame() throws BadScanException {
    at = 2;
    while (progress == null) {
      if (!nextMarker()) {
        throw endedEarly
            ? BadScanException.unreadable("The JPEG has no frame header.")
            : missingBytes();
      }
      if (marker == START_OF_SCAN) {
        throw BadScanException.unreadable("The JPEG has no frame header.");
      }
      if (marker == END_OF_IMAGE) {
        endedEarly = true;
        gaps.add(new Gap(at - 2, at));
      } else {
        readSegment();
      }
    }
  }

  /** Walks over all scans to the end marker, if there is one. */
  boolean toEnd() throws BadScanException {
    while (nextMarker()) {
      if (marker == END_OF_IMAGE) {
        return true;
      }
      readSegment();
    }
    return false;
  }

  /** Whether the bytes end within the last of the scans that make the whole picture. */
  boolean lacksOnlyItsEnd() {
    return inScan && progress.isComplete();
  }

  BadScanException missingBytes() {
    return BadScanException.truncated(
        "The JPEG ends at byte " + bytes.length() + " without all of its picture.");
  }

  boolean isTidy() {
    return gaps.isEmpty();
  }

  /** The stream without what belongs to no segment, and with an end. */
  byte[] tidied(byte[] stream) {
    ByteArrayOutputStream tidy = new ByteArrayOutputStream(stream.length + END.length);
    int from = 0;
    for (Gap gap : gaps) {
      tidy.write(stream, from, (int) gap.from() - from);
      from = (int) gap.to();
    }
    tidy.write(stream, from, stream.length - from);
    tidy.writeBytes(END);
    return tidy.toByteArray();
  }

  /** Moves behind the next marker, if there is one, over entropy-coded data and fill bytes. */
  private boolean nextMarker() throws BadScanException {
    long from = at;
    int previous = 0;
    while (bytes.holds(at, 1)) {
      int current = bytes.u8(at++);
      if (previous == 0xFF && current != 0xFF && current != 0 && !isRestart(current)) {
        leaveOut(from, at - 2);
        inScan = false;
        marker = current;
        return true;
      }
      previous = current;
    }
    return false;
  }

  private void leaveOut(long from, long to) {
    if (!inScan && to > from) {
      gaps.add(new Gap(from, to));
    }
  }

  private static boolean isRestart(int code) {
    return code >= 0xD0 && code <= 0xD7;
  }

  private void readSegment() throws BadScanException {
    if (marker == START_OF_IMAGE || marker == 1) {
      return;
    }
    int length = bytes.u16(at);
    if (length < 2) {
      throw BadScanException.unreadable("A JPEG segment claims " + length + " bytes.");
    }
    HeaderBytes segment = bytes.slice(at, length);
    header.read(marker, segment);
    at += length;
    if (isFrame(marker)) {
      progress = JpegProgress.ofFrame(marker, segment);
    } else if (marker == START_OF_SCAN) {
      startScan(segment);
    }
  }

  private void startScan(HeaderBytes segment) throws BadScanException {
    inScan = true;
    progress.add(segment);
    if (++scans > limit.maxJpegScans()) {
      throw new BadScanException(
          TOO_COMPLEX,
          "A JPEG picture has more than %d scans (glyphstream.ingest.limits.max-jpeg-scans)."
              .formatted(limit.maxJpegScans()));
    }
  }
}
