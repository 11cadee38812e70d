package io.glyphstream.vision.scan;

import java.util.concurrent.CountDownLatch;

/** Decoders of three pages, of which one never ends, whatever it is told, until it is let go. */
final class StuckDecoders implements PageDecoders, AutoCloseable {

  private final int stuckPage;
  private final CountDownLatch letGo = new CountDownLatch(1);

  StuckDecoders(int stuckPage) {
    this.stuckPage = stuckPage;
  }

  @Override
  public PageDecoder open(ScanFormat format, byte[] scan, ScanLimits limits) {
    return new PageDecoder() {
      @Override
      public int pageCount() {
        return 3;
      }

      @Override
      public PixelSize size(int index) {
        return new PixelSize(1, 1);
      }

      @Override
      public PageImage decode(int index) {
        if (index == stuckPage) {
          waitForever();
        }
        return new PageImage(1, 1, 300, new byte[1]);
      }
    };
  }

  private void waitForever() {
    while (letGo.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    letGo.countDown();
  }
}
