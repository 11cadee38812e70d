package io.glyphstream.vision.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decodes the pages of a TIFF file.
 *
 * <p>Each page is decoded as if it were the file's only one, so that a damaged page, or a chain of
 * pages that breaks off or runs in a circle, costs no other page. Where the chain breaks is one
 * more page, which can't be read: what should follow is not dropped in silence.
 */
final class TiffDecoder implements PageDecoder {

  /** Bit 0: a reduced version of another page; bit 2: a transparency mask. */
  private static final long NOT_A_PAGE = 0b101;

  private final TiffBytes file;
  private final PixelLimit limit;
  private final int enoughPages;
  private final List<TiffDirectory> pages = new ArrayList<>();
  private BadScanException brokenChain;

  private TiffDecoder(byte[] scan, ScanLimits limits) throws BadScanException {
    this.file = TiffBytes.copyOf(scan);
    this.limit = limits.pixels();
    this.enoughPages = limits.maxPages() + 1;
    findPages();
    if (pages.isEmpty()) {
      throw brokenChain == null
          ? BadScanException.unreadable("The TIFF file has no page.")
          : brokenChain;
    }
  }

  static TiffDecoder open(byte[] scan, ScanLimits limits) throws BadScanException {
    return new TiffDecoder(scan, limits);
  }

  private void findPages() {
    try {
      Set<Long> seen = new HashSet<>();
      long offset = file.firstOffset();
      while (offset != 0 && pages.size() < enoughPages) {
        if (!seen.add(offset)) {
          throw BadScanException.unreadable("The TIFF file's pages run in a circle.");
        }
        TiffDirectory directory = file.directory(offset);
        if ((directory.number(TiffDirectory.SUBFILE_TYPE, 0) & NOT_A_PAGE) == 0) {
          pages.add(directory);
        }
        offset = directory.nextOffset();
      }
    } catch (BadScanException e) {
      brokenChain = e;
    }
  }

  @Override
  public int pageCount() {
    return pages.size() + (brokenChain == null ? 0 : 1);
  }

  @Override
  public PixelSize size(int index) throws BadScanException {
    return page(index).checkedSize(file, limit);
  }

  @Override
  public PageImage decode(int index) throws IOException {
    TiffPage page = page(index);
    page.checkedSize(file, limit);
    file.keepOnly(page.directory());
    return new ImageDecoder(ScanFormat.TIFF, file.array(), page.header(), limit).decode(0);
  }

  private TiffPage page(int index) throws BadScanException {
    if (index >= pages.size()) {
      throw brokenChain;
    }
    return new TiffPage(pages.get(index), "Page " + (index + 1));
  }
}
