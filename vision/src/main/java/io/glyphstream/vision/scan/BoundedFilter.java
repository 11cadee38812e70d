package io.glyphstream.vision.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * One of PDFBox's stream filters, held to the {@link UnpackBudget} of its thread, and as it was on
 * threads that have none.
 *
 * <p>PDFBox has no bound on what a stream unpacks to and no hook for one, so the filters in its
 * factory are replaced by reflection. Every stream of a document passes through them, also those
 * that are read while the document is opened. A version of PDFBox that names the field otherwise
 * fails on the first PDF, not silently.
 */
final class BoundedFilter extends Filter {

  private static boolean installed;

  private final Filter bounded;
  private final PictureStream pictures;

  private BoundedFilter(Filter bounded, PictureStream pictures) {
    this.bounded = bounded;
    this.pictures = pictures;
  }

  /** Puts bounds on PDFBox's filters, once for the process. */
  static synchronized void install() {
    if (!installed) {
      Map<Filter, Filter> boundedOf = new IdentityHashMap<>();
      factoryFilters()
          .replaceAll(
              (name, filter) ->
                  boundedOf.computeIfAbsent(
                      filter, f -> new BoundedFilter(f, PictureStream.of(name))));
      installed = true;
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<COSName, Filter> factoryFilters() {
    try {
      Field filters = FilterFactory.class.getDeclaredField("filters");
      filters.setAccessible(true);
      return (Map<COSName, Filter>) filters.get(FilterFactory.INSTANCE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of PDFBox keeps its filters elsewhere", e);
    }
  }

  @Override
  public DecodeResult decode(
      InputStream encoded, OutputStream decoded, COSDictionary stream, int index)
      throws IOException {
    return decode(encoded, decoded, stream, index, DecodeOptions.DEFAULT);
  }

  @Override
  public DecodeResult decode(
      InputStream encoded,
      OutputStream decoded,
      COSDictionary stream,
      int index,
      DecodeOptions options)
      throws IOException {
    Optional<UnpackBudget> budget = UnpackBudget.ofThread();
    if (budget.isEmpty()) {
      return bounded.decode(encoded, decoded, stream, index, options);
    }
    Optional<PictureClaim> claim = PictureClaim.in(stream);
    InputStream checked = checkPicture(encoded, stream, index, budget.get());
    UnpackBudget.Counted counted = budget.get().count(decoded, claim);
    DecodeResult result = bounded.decode(checked, counted, stream, index, options);
    if (claim.isPresent() && isLast(stream, index) && !claim.get().isMetBy(counted.count())) {
      throw budget.get().refuse(endsEarly(claim.get(), counted.count()));
    }
    return result;
  }

  private static boolean isLast(COSDictionary stream, int index) {
    COSBase filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
    return !(filters instanceof COSArray array) || index == array.size() - 1;
  }

  private static BadScanException endsEarly(PictureClaim claim, long bytes) {
    return BadScanException.truncated(
        "A picture of %d x %d pixels on the page ends after %d bytes."
            .formatted(claim.width(), claim.height(), bytes));
  }

  private InputStream checkPicture(
      InputStream encoded, COSDictionary stream, int index, UnpackBudget budget)
      throws IOException {
    if (pictures == PictureStream.NONE) {
      return encoded;
    }
    byte[] bytes = encoded.readAllBytes();
    try {
      COSDictionary parameters = getDecodeParams(stream, index);
      pictures.check(bytes, stream, parameters, budget.pictureLimit());
    } catch (BadScanException e) {
      throw budget.refuse(e);
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  protected void encode(InputStream input, OutputStream encoded, COSDictionary stream)
      throws IOException {
    bounded.encode(input, encoded, stream, 0);
  }
}
