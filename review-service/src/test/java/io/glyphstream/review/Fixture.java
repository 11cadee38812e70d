package io.glyphstream.review;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.RelabelSample.Reason;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.Sha256;
import io.glyphstream.contracts.wire.JsonCodec;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A page of one line as the recognizer would have read it, with a sample of each character. */
public final class Fixture {

  static final int STEP = 60;
  static final int TOP = 100;
  static final int SIDE = 50;
  static final int WIDTH = 1200;
  static final int HEIGHT = 300;

  private final String document;
  private final String text;
  private final long run;
  private String image;
  private Reason reason = Reason.LOW_CONFIDENCE;

  /**
   * @param text words with one space between
   */
  public Fixture(String document, String text, long run) {
    this.document = document;
    this.text = text;
    this.run = run;
  }

  public Fixture withImage(String uri) {
    image = uri;
    return this;
  }

  public Fixture sampledFor(Reason why) {
    reason = why;
    return this;
  }

  /** Its transcript, revision 1. */
  public Transcript transcript() {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (String word : text.split(" ")) {
      List<Glyph> glyphs = new ArrayList<>();
      for (int i = 0; i < word.length(); i++) {
        glyphs.add(glyph(start + i));
      }
      words.add(Word.of(glyphs));
      start += word.length() + 1;
    }
    return Transcript.read(
            page(),
            "net/1",
            "ab".repeat(32),
            PageGeometry.upright(WIDTH, HEIGHT, 300),
            List.of(Line.of(words)))
        .withImage(image);
  }

  /** The sample of the character at an index of the text; the earlier ones are less certain. */
  public RelabelSample sample(int index) {
    Glyph glyph = glyph(index);
    byte[] crop = crop(glyph.text());
    return new RelabelSample(
        Sha256.hex((document + index).getBytes(StandardCharsets.UTF_8)),
        page(),
        glyph.box(),
        crop,
        glyph.text(),
        glyph.confidence(),
        glyph.alternatives(),
        reason,
        "net/1");
  }

  /** An answer to the character at an index of the text, as one on the topic. */
  public Label label(String id, int index, String answer, String reviewer) {
    RelabelSample sample = sample(index);
    return new Label(
        id,
        sample.id(),
        sample.page(),
        sample.box(),
        sample.crop(),
        new Label.Shown(
            sample.prediction(), sample.confidence(), sample.alternatives(), sample.reason()),
        Answer.characters(answer),
        null,
        false,
        false,
        reviewer,
        "2026-01-02T03:04:05Z",
        sample.model());
  }

  /** Writes the transcript, then the samples of all characters, to their topics. */
  public void publish(TopicProbe probe) {
    publishTranscript(probe);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        RelabelSample sample = sample(i);
        probe.write(Topic.RELABEL, sample.id(), JsonCodec.RELABEL_SAMPLE.encode(sample));
      }
    }
  }

  public void publishTranscript(TopicProbe probe) {
    probe.write(Topic.TRANSCRIPTS, page().key(), JsonCodec.TRANSCRIPT.encode(transcript()));
  }

  /** The page as an image: its text drawn where the boxes are. */
  public byte[] jpeg() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 60));
    for (int i = 0; i < text.length(); i++) {
      g.drawString(text.substring(i, i + 1), i * STEP + 12, TOP + 46);
    }
    g.dispose();
    return encoded(picture, "jpeg");
  }

  public Box box(int index) {
    return glyph(index).box();
  }

  private Glyph glyph(int index) {
    String character = text.substring(index, index + 1);
    double confidence = 0.31 + index * 0.01;
    return new Glyph(
        new Box(index * STEP + 5, TOP, SIDE, SIDE),
        character,
        confidence,
        List.of(
            new Alternative(character, confidence),
            new Alternative("X", 0.3),
            new Alternative("Y", 0.1)));
  }

  private PageId page() {
    return new PageId(document, 0, 1, run);
  }

  private static byte[] crop(String character) {
    BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 26));
    g.drawString(character, 7, 23);
    g.dispose();
    return encoded(picture, "png");
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
