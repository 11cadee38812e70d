package io.glyphstream.trainer;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what glyphs crops and groups are made of. */
final class GlyphSources {

  @Option(names = "--emnist", required = true, paramLabel = "DIR", description = "EMNIST's files.")
  Path emnist;

  @Option(
      names = "--fonts",
      required = true,
      paramLabel = "DIR",
      description = "TrueType fonts of scripts, for print and for hand print.")
  Path fonts;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of all chance. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Mixin SplitFlags split;
}
