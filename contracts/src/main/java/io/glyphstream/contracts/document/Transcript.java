package io.glyphstream.contracts.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glyphstream.contracts.outcome.Rejection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one page says, and how sure we are.
 *
 * <p>Of two transcripts of a page the one with the greater (run, revision) holds; an equal pair is
 * a duplicate.
 *
 * @param page which page of which document, and the run
 * @param revision 1 as read; every correction adds 1
 * @param status whether the page could be read
 * @param failure why not; null exactly if it was read
 * @param model {@code name/version} of the model bundle that read it; null if no model saw it
 * @param contentSha256 hex SHA-256 of the scan's bytes
 * @param geometry the page's size and skew; null if the page could not be decoded
 * @param text the lines' texts with a newline between; empty if nothing was found
 * @param lines in reading order
 * @param rejected ink among the lines that is no character, by line, from left to right
 * @param image URI of the page's grey image in the page store, a JPEG in px as scanned; null if it
 *     was not kept
 * @param original URI of the run's revision 1 in the page store; null exactly on revision 1
 * @param corrections what people changed of the run's revision 1, in the order of their answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transcript(
    @JsonUnwrapped PageId page,
    int revision,
    Status status,
    Rejection failure,
    String model,
    String contentSha256,
    PageGeometry geometry,
    String text,
    List<Line> lines,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RejectedShape> rejected,
    String image,
    String original,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections) {

  /** Whether a page could be read. */
  public enum Status {
    @JsonProperty("read")
    READ,
    @JsonProperty("failed")
    FAILED
  }

  public Transcript {
    lines = List.copyOf(lines);
    rejected = rejected == null ? List.of() : List.copyOf(rejected);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions begin at 1, not " + revision);
    }
    if ((status == Status.FAILED) != (failure != null)) {
      throw new IllegalArgumentException("a failure needs its reason, and only a failure");
    }
  }

  /** All characters, in reading order. */
  public Stream<Glyph> glyphs() {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .flatMap(word -> word.characters().stream());
  }

  /** The first transcript of a page that was read and on which nothing was rejected. */
  public static Transcript read(
      PageId page, String model, String contentSha256, PageGeometry geometry, List<Line> lines) {
    return read(page, model, contentSha256, geometry, lines, List.of());
  }

  /** The first transcript of a page that was read. */
  public static Transcript read(
      PageId page,
      String model,
      String contentSha256,
      PageGeometry geometry,
      List<Line> lines,
      List<RejectedShape> rejected) {
    return new Transcript(
        page,
        1,
        Status.READ,
        null,
        model,
        contentSha256,
        geometry,
        textOf(lines),
        lines,
        rejected,
        null,
        null,
        List.of());
  }

  /** The transcript of a page that could not be read. */
  public static Transcript failed(PageId page, String contentSha256, Rejection failure) {
    return new Transcript(
        page,
        1,
        Status.FAILED,
        failure,
        null,
        contentSha256,
        null,
        "",
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  /** The same with the page's image. */
  public Transcript withImage(String uri) {
    return with(revision, lines, uri, original, corrections);
  }

  /**
   * A later revision of the same run.
   *
   * @param original URI of revision 1 in the page store
   * @param corrections that made {@code lines} of revision 1's
   */
  public Transcript revised(
      int revision, List<Line> lines, String original, List<Correction> corrections) {
    return with(revision, lines, image, original, corrections);
  }

  private Transcript with(
      int revision, List<Line> lines, String image, String original, List<Correction> corrections) {
    return new Transcript(
        page,
        revision,
        status,
        failure,
        model,
        contentSha256,
        geometry,
        textOf(lines),
        lines,
        rejected,
        image,
        original,
        corrections);
  }

  private static String textOf(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
