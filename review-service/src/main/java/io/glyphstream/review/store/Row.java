package io.glyphstream.review.store;

import java.util.Comparator;
import java.util.List;

/**
 * A row that more than one kind of transaction changes, and that is held while one does. The kinds
 * stand in the order in which they are held; rows of one kind are held in the order of their keys.
 */
public sealed interface Row extends Comparable<Row> {

  Comparator<Row> ORDER =
      Comparator.comparing(Row::kind).thenComparing(Row::key).thenComparing(Row::index);

  /** Which table, and how its row is locked. */
  enum Kind {
    PROJECTION("SELECT id FROM projecting FOR UPDATE"),
    SAMPLE("SELECT id FROM sample WHERE id = ? FOR UPDATE"),
    PAGE("SELECT run FROM page WHERE document = ? AND page_index = ? FOR UPDATE"),
    LABEL("SELECT id FROM label WHERE id = ? FOR UPDATE"),
    OUTBOX("SELECT place FROM outbox_head FOR UPDATE");

    private final String query;

    Kind(String query) {
      this.query = query;
    }

    String query() {
      return query;
    }
  }

  /** Held by whoever brings records into the database: one at a time. */
  record Projection() implements Row {
    @Override
    public Kind kind() {
      return Kind.PROJECTION;
    }
  }

  /** A sample, its crop and who skipped it. */
  record Sample(String id) implements Row {
    @Override
    public Kind kind() {
      return Kind.SAMPLE;
    }

    @Override
    public String key() {
      return id;
    }

    @Override
    public List<Object> arguments() {
      return List.of(id);
    }
  }

  /**
   * A page and its revisions.
   *
   * @param pageIndex 0-based
   */
  record Page(String document, int pageIndex) implements Row {
    @Override
    public Kind kind() {
      return Kind.PAGE;
    }

    @Override
    public String key() {
      return document;
    }

    @Override
    public int index() {
      return pageIndex;
    }

    @Override
    public List<Object> arguments() {
      return List.of(document, pageIndex);
    }
  }

  /** A label that is undone or withdrawn. */
  record Label(String id) implements Row {
    @Override
    public Kind kind() {
      return Kind.LABEL;
    }

    @Override
    public String key() {
      return id;
    }

    @Override
    public List<Object> arguments() {
      return List.of(id);
    }
  }

  /** The outbox's head: whoever holds it puts next. */
  record Outbox() implements Row {
    @Override
    public Kind kind() {
      return Kind.OUTBOX;
    }
  }

  Kind kind();

  /** Names it among its kind, with {@link #index}; empty where there is one row. */
  default String key() {
    return "";
  }

  default int index() {
    return 0;
  }

  /** Of its kind's query. */
  default List<Object> arguments() {
    return List.of();
  }

  @Override
  default int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
