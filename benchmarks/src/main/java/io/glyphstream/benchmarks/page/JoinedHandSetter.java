package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.trainer.synthesis.JoiningStroke;
import io.glyphstream.vision.layout.InkPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets words as another setter does, and joins most neighbouring small letters by a stroke. */
final class JoinedHandSetter implements WordSetter {

  /** Share of the neighbours that are joined: the pen is lifted now and then. */
  private static final double JOINED_SHARE = 0.7;

  private final WordSetter letters;

  private final Random random;

  JoinedHandSetter(WordSetter letters, Random random) {
    this.letters = letters;
    this.random = random;
  }

  @Override
  public List<SetGlyph> set(String word) {
    List<SetGlyph> set = new ArrayList<>();
    SetGlyph last = null;
    for (SetGlyph glyph : letters.set(word)) {
      if (last != null && isSmall(last) && isSmall(glyph) && random.nextDouble() < JOINED_SHARE) {
        join(last, glyph, set);
      }
      set.add(glyph);
      last = glyph;
    }
    return set;
  }

  private static boolean isSmall(SetGlyph glyph) {
    return Character.isLowerCase(glyph.text().charAt(0));
  }

  private void join(SetGlyph left, SetGlyph right, List<SetGlyph> set) {
    InkPatch ink = JoiningStroke.between(ink(left), ink(right), 0, capHeightPx(), random);
    if (ink != null) {
      set.add(stroke(ink));
    }
  }

  private static SetGlyph stroke(InkPatch ink) {
    Box box = ink.box();
    byte[] coverage = new byte[ink.mask().length];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (byte) (ink.mask()[i] == 0 ? 0 : 255);
    }
    return SetGlyph.stroke(new InkShape(box.width(), box.height(), coverage), box.x(), box.y());
  }

  private static InkPatch ink(SetGlyph glyph) {
    InkShape shape = glyph.shape();
    byte[] mask = new byte[shape.coverage().length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) ((shape.coverage()[i] & 0xFF) >= InkShape.EDGE ? 1 : 0);
    }
    return new InkPatch(new Box(glyph.x(), glyph.y(), shape.width(), shape.height()), mask);
  }

  @Override
  public int space() {
    return letters.space();
  }

  @Override
  public double capHeightPx() {
    return letters.capHeightPx();
  }
}
