package io.frankenbench.report.data;

import java.util.List;

/** The fields of the smaller files under {@code raw/}. */
public final class OtherFields {

  /** Of each plan in {@code plan.json}, under the suites that it is of. */
  public static final List<Field> PLAN =
      List.of(
          Field.text("id", "unlike every other run's"),
          Field.text("started", "when the run began, ISO 8601, UTC"),
          Field.text("command", "the command line, to be repeated"),
          Field.map("fields", "all that must be the same for --resume, name to text", ""));

  /** What {@code jmh.json} has beside JMH's own fields. */
  public static final List<Field> JMH =
      List.of(
          Field.text("params.suite", "the suite of the cell"),
          Field.text("params.variant", "the variant of the cell", "it has none"),
          Field.list("forkNames", "block and fork of each list in rawData", ""));

  /** Of each of the files in {@code sources.json}. */
  public static final List<Field> SOURCE =
      List.of(
          Field.text("file", "its name, below the project's root package"),
          Field.whole("lines", "1", "lines without blank ones, comments, imports and the package"),
          Field.text("text", "all of it"));

  private OtherFields() {}
}
