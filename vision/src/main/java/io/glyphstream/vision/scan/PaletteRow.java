package io.glyphstream.vision.scan;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Grey of a palette's entries: also how bilevel pages come, whichever of 0 and 1 is black. */
final class PaletteRow implements RowGrey {

  private final Raster raster;
  private final byte[] greyOfEntry;
  private final int[] entries;

  private PaletteRow(Raster raster, byte[] greyOfEntry) {
    this.raster = raster;
    this.greyOfEntry = greyOfEntry;
    this.entries = new int[raster.getWidth()];
  }

  static boolean fits(ColorModel colours, Raster raster) {
    return colours instanceof IndexColorModel && raster.getNumBands() == 1;
  }

  /** Entries that the palette lacks are black, as in Java's colour model. */
  static PaletteRow of(ColorModel colours, Raster raster) {
    IndexColorModel palette = (IndexColorModel) colours;
    byte[] greyOfEntry = new byte[1 << palette.getPixelSize()];
    for (int entry = 0; entry < Math.min(greyOfEntry.length, palette.getMapSize()); entry++) {
      greyOfEntry[entry] = (byte) Luma.ofArgb(palette.getRGB(entry));
    }
    return new PaletteRow(raster, greyOfEntry);
  }

  @Override
  public void write(int y, byte[] grey, int at) {
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, entries.length, 1, entries);
    for (int x = 0; x < entries.length; x++) {
      grey[at + x] = entries[x] < greyOfEntry.length ? greyOfEntry[entries[x]] : 0;
    }
  }
}
