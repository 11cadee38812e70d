package io.glyphstream.review.answer;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Correction;
import io.glyphstream.contracts.document.Transcript;

/** Characters that share one box of the original, because an earlier answer named several. */
final class Pieces {

  private Pieces() {}

  /**
   * The same correction for the whole box that its character is a piece of; itself if it is no
   * piece.
   */
  static InPlace.Correction whole(InPlace.Correction piece, Transcript transcript) {
    return transcript.corrections().stream()
        .filter(earlier -> length(earlier.to()) > 1 && holds(earlier.box(), piece.box()))
        .findFirst()
        .map(earlier -> replaced(earlier, piece))
        .orElse(piece);
  }

  private static InPlace.Correction replaced(Correction earlier, InPlace.Correction piece) {
    int[] characters = earlier.to().codePoints().toArray();
    double width = earlier.box().width() / (double) characters.length;
    int index =
        Math.min(
            characters.length - 1, (int) ((piece.box().centreX() - earlier.box().x()) / width));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      text.append(i == index ? piece.answer().text() : Character.toString(characters[i]));
    }
    return new InPlace.Correction(
        piece.id(),
        piece.document(),
        piece.pageIndex(),
        earlier.box(),
        Answer.characters(text.toString()));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean holds(Box outer, Box inner) {
    return inner.x() >= outer.x()
        && inner.right() <= outer.right()
        && inner.y() >= outer.y()
        && inner.bottom() <= outer.bottom();
  }
}
