package io.glyphstream.contracts.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an object of the page store: by the document that it belongs to, so that a document's
 * objects can be deleted together, and by its content, so that what is read can be verified.
 *
 * @param documentSha256 hex SHA-256 of the document's id
 * @param contentSha256 hex SHA-256 of the object's bytes
 */
public record ContentReference(String documentSha256, String contentSha256) {

  private static final String SCHEME = "glyphstream-store:";
  private static final Pattern URI = Pattern.compile(SCHEME + "([0-9a-f]{64})/([0-9a-f]{64})");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public ContentReference {
    if (!HEX.matcher(documentSha256).matches() || !HEX.matcher(contentSha256).matches()) {
      throw new IllegalArgumentException("a reference is made of two SHA-256 in lower-case hex");
    }
  }

  /** The reference of {@code content} as an object of {@code document}. */
  public static ContentReference of(String document, byte[] content) {
    return new ContentReference(hashOf(document), Sha256.hex(content));
  }

  /** The reference that {@link #uri()} wrote; empty if the text is any other address. */
  public static Optional<ContentReference> parse(String uri) {
    Matcher matcher = URI.matcher(uri);
    return matcher.matches()
        ? Optional.of(new ContentReference(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether the object belongs to the document. */
  public boolean isOf(String document) {
    return documentSha256.equals(hashOf(document));
  }

  private static String hashOf(String document) {
    return Sha256.hex(document.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code glyphstream-store:<document>/<content>}: the value of a {@code ce_dataref} header. */
  public String uri() {
    return SCHEME + documentSha256 + "/" + contentSha256;
  }
}
