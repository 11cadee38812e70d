package io.glyphstream.standalone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a transcript's tombstone says.
 *
 * @param document the document's id
 * @param pageIndex 0-based
 * @param deleted always true: tells it from a transcript in JSON
 */
record DeletedPage(String document, int pageIndex, boolean deleted) {

  private static final Pattern KEY = Pattern.compile("(.*)/(\\d{1,9})", Pattern.DOTALL);

  /** The page that a key of the transcripts topic names; a key of another form is page 0's. */
  static DeletedPage ofKey(String key) {
    Matcher page = KEY.matcher(String.valueOf(key));
    return page.matches()
        ? new DeletedPage(page.group(1), Integer.parseInt(page.group(2)), true)
        : new DeletedPage(String.valueOf(key), 0, true);
  }
}
