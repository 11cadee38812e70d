package io.glyphstream.vision;

import io.glyphstream.contracts.document.PageId;

/** Keeps pages' images for those who want to see a character in its surroundings. */
@FunctionalInterface
public interface PageImageKeeper {

  /** Keeps no image. */
  PageImageKeeper NONE = (page, jpeg) -> null;

  /** The URI under which the image was kept; null if it was not. */
  String keep(PageId page, byte[] jpeg);
}
