package io.glyphstream.trainer;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.registry.Champion;
import io.glyphstream.trainer.registry.Change;
import io.glyphstream.trainer.registry.ModelRegistry;
import io.glyphstream.trainer.registry.RegisteredBundle;
import io.glyphstream.trainer.registry.Succession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps model bundles in a folder, and which of them is champion. */
@Command(
    name = "registry",
    description = "Keeps model bundles in a folder, and which of them is champion.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RegistryCommand {

  private static final String ROLE = BundleMetadata.CHARACTER_ROLE;

  @Spec private CommandSpec command;

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The registry's folder; the first bundle creates it.")
  private Path folder;

  @Command(description = "Lists all bundles; * marks champions.", mixinStandardHelpOptions = true)
  int list() throws IOException {
    ModelRegistry registry = new ModelRegistry(folder);
    for (RegisteredBundle bundle : registry.bundles()) {
      Optional<String> champion =
          registry.succession(bundle.role()).map(succession -> succession.champion().id());
      line(
          "%s %-40s %-12s %s  sha256:%.12s  %,d bytes",
          champion.filter(bundle.id()::equals).isPresent() ? "*" : " ",
          bundle.id(),
          bundle.role(),
          bundle.added(),
          bundle.sha256(),
          bundle.sizeBytes());
    }
    return 0;
  }

  @Command(
      description = "Stores a bundle with its card and evaluation. None is ever overwritten.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "BUNDLE", description = "The bundle, an .onnx file.") Path bundle,
      @Mixin EvaluationOption evaluation)
      throws IOException {
    RegisteredBundle added =
        new ModelRegistry(folder).add(Files.readAllBytes(bundle), evaluation.of(bundle));
    line("%s is in the registry, sha256 %s", added.id(), added.sha256());
    return 0;
  }

  @Command(
      description = "Makes a bundle the champion of its role, after opening it as recognizers do.",
      mixinStandardHelpOptions = true)
  int promote(
      @Parameters(paramLabel = "ID", description = "NAME/VERSION.") String id,
      @Option(names = "--reason", defaultValue = "", description = "For the history.")
          String reason)
      throws IOException {
    return champion(new ModelRegistry(folder).promote(id, reason));
  }

  @Command(
      description = "Makes the champion before the present one champion again.",
      mixinStandardHelpOptions = true)
  int rollback(
      @Option(names = "--role", defaultValue = ROLE, description = "${DEFAULT-VALUE} if not given.")
          String role,
      @Option(names = "--reason", defaultValue = "", description = "For the history.")
          String reason)
      throws IOException {
    return champion(new ModelRegistry(folder).rollback(role, reason));
  }

  @Command(
      description = "Shows a bundle's card or, without ID, the champion and its predecessors.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", arity = "0..1", description = "NAME/VERSION.") String id,
      @Option(names = "--role", defaultValue = ROLE, description = "${DEFAULT-VALUE} if not given.")
          String role)
      throws IOException {
    ModelRegistry registry = new ModelRegistry(folder);
    if (id != null) {
      line("%s", Files.readString(registry.place(id).resolve("model-card.md")).strip());
      return 0;
    }
    Optional<Succession> succession = registry.succession(role);
    if (succession.isEmpty()) {
      line("%s has no champion", role);
      return 0;
    }
    for (Change change : succession.get().history()) {
      String action = change.action().name().toLowerCase(Locale.ROOT);
      line("%s  %-9s  %s", change.when(), action, (change.id() + "  " + change.reason()).strip());
    }
    return champion(succession.get());
  }

  private int champion(Succession succession) {
    Champion champion = succession.champion();
    line(
        "champion of %s: %s since %s, sha256 %s",
        succession.role(), champion.id(), champion.since(), champion.sha256());
    return 0;
  }

  private void line(String format, Object... values) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
