package io.glyphstream.trainer.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.CharacterAlphabet;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontGlyphsTest {

  private static final String SAMPLE = "ShareTechMono-Regular.ttf";

  @TempDir Path folder;

  @Test
  void everyCharacterIsDrawnAsOftenAsWanted() throws IOException {
    List<FontFace> fonts = HandPrint.fonts();

    int[] sizes = new FontGlyphs(fonts, 2, 5).make(new SplittableRandom(1)).classSizes();

    for (String character : CharacterAlphabet.READABLE) {
      int times = CharacterAlphabet.isPunctuation(character) ? 5 : 2;
      int found = sizes[CharacterAlphabet.CHARACTERS.indexOf(character)];
      // A point or a stroke may fall below the threshold of a scan.
      assertTrue(found <= times * fonts.size() && found > times * fonts.size() - 2, character);
    }
    assertEquals(0, sizes[CharacterAlphabet.CHARACTERS.indexOf(BundleMetadata.REJECT)]);
  }

  @Test
  void charactersThatAFontLacksAreLeftOut() throws IOException {
    Map<Integer, Character> glyphs = readable();
    glyphs.remove((int) 'Q');
    glyphs.put((int) '%', ' ');
    RemappedFont.write(folder.resolve("lacking.ttf"), SAMPLE, glyphs);

    int[] sizes =
        new FontGlyphs(FontFace.below(folder), 3, 3).make(new SplittableRandom(1)).classSizes();

    for (String character : CharacterAlphabet.READABLE) {
      int found = sizes[CharacterAlphabet.CHARACTERS.indexOf(character)];
      assertEquals(character.equals("Q") || character.equals("%"), found == 0, character);
    }
  }

  @Test
  void characterIsThatOfTheFontAndNotItsNeighbour() throws IOException {
    Map<Integer, Character> exchanged = readable();
    exchanged.put((int) 'A', 'B');
    exchanged.put((int) 'B', 'A');
    RemappedFont.write(folder.resolve("exchanged.ttf"), SAMPLE, exchanged);
    FontFace other = FontFace.below(folder).get(0);
    FontFace face =
        HandPrint.fonts().stream()
            .filter(font -> font.font().getFamily().equals(other.font().getFamily()))
            .findFirst()
            .orElseThrow();

    assertArrayEquals(mask(face, 'A'), mask(other, 'B'));
    assertEquals(face.capHeight(), other.capHeight());
  }

  @Test
  void seedAloneDecides() throws IOException {
    FontGlyphs glyphs = new FontGlyphs(HandPrint.fonts(), 1, 1);
    LabelledSet one = glyphs.make(new SplittableRandom(1));

    assertEquals(one.crops(), glyphs.make(new SplittableRandom(1)).crops());
    assertNotEquals(one.crops(), glyphs.make(new SplittableRandom(2)).crops());
  }

  @Test
  void folderWithoutFontsAndForeignFilesAreNamed() throws IOException {
    assertTrue(
        assertThrows(IOException.class, () -> FontFace.below(folder))
            .getMessage()
            .endsWith("is below " + folder));

    Path file = Files.writeString(folder.resolve("text.ttf"), "no font");
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> FontFace.below(folder))
            .getMessage()
            .startsWith(file + " is no font"));
  }

  private static byte[] mask(FontFace face, int codePoint) {
    return face.draw(codePoint, new SplittableRandom(5)).ink().mask();
  }

  private static Map<Integer, Character> readable() {
    Map<Integer, Character> glyphs = new HashMap<>();
    CharacterAlphabet.READABLE.forEach(text -> glyphs.put(text.codePointAt(0), text.charAt(0)));
    return glyphs;
  }
}
