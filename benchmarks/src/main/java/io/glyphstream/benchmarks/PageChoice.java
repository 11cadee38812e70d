package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.page.PageCondition;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PageKind;
import io.glyphstream.benchmarks.page.SyntheticPage;
import io.glyphstream.trainer.UsageCheck;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int pagesEach;

  @Option(
      names = "--pages-each",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Pages of each kind and condition, with consecutive seeds. Default: ${DEFAULT-VALUE}.")
  void setPagesEach(int count) {
    pagesEach = UsageCheck.atLeastOne(command, "--pages-each", count);
  }

  /**
   * The pages, made one after the other as they are asked for.
   *
   * @throws ParameterException if none of the kinds can be made
   */
  Stream<SyntheticPage> pages(PageGenerator generator) {
    List<PageKind> made = kinds.stream().filter(generator::canMake).toList();
    if (made.isEmpty()) {
      throw new ParameterException(command.commandLine(), "pages of " + kinds + " need --fonts");
    }
    return made.stream()
        .flatMap(
            kind ->
                conditions.stream()
                    .flatMap(
                        condition ->
                            LongStream.range(seed, seed + pagesEach)
                                .mapToObj(one -> generator.page(kind, condition, one))));
  }
}
