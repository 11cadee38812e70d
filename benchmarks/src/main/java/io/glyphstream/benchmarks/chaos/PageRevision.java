package io.glyphstream.benchmarks.chaos;

import java.util.Comparator;

/**
 * One reading of one page of a document; two equal ones are doubles.
 *
 * @param run of the scan, ms
 * @param index of the page, from 0
 * @param revision 1 as read
 */
record PageRevision(long run, int index, int revision) implements Comparable<PageRevision> {

  private static final Comparator<PageRevision> ORDER =
      Comparator.comparingLong(PageRevision::run)
          .thenComparingInt(PageRevision::index)
          .thenComparingInt(PageRevision::revision);

  /** The first reading of a page. */
  static PageRevision first(long run, int index) {
    return new PageRevision(run, index, 1);
  }

  @Override
  public int compareTo(PageRevision other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "page " + index + " of run " + run + ", revision " + revision;
  }
}
