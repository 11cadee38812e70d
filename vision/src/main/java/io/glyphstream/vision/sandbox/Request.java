package io.glyphstream.vision.sandbox;

import io.glyphstream.vision.Scan;
import io.glyphstream.vision.scan.ScanLimits;
import java.io.Serializable;

/**
 * What a child process is told, as Java's serialisation writes it. Its parent is to be trusted:
 * only the other way, where a file may speak, every byte is checked ({@link ReplyCodec}).
 */
sealed interface Request extends Serializable {

  /** The first one: how to work. */
  record Setup(ScanLimits limits, boolean withImages, boolean warmUp) implements Request {

    static Setup of(SandboxSettings settings) {
      return new Setup(
          settings.limits(), settings.withImages(), settings.pace() == SandboxSettings.Pace.STEADY);
    }
  }

  /**
   * To look at the scan's header; answered by a {@link Reply.Header} or a {@link Reply.Refused}.
   */
  record Inspect(Scan scan) implements Request {}

  /**
   * To read the scan; answered by {@link Reply.Opened} and then a {@link Reply.Page} for each page,
   * or by a {@link Reply.Refused} alone.
   *
   * @param firstPage the first one to be read, 0-based: those before it have been
   */
  record Read(Scan scan, int firstPage) implements Request {}
}
