package io.glyphstream.vision.scan;

/** What one PDF page has cost so far, held against the limits; for one thread. */
final class PageCosts {

  private final PdfLimits limits;
  private final long[] spent = new long[PdfCost.values().length];

  PageCosts(PdfLimits limits) {
    this.limits = limits;
  }

  /** Adds to a cost; the sum never overflows, since it stops at the limit. */
  void spend(PdfCost cost, long amount) throws BadScanException {
    spent[cost.ordinal()] += Math.min(amount, Long.MAX_VALUE / 2);
    check(cost, spent[cost.ordinal()]);
  }

  /** Takes back what was spent on something that is over, such as a level of nesting. */
  void release(PdfCost cost) {
    spent[cost.ordinal()]--;
  }

  /** Holds an amount that does not add up against its limit. */
  void check(PdfCost cost, long amount) throws BadScanException {
    if (amount > limit(cost)) {
      throw UnpackBudget.remember(cost.exceeded(limits));
    }
  }

  long limit(PdfCost cost) {
    return cost.limit(limits);
  }
}
