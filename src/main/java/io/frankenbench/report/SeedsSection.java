package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The original Python programs and their counterparts. */
final class SeedsSection implements Section {
  private static final List<Column<CellResult>> COLUMNS =
      List.of(
          Column.CONTENDER.as("program"),
          Column.text("runs in", cell -> Kind.of(cell).one),
          Column.number("makespan, s", Metric.MAKESPAN, 3),
          Column.number("ideal, s", SeedsSection::ideal),
          Column.number("ratio to ideal", Metric.RATIO_TO_IDEAL, 3),
          Column.number("client CPU, µs/request", Metric.CPU_PER_REQUEST, Words::grouped),
          Column.PEAK_RSS.as("peak RSS, MB"),
          Column.number("peak RSS ÷ in flight, kB", SeedsSection::rssEach),
          Column.PEAK_IN_FLIGHT,
          Column.text("status", cell -> cell.status().toString()));

  /** A ratio to ideal that a busy machine alone does not explain. */
  private static final double UNEVEN = 1.15;

  /** What the articles published; none of it was measured here. */
  private static final List<List<String>> HISTORY =
      List.of(
          List.of("100 requests, one after the other (requests)", "2 min 45 s"),
          List.of("100 requests at once (aiohttp)", "3.48 s"),
          List.of("1,000 requests at once (aiohttp)", "7.14 s"),
          List.of("10,000 requests at once (aiohttp)", "failed: too many open files"),
          List.of("10,000 requests, at most 1,000 in flight (aiohttp)", "23 s, with exceptions"),
          List.of("100,000 requests (aiohttp)", "55.5 s"),
          List.of("1,000,000 requests (aiohttp)", "9 min 5 s, 3.8 GB"),
          List.of("12 requests, 3 workers: threads; in processes", "6.49 s; 2.29 s"),
          List.of("12 requests, 3 workers: futures over threads; in processes", "6.14 s; 2.61 s"),
          List.of("12 requests, 3 workers: aiohttp; in processes", "1.89 s; 0.67 s"),
          List.of("12 requests, 3 workers: aiohttp in threads; in processes", "2.67 s; 1.69 s"));

  @Override
  public List<String> sentences(Results results) {
    List<String> sentences = new ArrayList<>();
    oneAfterTheOther(results).ifPresent(sentences::add);
    results
        .byWorkload()
        .forEach((workload, cells) -> {
          if (workload.inFlight() > 1) {
            range(workload, cells).ifPresent(sentences::add);
          }
        });
    dealtOut(results).ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      return List.of("No cell of this suite has figures.");
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  /** Who deals the requests out beforehand, where that shows. */
  private static Optional<String> dealtOut(Results results) {
    List<String> late =
        results.cells().stream()
            .filter(cell -> isDealtOut(cell) && hasFigures(cell))
            .filter(cell -> value(cell, Metric.RATIO_TO_IDEAL) > UNEVEN)
            .map(cell -> cell.cell().contender())
            .distinct()
            .sorted()
            .toList();
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Requests that are dealt out beforehand, to shards or processes, wait for the unluckiest"
                + " of them, where a queue for all would give the next to whoever is free: "
                + Words.list(late)
                + ".");
  }

  private static boolean isDealtOut(CellResult cell) {
    String model = cell.cell().model();
    return model.endsWith("sharded") || model.endsWith("process");
  }

