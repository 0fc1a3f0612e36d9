package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.workload.FileLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each model fails where a process may open fewer files than it needs, and what helps. */
final class LimitsSection implements Section {
  /** What became of one contender without a remedy, and with each. */
  private record Row(
      String contender,
      @Nullable Outcomes cliff,
      @Nullable Outcomes limited,
      @Nullable Outcomes raised) {
    Row(String contender, List<Outcomes> its) {
      this(
          contender,
          first(its, one -> one.fewFiles() && one.cell().allInFlight()),
          first(its, one -> one.fewFiles() && !one.cell().allInFlight()),
          first(its, one -> one.cell().variant().isEmpty()));
    }
  }

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("contender", Row::contender),
          count("all at once: succeeded", Row::cliff, Outcomes::succeeded),
          count("failed", Row::cliff, Outcomes::failed),
          count("no outcome", Row::cliff, Outcomes::silent),
          Column.number("time,\u00a0s", row -> time(row.cliff())),
          count("then, of\u00a0" + FileLimit.RECOVERY_REQUESTS, Row::cliff, Outcomes::recovered),
          count("limited: succeeded", Row::limited, Outcomes::succeeded),
          Column.number("time,\u00a0s", row -> time(row.limited())),
          count("more files: succeeded", Row::raised, Outcomes::succeeded),
          Column.number("time,\u00a0s", row -> time(row.raised())),
          Column.text("what the failed ones met", row -> failure(row.cliff())));

  private static Column<Row> count(
      String name,
      Function<Row, @Nullable Outcomes> which,
      Function<Outcomes, @Nullable Number> what) {
    return Column.number(
        name,
        row -> {
          Outcomes one = which.apply(row);
          Number number = one == null ? null : what.apply(one);
          return number == null ? Words.NONE : Words.grouped(number.doubleValue());
        });
  }

  private static String failure(@Nullable Outcomes one) {
    return one == null ? Words.NONE : Objects.requireNonNullElse(one.failure(), Words.NONE);
  }

  @Override
  public List<String> sentences(Results results) {
    List<Outcomes> all = Outcomes.of(results);
    List<Outcomes> cliff = largest(all, one -> one.fewFiles() && one.cell().allInFlight());
    List<Outcomes> limited = largest(all, one -> one.fewFiles() && !one.cell().allInFlight());
    List<Outcomes> raised = largest(all, one -> one.cell().variant().isEmpty());
    List<String> sentences = new ArrayList<>();
    if (!cliff.isEmpty()) {
      sentences.add(LimitsWords.cliff(cliff, results.blocks() < Figure.ENOUGH_BLOCKS));
      LimitsWords.failures(cliff).ifPresent(sentences::add);
      sentences.add(LimitsWords.afterwards(cliff));
    }
    if (!limited.isEmpty()) {
      sentences.add(LimitsWords.limited(limited));
    }
    if (!raised.isEmpty()) {
      sentences.add(LimitsWords.raised(raised));
    }
    soft(results, all).ifPresent(sentences::add);
    return sentences.isEmpty()
        ? List.of("No cell of this suite has figures, so there is no answer yet.")
        : sentences;
  }

  /** Those of the largest fan-out. */
  private static List<Outcomes> largest(List<Outcomes> all, Predicate<Outcomes> which) {
    List<Outcomes> some = all.stream().filter(which).toList();
    int most = some.stream().mapToInt(one -> one.cell().requests()).max().orElse(0);
    return some.stream().filter(one -> one.cell().requests() == most).toList();
  }

  /** What a soft limit was to the JVM, as it said itself. */
  private static Optional<String> soft(Results results, List<Outcomes> all) {
    for (Outcomes one : all) {
      FileLimit limit = one.files().orElse(null);
      Integer allowed = limit == null || limit.hard() ? null : allowed(results, one);
      if (limit != null && allowed != null) {
        return Optional.of(LimitsWords.soft(one, limit, allowed));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Integer allowed(Results results, Outcomes one) {
    return results.evidence().shots().stream()
        .filter(shot -> shot.cell().equals(one.cell()))
        .map(Shot::settings)
        .filter(Objects::nonNull)
        .map(settings -> settings.get("open files"))
        .filter(text -> text != null && text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return LimitsChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    SortedMap<Integer, SortedMap<String, List<Outcomes>>> rows = new TreeMap<>();
    for (Outcomes one : Outcomes.of(results)) {
      rows.computeIfAbsent(one.cell().requests(), _ -> new TreeMap<>())
          .computeIfAbsent(one.contender(), _ -> new ArrayList<>())
          .add(one);
    }
    rows.forEach((requests, contenders) -> {
      blocks.add(new Block.Heading(3, "limits: " + Words.grouped(requests) + " requests"));
      blocks.add(
          Column.table(
              COLUMNS,
              contenders.entrySet().stream()
                  .map(entry -> new Row(entry.getKey(), entry.getValue()))
                  .toList()));
    });
    blocks.add(new Block.Points(notes(results)));
    return blocks;
  }

  private static @Nullable Outcomes first(List<Outcomes> its, Predicate<Outcomes> which) {
    return its.stream().filter(which).findFirst().orElse(null);
  }

  private static String time(@Nullable Outcomes one) {
    if (one == null) {
      return Words.NONE;
    }
    Double makespan = one.result().median(Metric.MAKESPAN);
    return one.hung() ? "hung" : makespan == null ? Words.NONE : Words.fixed(makespan, 2);
  }

  private static List<String> notes(Results results) {
    Stream<String> general =
        Stream.of(
            "Each cell is one fan-out in a fresh JVM, not warmed up, so the times are those of a"
                + " first shot; then, by the same client, "
                + FileLimit.RECOVERY_REQUESTS
                + " requests.",
            "How many succeed depends on how many requests meet: who is slow to send them, or gets"
                + " the first answers while still sending, uses the same files again.",
            "A limit of open files is hard: the JVM cannot raise it. The JVM has some files open"
                + " itself, and a few are held back while the clock runs, so that there is an"
                + " account whatever the client takes.");
    Stream<String> single =
        results.cells().stream()
            .filter(cell -> !cell.reasons().isEmpty())
            .sorted(Comparator.comparing((CellResult cell) -> cell.cell().slug()))
            .map(cell ->
                cell.cell().contender()
                    + " at "
                    + cell.workload().sentence()
                    + " is "
                    + cell.status()
                    + ": "
                    + String.join("; ", cell.reasons())
                    + ".");
    return Stream.concat(general, single).toList();
  }
}
