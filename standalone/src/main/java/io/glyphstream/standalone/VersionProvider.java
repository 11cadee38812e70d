package io.glyphstream.standalone;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"glyphstream " + (version == null ? "(not packaged)" : version)};
  }
}
