package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.workload.FileLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences on open files; each is given the cells of one workload, at least one. */
final class LimitsWords {
  private LimitsWords() {}

  /** What becomes of all requests at once. */
  static String cliff(List<Outcomes> cells, boolean look) {
    Cell cell = cells.getFirst().cell();
    List<String> parts = new ArrayList<>();
    List<String> hung = names(cells, Outcomes::hung);
    parts.add(
        (hung.isEmpty()
                ? "every model ended by itself"
                : Words.list(hung) + " hung, and the others ended by themselves")
            + timeOf(", after ", cells));
    parts.add(
        "of the "
            + Words.grouped(cell.requests())
            + ", "
            + spread(cells, Outcomes::succeeded, Words::grouped)
            + " succeeded");
    for (Outcomes one : cells) {
      if (one.thrown() != null) {
        parts.add(one.contender() + " gave up the whole batch with " + one.thrown());
      }
    }
    List<String> silent = new ArrayList<>();
    for (Outcomes one : cells) {
      if (one.silent() > 0) {
        silent.add(one.contender() + " left " + Words.grouped(one.silent()));
      }
    }
    parts.add(
        silent.isEmpty()
            ? "each of the others was told that it failed"
            : Words.list(silent) + " without any outcome");
    return (look ? "A look, not a claim: with " : "With ")
        + files(cells)
        + " open files and "
        + Words.grouped(cell.requests())
        + " requests at once, "
        + String.join("; ", parts)
        + ".";
  }

  private static String files(List<Outcomes> cells) {
    return cells.getFirst().files().map(limit -> Words.grouped(limit.files())).orElse("few");
  }

  /** What the failed ones met; empty if none failed. */
  static Optional<String> failures(List<Outcomes> cells) {
    Map<String, List<String>> byFailure = new LinkedHashMap<>();
    for (Outcomes one : cells) {
      if (one.failure() != null) {
        byFailure.computeIfAbsent(one.failure(), _ -> new ArrayList<>()).add(one.contender());
      }
    }
    return byFailure.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "What they met: "
                + byFailure.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + Words.list(entry.getValue()) + ")")
                    .collect(Collectors.joining("; "))
                + ".");
  }

  /** Whether the clients still worked. */
  static String afterwards(List<Outcomes> cells) {
    List<String> not = new ArrayList<>();
    for (Outcomes one : cells) {
      if (!one.survived()) {
        Double recovered = one.recovered();
        not.add(
            one.contender()
                + (recovered == null ? " (not tried)" : " (" + Words.grouped(recovered) + ")"));
      }
    }
    return "Given "
        + FileLimit.RECOVERY_REQUESTS
        + " requests afterwards, "
        + (not.isEmpty()
            ? "every client fetched them all; none had to be made anew."
            : not.size() == cells.size()
                ? "no client fetched them all: " + Words.list(not) + "."
                : "every client fetched them all but " + Words.list(not) + ".");
  }

  /** A limit in flight as the remedy, kept by a semaphore, a pool, or callbacks. */
  static String limited(List<Outcomes> cells) {
    Cell cell = cells.getFirst().cell();
    String callbacks =
        names(cells, one -> one.cell().model().equals("callback")).stream()
            .findFirst()
            .map(name -> ", whether permits keep it or callbacks (" + name + ")")
            .orElse("");
    return "At most "
        + Words.grouped(cell.inFlight())
        + " in flight under the same limit: "
        + whoSucceeded(cells)
        + callbacks
        + timeOf(", in ", whole(cells))
        + ".";
  }

  /** More files as the remedy. */
  static String raised(List<Outcomes> cells) {
    return "With the limit raised, all at once: "
        + whoSucceeded(cells)
        + timeOf(", in ", whole(cells))
        + ".";
  }

  private static String whoSucceeded(List<Outcomes> cells) {
    String all = "all " + Words.grouped(cells.getFirst().cell().requests()) + " succeed";
    List<String> not = new ArrayList<>();
    for (Outcomes one : cells) {
      if (!one.allSucceeded()) {
        not.add(one.contender() + " (" + Words.grouped(one.succeeded()) + ")");
      }
    }
    return not.isEmpty()
        ? all + " under every model"
        : not.size() == cells.size()
            ? "not all succeed under any model: " + Words.list(not)
            : all + " under every model but " + Words.list(not);
  }

  private static List<Outcomes> whole(List<Outcomes> cells) {
    return cells.stream().filter(Outcomes::allSucceeded).toList();
  }

  private static String timeOf(String before, List<Outcomes> cells) {
    List<Outcomes> timed =
        cells.stream().filter(one -> one.result().median(Metric.MAKESPAN) != null).toList();
    return timed.isEmpty() ? "" : before + spread(timed, LimitsWords::makespan, LimitsWords::time);
  }

  private static double makespan(Outcomes one) {
    return Objects.requireNonNull(one.result().median(Metric.MAKESPAN));
  }

  private static String time(double seconds) {
    return Words.fixed(seconds, 1) + " s";
  }

  /** A soft limit, and what the JVM made of it. */
  static String soft(Outcomes one, FileLimit limit, int allowed) {
    boolean raised = allowed > limit.files();
    return "A soft limit of "
        + Words.grouped(limit.files())
        + (raised
            ? " is none: the JVM raised it to "
                + Words.grouped(allowed)
                + " by itself when it started, as far as the hard limit goes"
            : " stood: the JVM did not raise it")
        + ", and "
        + Words.grouped(one.succeeded())
        + " of "
        + Words.grouped(one.cell().requests())
        + " requests at once succeeded ("
        + one.contender()
        + ").";
  }

  private static List<String> names(List<Outcomes> cells, Predicate<Outcomes> which) {
    return cells.stream().filter(which).map(Outcomes::contender).toList();
  }

  /** "1,012 (okhttp-pool) to 1,334 (raw-selector)"; one of them if they are the same. */
  private static String spread(
      List<Outcomes> cells, ToDoubleFunction<Outcomes> figure, Figured words) {
    Comparator<Outcomes> by = Comparator.comparingDouble(figure);
    @Nullable Outcomes least = cells.stream().min(by).orElse(null);
    @Nullable Outcomes most = cells.stream().max(by).orElse(null);
    if (least == null || most == null) {
      return Words.NONE;
    }
    String low = words.of(figure.applyAsDouble(least));
    String high = words.of(figure.applyAsDouble(most));
    return low.equals(high)
        ? low
        : low + " (" + least.contender() + ") to " + high + " (" + most.contender() + ")";
  }

  /** A figure in words. */
  private interface Figured {
    String of(double figure);
  }
}
