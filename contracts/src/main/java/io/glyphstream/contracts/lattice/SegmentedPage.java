package io.glyphstream.contracts.lattice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.outcome.Rejection;
import java.util.List;

/**
 * A page divided into lines, cuts, candidates and their crops; or the reason why it could not be.
 *
 * @param page which page of which document, and the run
 * @param contentSha256 hex SHA-256 of the scan's bytes
 * @param failure why the page has no lines; null if it was segmented
 * @param geometry the page's size and skew; null exactly if it failed
 * @param lines in reading order; empty for a page without ink and for a failed one
 * @param crops the candidates' crops; empty for a page without ink and for a failed one
 * @param image URI of the page's grey image in the page store, a JPEG in px as scanned; null if it
 *     was not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentedPage(
    @JsonUnwrapped PageId page,
    String contentSha256,
    Rejection failure,
    PageGeometry geometry,
    List<LineLattice> lines,
    CropBatch crops,
    String image) {

  public SegmentedPage {
    lines = List.copyOf(lines);
    if ((failure == null) == (geometry == null)) {
      throw new IllegalArgumentException("a page has either a geometry or a failure");
    }
    for (LineLattice line : lines) {
      for (Candidate candidate : line.candidates()) {
        if (candidate.crop() >= crops.size()) {
          throw new IllegalArgumentException(candidate + " has no crop among " + crops.size());
        }
      }
    }
  }

  /** A page whose image was not kept. */
  public SegmentedPage(
      PageId page,
      String contentSha256,
      Rejection failure,
      PageGeometry geometry,
      List<LineLattice> lines,
      CropBatch crops) {
    this(page, contentSha256, failure, geometry, lines, crops, null);
  }

  /** The same page with its image at this URI; null if it was not kept. */
  public SegmentedPage withImage(String uri) {
    return new SegmentedPage(page, contentSha256, failure, geometry, lines, crops, uri);
  }

  /** A page that could not be segmented. */
  public static SegmentedPage failed(PageId page, String contentSha256, Rejection failure) {
    return new SegmentedPage(
        page, contentSha256, failure, null, List.of(), new CropBatch(new byte[0]));
  }
}