  private static Optional<String> oneAfterTheOther(Results results) {
    List<CellResult> alone =
        results.cells().stream()
            .filter(cell -> cell.workload().inFlight() == 1 && hasFigures(cell))
            .toList();
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s one after the other took %s: all of the time is waiting."
            .formatted(
                Words.count(alone.getFirst().workload().requests(), "request"),
                Words.list(
                    alone.stream()
                        .map(cell ->
                            "%s s with %s (%s × the ideal)"
                                .formatted(
                                    Words.fixed(value(cell, Metric.MAKESPAN), 1),
                                    cell.cell().contender(),
                                    Words.fixed(value(cell, Metric.RATIO_TO_IDEAL), 3)))
                        .toList())));
  }

  /** Who was how close to the ideal: JVM models first, then the others. */
  private static Optional<String> range(WorkloadKey workload, List<CellResult> cells) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<CellResult> its =
          cells.stream()
              .filter(cell -> Kind.of(cell) == kind && hasFigures(cell))
              .sorted(Comparator.comparingDouble(cell -> value(cell, Metric.RATIO_TO_IDEAL)))
              .toList();
      if (its.size() == 1) {
        parts.add("%s took %s".formatted(its.getFirst().cell().contender(), time(its.getFirst())));
      } else if (!its.isEmpty()) {
        parts.add(
            "%s took between %s (%s) and %s (%s)"
                .formatted(
                    kind.many,
                    time(its.getFirst()),
                    its.getFirst().cell().contender(),
                    time(its.getLast()),
                    its.getLast().cell().contender()));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(SeedsChart.experiment(workload) + ": " + String.join("; ", parts) + ".");
  }

  private static String time(CellResult cell) {
    return Words.fixed(value(cell, Metric.MAKESPAN), 2)
        + " s, "
        + Words.fixed(value(cell, Metric.RATIO_TO_IDEAL), 3)
        + " × the ideal";
  }

  private static boolean hasFigures(CellResult cell) {
    return cell.median(Metric.RATIO_TO_IDEAL) != null;
  }

  private static double value(CellResult cell, Metric metric) {
    Double median = cell.median(metric);
    return median == null ? Double.NaN : median;
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return SeedsChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    Map<String, List<CellResult>> experiments = SeedsChart.byExperiment(results);
    experiments.forEach((experiment, cells) -> {
      blocks.add(new Block.Heading(3, "seeds: " + experiment));
      blocks.add(Column.table(COLUMNS, cells));
      List<String> notes = new ArrayList<>();
      cells.stream()
          .filter(cell -> !cell.reasons().isEmpty())
          .forEach(cell ->
              notes.add(
                  "%s is %s: %s."
                      .formatted(
                          cell.cell().contender(),
                          cell.status(),
                          String.join("; ", cell.reasons()))));
      notes.addAll(Disturbances.of(cells));
      if (!notes.isEmpty()) {
        blocks.add(new Block.Points(notes));
      }
    });
    blocks.add(new Block.Heading(3, "seeds: what the originals published"));
    blocks.add(
        new Block.Paragraph(
            "History, not a comparison: other machines, in 2016, against servers of their own; from"
                + " 1,000 requests on, the delay had been set to zero, and the programs with 3"
                + " workers called httpbin. From the articles \"Making 1 million requests with"
                + " python-aiohttp\", \"Concurrent programming in Python: asyncio\", \"asyncio:"
                + " concepts and usage\" and \"asyncio, a million concurrent\"."));
    blocks.add(new Block.Table(List.of(Block.text("program"), Block.text("published")), HISTORY));
    return blocks;
  }

  private static String ideal(CellResult cell) {
    Double makespan = cell.median(Metric.MAKESPAN);
    Double excess = cell.median(Metric.EXCESS);
    return makespan == null || excess == null ? Words.NONE : Words.fixed(makespan - excess, 3);
  }

  private static String rssEach(CellResult cell) {
    return Tables.show(cell, Metric.PEAK_RSS, x -> Words.brief(1000 * x / cell.cell().inFlight()));
  }

  /** Where a program runs. */
  enum Kind {
    /** This project's own kind. */
    JVM("one JVM", "JVM models", "#0065b3"),
    /** Several of them. */
    PROCESSES("worker JVMs", "models in worker JVMs", "#007a5e"),
    /** The originals. */
    PYTHON("Python", "Python programs", "#c94a00");

    final String one;
    final String many;
    final String colour;

    Kind(String one, String many, String colour) {
      this.one = one;
      this.many = many;
      this.colour = colour;
    }

    static Kind of(CellResult cell) {
      return cell.cell().library().equals("python")
          ? PYTHON
          : cell.cell().model().endsWith("process") ? PROCESSES : JVM;
    }
  }
}
