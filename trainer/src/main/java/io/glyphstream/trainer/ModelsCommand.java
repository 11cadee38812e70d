package io.glyphstream.trainer;

import io.glyphstream.messaging.KafkaSettings;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.card.EvaluationFigures;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.RegisteredBundle;
import io.glyphstream.trainer.registry.RetrainingRun;
import io.glyphstream.trainer.registry.RunLog;
import io.glyphstream.trainer.registry.Succession;
import io.glyphstream.trainer.retrain.HeldOutTable;
import io.glyphstream.trainer.retrain.ModelPublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The models there are, and which of them recognizers read with. */
@Command(
    name = "models",
    description =
        "The models there are, and which of them recognizers read with. Without a command, the"
            + " list.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]")
final class ModelsCommand implements Callable<Integer> {

  private static final String ROLE = BundleMetadata.CHARACTER_ROLE;

  @Spec private CommandSpec command;

  @Mixin private HomeOptions home;

  @Override
  public Integer call() throws IOException {
    return list();
  }

  @Command(
      description = "Lists the models, * marks the champion, and what retrainings came to.",
      mixinStandardHelpOptions = true)
  int list() throws IOException {
    ModelRegistry registry = new ModelRegistry(home.registry());
    Optional<String> champion = registry.succession(ROLE).map(s -> s.champion().id());
    if (registry.bundles().isEmpty()) {
      line("no models in %s yet", home.registry());
    }
    for (RegisteredBundle bundle : registry.bundles()) {
      line(
          "%s %-32s %s  sha256:%.12s  %,d bytes",
          champion.filter(bundle.id()::equals).isPresent() ? "*" : " ",
          bundle.id(),
          bundle.added(),
          bundle.sha256(),
          bundle.sizeBytes());
    }
    for (RetrainingRun run : new RunLog(home.registry()).runs()) {
      line(
          "run %d  %s  %s -> %s  %s: %s",
          run.number(),
          run.ended(),
          run.champion().id(),
          run.challenger().id(),
          run.promoted() ? "promoted" : "not promoted",
          run.reason());
    }
    return 0;
  }

  @Command(
      description =
          "Reads the held-out part of the base data, never its test part, with models side by"
              + " side.",
      mixinStandardHelpOptions = true)
  int compare(
      @Mixin BaseDataOptions baseData,
      @Parameters(
              arity = "0..*",
              paramLabel = "ID",
              description = "NAME/VERSION; all that there are if none is given.")
          List<String> ids)
      throws IOException {
    ModelRegistry registry = new ModelRegistry(home.registry());
    List<String> compared = ids == null ? new ArrayList<>() : ids;
    if (compared.isEmpty()) {
      registry.bundles().forEach(bundle -> compared.add(bundle.id()));
    }
    HeldOutTable.print(registry, compared, baseData.source(), line -> line("%s", line));
    return 0;
  }

  @Command(
      description = "Takes a bundle in. None is ever overwritten.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "BUNDLE", description = "The bundle, an .onnx file.") Path bundle)
      throws IOException {
    RegisteredBundle added =
        new ModelRegistry(home.registry())
            .add(Files.readAllBytes(bundle), EvaluationFigures.beside(bundle));
    line("%s is there, sha256 %s", added.id(), added.sha256());
    return 0;
  }

  @Command(
      description = "Makes a model champion, whatever it shows: recognizers change over to it.",
      mixinStandardHelpOptions = true)
  int promote(
      @Parameters(paramLabel = "ID", description = "NAME/VERSION.") String id,
      @Option(names = "--reason", defaultValue = "", description = "For the history.")
          String reason)
      throws IOException {
    KafkaSettings kafka = home.reachableKafka();
    ModelRegistry registry = new ModelRegistry(home.registry());
    return published(kafka, registry, registry.promote(id, reason));
  }

  @Command(
      description = "Makes the champion before the present one champion again.",
      mixinStandardHelpOptions = true)
  int rollback(
      @Option(names = "--reason", defaultValue = "", description = "For the history.")
          String reason)
      throws IOException {
    KafkaSettings kafka = home.reachableKafka();
    ModelRegistry registry = new ModelRegistry(home.registry());
    return published(kafka, registry, registry.rollback(ROLE, reason));
  }

  private int published(KafkaSettings kafka, ModelRegistry registry, Succession succession)
      throws IOException {
    new ModelPublisher(kafka, home.store()).publish(registry, succession);
    line("%s is champion since %s", succession.champion().id(), succession.champion().since());
    return 0;
  }

  private void line(String format, Object... values) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
