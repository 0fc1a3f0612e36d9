package io.frankenbench.report;

import java.util.List;

/** A piece of a page. All texts are plain; whoever writes the page escapes them. */
sealed interface Block {

  /** A heading; the level counts from 1. */
  record Heading(int level, String text) implements Block {}

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** The sentences that matter most. */
  record Lead(List<String> sentences) implements Block {}

  /** A list of points. */
  record Points(List<String> items) implements Block {}

  /** A table; a column is aligned to the right if it holds numbers. */
  record Table(List<Column> columns, List<List<String>> rows) implements Block {}

  /** The head of a column. */
  record Column(String name, boolean numeric) {}

  /** A chart that has been drawn. */
  record Picture(Chart chart) implements Block {}

  /** Something to type. */
  record Command(String text) implements Block {}

  /** Java source, folded away under {@code name}. */
  record Code(String name, String text) implements Block {}

  /** Where to read on. */
  record Links(List<Link> links) implements Block {}

  /**
   * A place in the results folder, and what there is to say of it.
   *
   * @param file relative to the folder, an anchor in it perhaps
   * @param about what it holds
   * @param label what the reader sees of the link
   */
  record Link(String file, String about, String label) {
    /** A file that is known by its name. */
    Link(String file, String about) {
      this(file, about, file);
    }
  }

  /** A column of text. */
  static Column text(String name) {
    return new Column(name, false);
  }

  /** A column of numbers. */
  static Column number(String name) {
    return new Column(name, true);
  }
}
