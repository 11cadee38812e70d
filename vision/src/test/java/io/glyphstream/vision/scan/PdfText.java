package io.glyphstream.vision.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** A PDF document of one page of 300 x 200 points, written as text. */
final class PdfText {

  private static final int FIRST_FREE = 5;

  private final List<byte[]> objects = new ArrayList<>();

  private PdfText() {}

  /**
   * A document.
   *
   * @param content drawing instructions
   * @param resources the inside of the page's dictionary of them; the first of {@code more} is
   *     {@code 5 0 R}
   * @param more whole objects: dictionaries or, by {@link #stream}, streams
   */
  static byte[] page(String content, String resources, byte[]... more) {
    PdfText document = new PdfText();
    document.objects.add(bytes("<</Type/Catalog/Pages 2 0 R>>"));
    document.objects.add(bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
    document.objects.add(
        bytes(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<"
                + resources
                + ">>>>"));
    document.objects.add(stream("", content));
    document.objects.addAll(List.of(more));
    return document.file();
  }

  /** The reference of an object of {@code more}. */
  static String reference(int index) {
    return (FIRST_FREE + index) + " 0 R";
  }

  static byte[] bytes(String object) {
    return object.getBytes(ISO_8859_1);
  }

  static byte[] stream(String dictionary, String content) {
    return stream(dictionary, bytes(content));
  }

  static byte[] stream(String dictionary, byte[] content) {
    return new Packed()
        .text("<<" + dictionary + "/Length " + content.length + ">>\nstream\n")
        .add(content)
        .text("\nendstream")
        .bytes();
  }

  private byte[] file() {
    Packed file = new Packed().text("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.length()));
      file.text((i + 1) + " 0 obj\n").add(objects.get(i)).text("\nendobj\n");
    }
    int count = objects.size() + 1;
    int tableAt = file.length();
    return file.text("xref\n0 " + count + "\n" + table)
        .text("trailer<</Root 1 0 R/Size " + count + ">>\nstartxref\n" + tableAt + "\n%%EOF\n")
        .bytes();
  }
}
