package io.frankenbench.report.data;

import io.frankenbench.record.Metric;

/**
 * A field of a published file.
 *
 * @param name as written; of a field inside another, both names with a dot between
 * @param type what JSON calls it, or a little more exactly
 * @param unit as {@code summary.csv} writes it; empty if it has none
 * @param about what it is and how it was measured
 * @param absent when it is not there; empty if it always is
 */
public record Field(String name, String type, String unit, String about, String absent) {
  private static final String TEXT = "text";
  private static final String NUMBER = "number";
  private static final String WHOLE = "whole number";

  /** A metric, with all that its row says. */
  static Field of(Metric metric) {
    return number(metric.toString(), metric.unit(), metric.about(), metric.absent());
  }

  /** A text that is always there. */
  static Field text(String name, String about) {
    return text(name, about, "");
  }

  static Field text(String name, String about, String absent) {
    return new Field(name, TEXT, "", about, absent);
  }

  /** A number that is always there. */
  static Field number(String name, String unit, String about) {
    return number(name, unit, about, "");
  }

  static Field number(String name, String unit, String about, String absent) {
    return new Field(name, NUMBER, unit, about, absent);
  }

  /** A whole number that is always there. */
  static Field whole(String name, String unit, String about) {
    return whole(name, unit, about, "");
  }

  static Field whole(String name, String unit, String about, String absent) {
    return new Field(name, WHOLE, unit, about, absent);
  }

  /** True or false. */
  static Field flag(String name, String about, String absent) {
    return new Field(name, "true or false", "", about, absent);
  }

  /** An object by names that are not fixed. */
  static Field map(String name, String about, String absent) {
    return new Field(name, "object", "", about, absent);
  }

  /** A list of texts. */
  static Field list(String name, String about, String absent) {
    return new Field(name, "array", "", about, absent);
  }
}
