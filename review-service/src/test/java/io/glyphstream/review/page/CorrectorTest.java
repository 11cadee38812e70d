package io.glyphstream.review.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorrectorTest {

  private static final int CASES = 200;

  @Test
  void noEditChangesNothing() {
    for (int seed = 0; seed < CASES; seed++) {
      List<Line> page = page(new Random(seed));
      Corrector.Corrected corrected = Corrector.correct(page, List.of());
      assertEquals(page, corrected.lines());
      assertEquals(List.of(), corrected.corrections());
    }
  }

  /** correct(page, edits) says what the edits say, and leaves what they don't speak of. */
  @Test
  void editedCharactersChangeAndNoOthers() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Line> page = page(random);
      StringBuilder expected = new StringBuilder();
      List<Edit> edits = new ArrayList<>();
      for (Glyph glyph : glyphs(page)) {
        String to =
            random.nextBoolean() ? glyph.text() : List.of("", "x", "yz").get(random.nextInt(3));
        expected.append(to);
        if (!to.equals(glyph.text())) {
          edits.add(edit(moved(glyph.box(), random), to));
        }
      }
      Corrector.Corrected corrected = Corrector.correct(page, edits);
      assertEquals(expected.toString(), text(corrected.lines()));
      assertEquals(edits.size(), corrected.corrections().size());
    }
  }

  @Test
  void laterEditOfAPlaceHolds() {
    List<Line> page = page(new Random(1));
    Box box = glyphs(page).get(0).box();

    Corrector.Corrected corrected =
        Corrector.correct(page, List.of(edit(box, "first"), edit(box, "s")));

    assertTrue(text(corrected.lines()).startsWith("s"));
    assertEquals(1, corrected.corrections().size());
  }

  @Test
  void rejectedShapeThatIsACharacterIsPutInItsPlace() {
    List<Line> page = List.of(Line.of(List.of(word(0, "AB"), word(300, "C"))));

    List<Line> between =
        Corrector.correct(page, List.of(edit(new Box(200, 0, 40, 50), "x"))).lines();
    List<Line> below = Corrector.correct(page, List.of(edit(new Box(0, 400, 40, 50), "y"))).lines();

    assertEquals("AB x C", between.get(0).text());
    assertEquals("y", below.get(1).text());
  }

  @Test
  void severalCharactersShareTheBox() {
    List<Line> page = List.of(Line.of(List.of(word(0, "m"))));

    List<Glyph> glyphs =
        glyphs(Corrector.correct(page, List.of(edit(new Box(0, 0, 40, 50), "rn"))).lines());

    assertEquals(new Box(0, 0, 20, 50), glyphs.get(0).box());
    assertEquals(new Box(20, 0, 20, 50), glyphs.get(1).box());
  }

  private static Edit edit(Box box, String to) {
    return new Edit("label", "anna", "2026-11-24T12:00:00Z", box, to);
  }

  /** As another reading of the page would have it. */
  private static Box moved(Box box, Random random) {
    return new Box(
        box.x() + random.nextInt(7) - 3,
        box.y() + random.nextInt(7) - 3,
        box.width() + random.nextInt(5),
        box.height() + random.nextInt(5));
  }

  private static List<Line> page(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int line = 0; line <= random.nextInt(4); line++) {
      List<Word> words = new ArrayList<>();
      for (int word = 0; word <= random.nextInt(4); word++) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
          glyphs.add(glyph(word * 400 + i * 50, line * 100, (char) ('A' + random.nextInt(26))));
        }
        words.add(Word.of(glyphs));
      }
      lines.add(Line.of(words));
    }
    return lines;
  }

  private static Word word(int x, String text) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(glyph(x + i * 50, 0, text.charAt(i)));
    }
    return Word.of(glyphs);
  }

  private static Glyph glyph(int x, int y, char character) {
    return new Glyph(new Box(x, y, 40, 50), Character.toString(character), 0.5, List.of());
  }

  private static List<Glyph> glyphs(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .flatMap(word -> word.characters().stream())
        .toList();
  }

  private static String text(List<Line> lines) {
    return glyphs(lines).stream().map(Glyph::text).collect(Collectors.joining());
  }
}
