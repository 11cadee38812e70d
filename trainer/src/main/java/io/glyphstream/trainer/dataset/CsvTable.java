package io.glyphstream.trainer.dataset;

import static io.glyphstream.contracts.lattice.CropBatch.CROP_BYTES;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One part of a data set as a table, the form in which Kaggle passes MNIST and EMNIST on: a row a
 * crop, first its label, then its 784 pixels in row-major order, 0 to 255, 255 = ink. A first row
 * that starts with a word is a header.
 *
 * @param file CSV (RFC 4180), plain or gzip
 */
record CsvTable(Path file) implements LabelledFiles {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

  private static final int COLUMNS = 1 + CROP_BYTES;
  private static final int MOST_GREY = 255;
  private static final int MOST_DIGITS = 3;

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public LabelledSet read(CropOrientation orientation, List<String> alphabet) throws IOException {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    IntStream.Builder labels = IntStream.builder();
    try (Reader text = new InputStreamReader(PlainOrGzip.open(file), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord row : rows) {
        if (!isHeader(row)) {
          requireColumns(rows, row);
          labels.add(number(rows, row, 0, alphabet.size() - 1));
          pixels.writeBytes(crop(rows, row));
        }
      }
    } catch (EOFException | ZipException e) {
      throw damaged();
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    }
    CropBatch stored = new CropBatch(pixels.toByteArray());
    return new LabelledSet(orientation.upright(stored), labels.build().toArray(), alphabet);
  }

  private static boolean isHeader(CSVRecord row) {
    String first = row.get(0);
    return row.getRecordNumber() == 1 && !first.isEmpty() && Character.isLetter(first.charAt(0));
  }

  private void requireColumns(CSVParser rows, CSVRecord row) throws DatasetException {
    if (row.size() != COLUMNS) {
      throw new DatasetException(
          file, rows.getCurrentLineNumber(), "a label and 784 pixels", row.size() + " values");
    }
  }

  private byte[] crop(CSVParser rows, CSVRecord row) throws DatasetException {
    byte[] crop = new byte[CROP_BYTES];
    for (int i = 0; i < CROP_BYTES; i++) {
      crop[i] = (byte) number(rows, row, i + 1, MOST_GREY);
    }
    return crop;
  }

  private int number(CSVParser rows, CSVRecord row, int column, int most) throws DatasetException {
    String text = row.get(column);
    int number = number(text);
    if (number >= 0 && number <= most) {
      return number;
    }
    throw new DatasetException(
        file,
        rows.getCurrentLineNumber(),
        (column == 0 ? "a label" : "pixel " + column) + " of 0 to " + most,
        "'" + text + "'");
  }

  /** The number that at most three digits say, else -1. By hand: a table has half a billion. */
  private static int number(String digits) {
    int number = digits.isEmpty() || digits.length() > MOST_DIGITS ? -1 : 0;
    for (int i = 0; i < digits.length() && number >= 0; i++) {
      int digit = digits.charAt(i) - '0';
      number = digit >= 0 && digit <= 9 ? 10 * number + digit : -1;
    }
    return number;
  }

  private IOException unreadable(IOException cause) {
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return damaged();
    }
    return cause instanceof CSVException
        ? new DatasetException(file, "a table of comma-separated values", cause.getMessage())
        : cause;
  }

  private DatasetException damaged() {
    return new DatasetException(file, "a whole table", "a truncated or damaged one");
  }
}
