package io.glyphstream.vision.scan;

import static io.glyphstream.vision.scan.PdfText.bytes;
import static io.glyphstream.vision.scan.PdfText.reference;
import static io.glyphstream.vision.scan.PdfText.stream;

import java.util.Random;

/** PDF documents of few bytes that ask for more than a page may cost, each in one way. */
public final class CostlyPdfs {

  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 300 200]";
  private static final String GROUP = FORM + "/Group<</S/Transparency>>";
  private static final String LINE = "0 0 m 300 200 l S\n";
  private static final String FONT = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
  private static final String SHADE = "/S sh";

  private CostlyPdfs() {}

  /** A form that draws itself twice. */
  public static byte[] endlessForm() {
    return form(FORM, "/F Do /F Do");
  }

  /** A soft mask that is masked by itself. */
  static byte[] endlessMask() {
    return PdfText.page(
        "/G gs 0 0 300 200 re f",
        "/ExtGState<</G " + reference(0) + ">>",
        bytes("<</SMask<</S/Luminosity/G " + reference(1) + ">>>>"),
        stream(
            GROUP + "/Resources<</ExtGState<</G " + reference(0) + ">>>>",
            "/G gs 0 0 300 200 re f"));
  }

  /** A pattern whose cell is filled with the pattern. */
  static byte[] endlessPattern() {
    String fill = "/Pattern cs /P scn 0 0 300 200 re f";
    String resources = "/Pattern<</P " + reference(0) + ">>";
    String cell = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]";
    return PdfText.page(
        fill,
        resources,
        stream(cell + "/XStep 300/YStep 200/Resources<<" + resources + ">>", fill));
  }

  /** A sampled function of ten thousand million numbers, of which four bytes are there. */
  public static byte[] enormousFunction() {
    return shading(
        "/ShadingType 1/ColorSpace/DeviceGray",
        stream(
            "/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[100000 100000]/BitsPerSample 32",
            "AAAA"));
  }

  /** One sample in each of thirty dimensions, of which two would be looked at. */
  static byte[] functionOfManyInputs() {
    return shading(
        "/ShadingType 1/ColorSpace/DeviceGray",
        stream(
            "/FunctionType 0/Domain[%s]/Range[0 1]/Size[%s]/BitsPerSample 8"
                .formatted("0 1 ".repeat(30), "1 ".repeat(30)),
            "A"));
  }

  /** To be calculated for each pixel. */
  static byte[] longFunction() {
    return calculated("pop " + "dup mul sin ".repeat(20_000));
  }

  /** Doubles its stack thirty times. */
  static byte[] growingFunction() {
    StringBuilder program = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      program.append(1 << i).append(" copy ");
    }
    return calculated(program.toString());
  }

  /** The same, with a smaller number in a comment where the count is looked for. */
  static byte[] growingFunctionWithComments() {
    StringBuilder program = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      program.append(1 << i).append(" % 0\n copy ");
    }
    return calculated(program.toString());
  }

  /** The same in blocks that no condition takes, with a smaller number before each. */
  static byte[] growingFunctionOfBlocks() {
    String program = "";
    for (int i = 29; i >= 0; i--) {
      program = (1 << i) + " 0 { copy " + program + " } exch pop";
    }
    return calculated(program);
  }

  static byte[] calculated(String program) {
    return shading(
        "/ShadingType 1/ColorSpace/DeviceGray/Matrix[300 0 0 200 0 0]",
        stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1]", "{ " + program + "}"));
  }

  private static byte[] shading(String dictionary, byte[] function) {
    String shading = "<<" + dictionary + "/Function " + reference(0) + ">>";
    return PdfText.page(SHADE, "/Shading<</S " + shading + ">>", function);
  }

  /** Triangles at random, each as large as the page. */
  static byte[] mesh() {
    byte[] triangles = new byte[1 << 17];
    new Random(1).nextBytes(triangles);
    return PdfText.page(
        SHADE,
        "/Shading<</S " + reference(0) + ">>",
        stream(
            "/ShadingType 4/ColorSpace/DeviceGray/BitsPerCoordinate 16/BitsPerComponent 8"
                + "/BitsPerFlag 8/Decode[0 300 0 200 0 1]",
            triangles));
  }

  /** A clip path of so many lines at random. */
  public static byte[] clip(int lines) {
    Random random = new Random(1);
    StringBuilder path = new StringBuilder("0 0 m ");
    for (int i = 0; i < lines; i++) {
      path.append(random.nextInt(300)).append(' ').append(random.nextInt(200)).append(" l ");
    }
    return PdfText.page(path + "h W n 0 0 300 200 re f", "");
  }

  /** The outline of a disc of so many lines, none of which crosses another, as a clip path. */
  static byte[] disc(int lines) {
    StringBuilder path = new StringBuilder("250 100 m ");
    for (int i = 1; i < lines; i++) {
      double angle = 2 * Math.PI * i / lines;
      path.append(
          "%.4f %.4f l ".formatted(150 + 100 * Math.cos(angle), 100 + 90 * Math.sin(angle)));
    }
    return PdfText.page(path + "h W n 0 0 300 200 re f", "");
  }

  static byte[] lines(int count) {
    return PdfText.page(LINE.repeat(count), "");
  }

  static byte[] text(int lines) {
    return PdfText.page("BT /F 1 Tf " + "(AAAAAAAAAA) Tj ".repeat(lines) + "ET", FONT);
  }

  static byte[] forms(int count) {
    return PdfText.page("/F Do ".repeat(count), xobject(), stream(FORM, "0 0 1 1 re f"));
  }

  static byte[] groups(int count) {
    return PdfText.page("/F Do ".repeat(count), xobject(), stream(GROUP, "0 0 1 1 re f"));
  }

  /** One blank picture of 4 megapixels, drawn so often. */
  static byte[] pictures(int count) {
    return PdfText.page(
        "/F Do ".repeat(count),
        xobject(),
        stream(
            "/Type/XObject/Subtype/Image/Width 2000/Height 2000/ColorSpace/DeviceGray"
                + "/BitsPerComponent 1/Filter/FlateDecode",
            Deflated.of(new byte[2000 * 250])));
  }

  /** Resources of so many empty arrays. */
  static byte[] objects(int count) {
    return PdfText.page("", "/Properties<</A[" + "[]".repeat(count) + "]>>");
  }

  private static byte[] form(String dictionary, String content) {
    return PdfText.page(
        "/F Do", xobject(), stream(dictionary + "/Resources<<" + xobject() + ">>", content));
  }

  private static String xobject() {
    return "/XObject<</F " + reference(0) + ">>";
  }
}
