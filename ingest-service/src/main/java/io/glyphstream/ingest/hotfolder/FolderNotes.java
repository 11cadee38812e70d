package io.glyphstream.ingest.hotfolder;

import io.glyphstream.contracts.text.TerminalText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Says what became of paths, each thing once for as long as a path is there. */
final class FolderNotes {

  private static final Logger LOG = Logger.getLogger(FolderNotes.class);

  private final Map<Path, String> said = new HashMap<>();

  /** Logs the note unless it was the last about this path. */
  void say(Path path, String note) {
    if (!note.equals(said.put(path, note))) {
      LOG.info(TerminalText.line(path.getFileName() + " " + note));
    }
  }

  /** Forgets all other paths. */
  void retain(Collection<Path> present) {
    said.keySet().retainAll(present);
  }
}
