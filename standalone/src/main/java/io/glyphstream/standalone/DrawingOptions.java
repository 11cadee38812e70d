package io.glyphstream.standalone;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.standalone.draw.PageDrawings;
import io.glyphstream.vision.StageObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where drawings of the pages go, if any are wanted. */
final class DrawingOptions {

  @Option(
      names = "--debug",
      paramLabel = "DIR",
      description =
          "Draw what each stage saw as PNGs in this folder: ink, lines, words, cuts, and the chosen path"
              + " with confidences from red to green.")
  Path debugFolder;

  @Option(
      names = "--overlay",
      paramLabel = "PNG",
      description =
          "Draw boxes and text over the page; further pages go to files beside it, numbered from 2.")
  Path overlayFile;

  private final PageDrawings drawings = new PageDrawings();
  private int pages;

  boolean isWanted() {
    return debugFolder != null || overlayFile != null;
  }

  /** What is to see the pages' stages; nobody if nothing is drawn. */
  StageObserver observer() {
    return isWanted() ? drawings : StageObserver.NONE;
  }

  /** Draws the latest page that was observed. */
  void draw(Path scan, Transcript transcript) {
    pages++;
    try {
      if (debugFolder != null) {
        String name = scan.getFileName() + "-page-" + (transcript.page().pageIndex() + 1);
        drawings.writeStages(debugFolder, name, transcript);
      }
      if (overlayFile != null) {
        drawings.writeOverlay(numbered(overlayFile), transcript);
      }
    } catch (IOException e) {
      throw new CommandFailure("can't draw " + scan + ": " + e.getMessage(), e);
    }
  }

  private Path numbered(Path file) {
    String name = file.getFileName().toString();
    String stem =
        name.toLowerCase(Locale.ROOT).endsWith(".png")
            ? name.substring(0, name.length() - 4)
            : name;
    return pages == 1 ? file : file.resolveSibling(stem + "-" + pages + ".png");
  }
}
