package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.page.PageCondition;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PageKind;
import io.glyphstream.benchmarks.page.SyntheticPage;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say which synthetic pages are wanted. */
final class PageChoice {

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}, more than one with a comma between. Default: all.")
  List<PageKind> kinds = List.of(PageKind.values());

  @Option(
      names = "--condition",
      split = ",",
      paramLabel = "CONDITION",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  List<PageCondition> conditions = List.of(PageCondition.CLEAN, PageCondition.HARD);

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the first page of each kind and condition. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--pages-each",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Pages of each kind and condition, with consecutive seeds. Default: ${DEFAULT-VALUE}.")
  int pagesEach;

  /** The pages, made one after the other as they are asked for. */
  Stream<SyntheticPage> pages(PageGenerator generator) {
    return kinds.stream()
        .filter(generator::canMake)
        .flatMap(
            kind ->
                conditions.stream()
                    .flatMap(
                        condition ->
                            LongStream.range(seed, seed + pagesEach)
                                .mapToObj(one -> generator.page(kind, condition, one))));
  }
}
