package io.glyphstream.vision.sandbox;

import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.wire.SegmentedPageCodec;
import io.glyphstream.vision.ImagedPage;
import io.glyphstream.vision.scan.ScanFormat;
import io.glyphstream.vision.scan.ScanHeader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Replies as frames: one byte says which, the rest is bounded. A child process that a file has
 * taken over can send wrong pages of that file, but neither more than the bound nor anything that
 * is run.
 */
final class ReplyCodec {

  /**
   * The image of a page that needs more comes without: a JPEG of 120 megapixels has 20 to 30 MiB.
   */
  private static final int MAX_IMAGE_BYTES = 32 << 20;

  private static final int NONE = -1;

  private enum Kind {
    READY,
    HEADER,
    OPENED,
    PAGE,
    REFUSED
  }

  private ReplyCodec() {}

  /**
   * Writes one reply.
   *
   * @throws IOException if the other side is gone
   */
  static void write(Reply reply, DataOutputStream out) throws IOException {
    if (reply instanceof Reply.Ready) {
      begin(Kind.READY, out);
    } else if (reply instanceof Reply.Header header) {
      begin(Kind.HEADER, out);
      writeHeader(header.header(), out);
    } else if (reply instanceof Reply.Opened opened) {
      begin(Kind.OPENED, out);
      out.writeInt(opened.count());
    } else if (reply instanceof Reply.Page page) {
      writePage(page.page(), out);
    } else if (reply instanceof Reply.Refused refused) {
      begin(Kind.REFUSED, out);
      out.writeUTF(refused.rejection().reason().name());
      out.writeUTF(refused.rejection().detail());
    }
    out.flush();
  }

  private static void writeHeader(ScanHeader header, DataOutputStream out) throws IOException {
    out.writeUTF(header.format().name());
    out.writeInt(header.pageCount());
    out.writeInt(header.width());
    out.writeInt(header.height());
  }

  private static void writePage(ImagedPage page, DataOutputStream out) throws IOException {
    byte[] cbor = withinLimit(page.page());
    begin(Kind.PAGE, out);
    out.writeInt(cbor.length);
    out.write(cbor);
    byte[] jpeg = page.jpeg();
    if (jpeg == null || jpeg.length > MAX_IMAGE_BYTES) {
      out.writeInt(NONE);
    } else {
      out.writeInt(jpeg.length);
      out.write(jpeg);
    }
  }

  private static byte[] withinLimit(SegmentedPage page) {
    byte[] cbor = SegmentedPageCodec.unpacked(page);
    return cbor.length <= SegmentedPageCodec.MAX_UNPACKED_BYTES
        ? cbor
        : SegmentedPageCodec.unpacked(
            SegmentedPage.failed(
                page.page(),
                page.contentSha256(),
                new Rejection(
                    RejectionReason.TOO_COMPLEX,
                    "The page has more shapes than a page of writing: "
                        + page.crops().size()
                        + ".")));
  }

  private static void begin(Kind kind, DataOutputStream out) throws IOException {
    out.writeByte(kind.ordinal());
  }

  /**
   * Reads one reply.
   *
   * @throws IOException if there is none, or it is not as it should be
   */
  static Reply read(DataInputStream in) throws IOException {
    try {
      int kind = in.readUnsignedByte();
      if (kind >= Kind.values().length) {
        throw new IOException("not a reply: " + kind);
      }
      return switch (Kind.values()[kind]) {
        case READY -> new Reply.Ready();
        case HEADER -> new Reply.Header(readHeader(in));
        case OPENED -> new Reply.Opened(positive(in.readInt()));
        case PAGE -> new Reply.Page(readPage(in));
        case REFUSED ->
            new Reply.Refused(new Rejection(RejectionReason.valueOf(in.readUTF()), in.readUTF()));
      };
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private static ScanHeader readHeader(DataInputStream in) throws IOException {
    return new ScanHeader(
        ScanFormat.valueOf(in.readUTF()), in.readInt(), in.readInt(), in.readInt());
  }

  private static ImagedPage readPage(DataInputStream in) throws IOException {
    byte[] cbor = readBytes(in, in.readInt(), SegmentedPageCodec.MAX_UNPACKED_BYTES);
    int imageBytes = in.readInt();
    byte[] jpeg = imageBytes == NONE ? null : readBytes(in, imageBytes, MAX_IMAGE_BYTES);
    return new ImagedPage(SegmentedPageCodec.unpacked(cbor), jpeg);
  }

  private static byte[] readBytes(DataInputStream in, int length, int limit) throws IOException {
    if (length < 0 || length > limit) {
      throw new IOException(length + " bytes are none of ours: at most " + limit + " are");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static int positive(int pages) throws IOException {
    if (pages < 1) {
      throw new IOException("no scan has " + pages + " pages");
    }
    return pages;
  }
}
