package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pairs the cells of one workload in two runs, A and B, each with its run's yardstick. */
final class WorkloadPairing {
  private final WorkloadKey workload;
  private final Side before;
  private final Side after;

  WorkloadPairing(WorkloadKey workload, List<CellResult> before, List<CellResult> after) {
    this.workload = workload;
    this.before = new Side("A", before);
    this.after = new Side("B", after);
  }

  /** Gives {@code cell} in both runs to {@code paired}, or else to {@code leftOut} why not. */
  void pair(Cell cell, Consumer<CellPair> paired, Consumer<String> leftOut) {
    String problem = Optional.ofNullable(before.problem(cell)).orElse(after.problem(cell));
    if (problem != null) {
      leftOut.accept(cell.contender() + " at " + workload.sentence() + ": " + problem);
    } else if (!cell.contender().equals(Changes.YARDSTICK)) {
      double noise = Math.max(before.noise(), after.noise());
      paired.accept(
          new CellPair(
              before.sound(cell.contender()),
              after.sound(cell.contender()),
              before.ratios(cell),
              after.ratios(cell),
              noise));
    }
  }

  /** The yardstick's own makespans, and the noise floors, if both runs have the yardstick. */
  Optional<String> yardstick() {
    if (before.find(Changes.YARDSTICK) == null || after.find(Changes.YARDSTICK) == null) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: %s itself took %s s → %s s; noise floor %s → %s"
            .formatted(
                ChangeText.workload(workload),
                Changes.YARDSTICK,
                Words.fixed(before.makespan(Changes.YARDSTICK), 3),
                Words.fixed(after.makespan(Changes.YARDSTICK), 3),
                Words.percentAbove(before.noise()),
                Words.percentAbove(after.noise())));
  }

  /** One run. */
  private record Side(String name, List<CellResult> cells) {
    /** Why {@code cell} cannot be compared; {@code null} if it can. */
    @Nullable String problem(Cell cell) {
      Optional<CellResult> found =
          cells.stream().filter(c -> c.cell().contender().equals(cell.contender())).findFirst();
      if (found.isEmpty()) {
        return "not in " + name;
      }
      if (find(cell.contender()) == null) {
        List<String> reasons = found.get().reasons();
        return found.get().status()
            + " in "
            + name
            + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
      }
      if (find(Changes.YARDSTICK) == null) {
        return name + " has no figures of " + Changes.YARDSTICK + " to measure it by";
      }
      return ratios(cell).isEmpty()
          ? "no block in common with " + Changes.YARDSTICK + " in " + name
          : null;
    }

    /** The cell, if nothing outside was its limit and it has figures. */
    @Nullable CellResult find(String contender) {
      return Comparison.of(cells).cells().stream()
          .filter(cell -> cell.cell().contender().equals(contender))
          .findFirst()
          .orElse(null);
    }

    CellResult sound(String contender) {
      return Objects.requireNonNull(find(contender));
    }

    List<Double> ratios(Cell cell) {
      return Arrays.stream(Pairs.blockRatios(sound(cell.contender()), sound(Changes.YARDSTICK)))
          .boxed()
          .toList();
    }

    double makespan(String contender) {
      return Objects.requireNonNull(sound(contender).median(Metric.MAKESPAN));
    }

    double noise() {
      return Comparison.of(cells).noise();
    }
  }
}
