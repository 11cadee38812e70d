package io.glyphstream.vision.sandbox;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path of a child process: the few jars that decode and segment, wherever this process
 * has them from. What a service needs besides, a file has nothing to do with.
 */
final class ChildClassPath {

  /** One class of each jar. */
  private static final List<String> CLASSES =
      List.of(
          "io.glyphstream.vision.sandbox.SandboxMain",
          "io.glyphstream.contracts.lattice.SegmentedPage",
          "nu.pattern.OpenCV",
          "org.apache.pdfbox.Loader",
          "org.apache.pdfbox.io.IOUtils",
          "org.apache.fontbox.FontBoxFont",
          "org.apache.pdfbox.jbig2.Bitmap",
          // Quarkus has a second jar with LogFactory, which needs its own log manager.
          "org.apache.commons.logging.impl.Jdk14Logger",
          "com.github.jaiimageio.impl.common.BitFile",
          "com.github.jaiimageio.jpeg2000.J2KImageReadParam",
          "com.twelvemonkeys.lang.BeanUtil",
          "com.twelvemonkeys.io.CompoundReader",
          "com.twelvemonkeys.image.AffineTransformOp",
          "com.twelvemonkeys.imageio.ImageReaderBase",
          "com.twelvemonkeys.imageio.metadata.AbstractDirectory",
          "com.twelvemonkeys.imageio.plugins.jpeg.AdobeDCT",
          "com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi",
          "com.twelvemonkeys.imageio.plugins.webp.AlphaFiltering",
          "com.fasterxml.jackson.annotation.JsonValue",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.dataformat.cbor.CBORFactory");

  private ChildClassPath() {}

  /** As Java's option {@code -cp} takes it. */
  static String find() {
    return CLASSES.stream()
        .map(ChildClassPath::placeOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, ChildClassPath.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("where the class " + name + " comes from is unknown", e);
    }
  }
}
