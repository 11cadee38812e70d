package io.glyphstream.standalone;

import io.glyphstream.access.NamedToken;
import io.glyphstream.access.TokenFile;
import io.glyphstream.contracts.text.FaultText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the tokens with which programs upload. */
@Command(
    name = "token",
    description = {
      "Make, list and revoke tokens: where people sign in, programs send one to upload scans, to"
          + " see metrics and to read documents.",
      "",
      "Tokens are kept by hash in the file \"tokens\" of the data folder. Running services follow"
          + " it: no restart is needed. Services elsewhere find it with"
          + " glyphstream.access.tokens-file.",
      ""
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Use: curl -H 'Authorization: Bearer TOKEN' --data-binary @scan.png http://HOST/scans"
    })
final class TokenCommand {

  /** The file's name in a data folder. */
  static final String FILE = "tokens";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:user.home}/.glyphstream",
      scope = ScopeType.INHERIT,
      description = "The folder that up keeps its data in. Default: ~/.glyphstream.")
  Path data;

  @Spec CommandSpec spec;

  @Command(
      name = "create",
      description = "Make a token and print it, once: only its hash is kept.",
      mixinStandardHelpOptions = true)
  int create(@Parameters(paramLabel = "NAME", description = "What logs call it.") String name) {
    try {
      out().println(file().create(name));
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage(), e);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Command(
      name = "list",
      description = "Print each token's name and when it was made.",
      mixinStandardHelpOptions = true)
  int list() {
    try {
      for (NamedToken token : file().tokens()) {
        out().println(token.name() + "  " + token.created());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Command(
      name = "revoke",
      description = "Take a token away: within seconds it opens nothing.",
      mixinStandardHelpOptions = true)
  int revoke(@Parameters(paramLabel = "NAME", description = "As it was made.") String name) {
    try {
      if (!file().revoke(name)) {
        throw new CommandFailure("there is no token " + name);
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private TokenFile file() {
    return new TokenFile(data.resolve(FILE));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private CommandFailure unusable(IOException e) {
    return new CommandFailure("the tokens in " + data + " can't be used: " + FaultText.of(e), e);
  }
}
