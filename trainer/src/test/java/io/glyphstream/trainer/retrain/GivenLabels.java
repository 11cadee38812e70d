package io.glyphstream.trainer.retrain;

import io.glyphstream.contracts.document.Answer;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.CropBatch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Labels as review writes them. */
final class GivenLabels {

  private GivenLabels() {}

  /** One reviewer's answer about the place that a number stands for. */
  static Label answer(String id, String document, int place, String reviewer, Answer answer) {
    return label(id, document, place, reviewer, answer, null, false, crop(place));
  }

  /** A decision, as an admin's or a correction in the page. */
  static Label decision(String id, String document, int place, Answer answer, byte[] crop) {
    return label(id, document, place, "dora", answer, null, true, crop);
  }

  static Label undoing(String id, Label undone) {
    return label(
        id, undone.page().document(), undone.box().x(), "dora", null, undone.id(), false, null);
  }

  /** With a crop of one's own choice, uint8 [28, 28]. */
  static Label withCrop(String id, String document, int place, Answer answer, byte[] crop) {
    return label(id, document, place, "anna", answer, null, false, png(crop));
  }

  private static Label label(
      String id,
      String document,
      int place,
      String reviewer,
      Answer answer,
      String undoes,
      boolean decisive,
      byte[] crop) {
    return new Label(
        id,
        "sample-" + document + "-" + place,
        new PageId(document, 0, 1, 1),
        new Box(place, 0, 10, 20),
        crop,
        new Label.Shown("7", 0.5, List.of(), null),
        answer,
        undoes,
        decisive,
        false,
        reviewer,
        "2026-11-24T12:00:00Z",
        "net/1.0.0");
  }

  /** A crop that is another for every place up to 255. */
  static byte[] crop(int place) {
    byte[] crop = new byte[CropBatch.CROP_BYTES];
    Arrays.fill(crop, (byte) place);
    return png(crop);
  }

  private static byte[] png(byte[] crop) {
    BufferedImage image =
        new BufferedImage(CropBatch.SIDE, CropBatch.SIDE, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, CropBatch.SIDE, CropBatch.SIDE, crop);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
