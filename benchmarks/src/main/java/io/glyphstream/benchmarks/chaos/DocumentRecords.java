package io.glyphstream.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the topics hold of one document. */
final class DocumentRecords {

  /** Nothing at all. */
  static final DocumentRecords NONE = new DocumentRecords();

  private final List<Long> scans = new ArrayList<>();
  private final SortedMap<PageRevision, Integer> transcripts = new TreeMap<>();
  private final SortedSet<String> failedPages = new TreeSet<>();
  private final List<String> deadLetters = new ArrayList<>();
  private int pageCount;

  void add(Observed observed) {
    if (observed instanceof Observed.Scan scan) {
      scans.add(scan.run());
    } else if (observed instanceof Observed.Transcript transcript) {
      add(transcript);
    } else if (observed instanceof Observed.DeadLetter deadLetter) {
      deadLetters.add(deadLetter.reason());
    }
  }

  private void add(Observed.Transcript transcript) {
    transcripts.merge(transcript.page(), 1, Integer::sum);
    pageCount = Math.max(pageCount, transcript.pageCount());
    if (transcript.failure() != null) {
      failedPages.add(transcript.page() + " failed: " + transcript.failure());
    }
  }

  /**
   * How often each run was asked for: a scan that came twice within a millisecond is one run, read
   * twice (docs/adr/0004).
   */
  Map<Long, Integer> runs() {
    return scans.stream().collect(Collectors.toMap(run -> run, run -> 1, Integer::sum));
  }

  /** Scans of this document on their topic. */
  int scans() {
    return scans.size();
  }

  /** How often each reading of a page is on its topic. */
  SortedMap<PageRevision, Integer> transcripts() {
    return transcripts;
  }

  /** How often this reading of a page is on its topic. */
  int count(PageRevision page) {
    return transcripts.getOrDefault(page, 0);
  }

  /** A line for each page that could not be read. */
  SortedSet<String> failedPages() {
    return failedPages;
  }

  /** Reasons of its dead letters, one a record. */
  List<String> deadLetters() {
    return deadLetters;
  }

  /** Pages of the document, as its transcripts say; at least 1. */
  int pageCount() {
    return Math.max(1, pageCount);
  }
}
