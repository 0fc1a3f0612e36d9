package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed since the run of a suite that was published before, by what {@link Previous} kept of
 * it.
 */
final class SinceLast {
  /** A ratio to ideal that moved by more than this share is named. */
  private static final double MUCH = 0.05;

  private final Map<Cell, JsonNode> before = new HashMap<>();

  private SinceLast(JsonNode previous) {
    previous
        .path(Previous.FIGURES)
        .forEach(figure -> Previous.cell(figure).ifPresent(cell -> before.put(cell, figure)));
  }

  /** The section; nothing if no run was replaced. */
  static List<Block> of(Results results) {
    Environment now = results.evidence().environment();
    Environment then = new Environment(now.previous());
    if (!then.json().isObject()) {
      return List.of();
    }
    SinceLast since = new SinceLast(then.json());
    List<String> points = new ArrayList<>();
    results
        .byWorkload()
        .forEach((workload, cells) -> since.point(workload, cells).ifPresent(points::add));
    if (points.isEmpty()) {
      points.add("No cell of that run has been run again.");
    }
    RunDifferences differences = RunDifferences.between(then, now);
    List<String> others = new ArrayList<>(differences.software());
    others.addAll(differences.doubts());
    if (!others.isEmpty()) {
      points.add("What else differs, then → now: " + String.join("; ", others) + ".");
    }
    return List.of(
        new Block.Heading(2, "What changed since the last published run"),
        new Block.Paragraph(
            "That run was of "
                + then.date()
                + ", with "
                + Words.count(then.blocks(), "block")
                + ". In front are the fastest HTTP clients whose figures may be compared: bare"
                + " sockets are not among them, nor cells that the kernel, the CPU quota or the"
                + " server limited. A ratio to ideal also moves with the machine's mood, so a"
                + " change is no claim: ./run-bench.sh compare tells what is certain."),
        new Block.Points(points));
  }

  /** Who led then and now, and what moved; empty if no cell has figures of both. */
  private Optional<String> point(WorkloadKey workload, List<CellResult> cells) {
    List<String> ledThen = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    boolean both = false;
    for (CellResult cell : cells) {
      JsonNode then = before.get(cell.cell());
      if (then == null) {
        continue;
      }
      if (then.path(Previous.LEADING).asBoolean()) {
        ledThen.add(cell.cell().contender());
      }
      Double now = Previous.ratio(cell);
      if (now != null) {
        both = true;
        move(cell, then.path(Previous.RATIO).asDouble(), now).ifPresent(moved::add);
      }
    }
    return both
        ? Optional.of(
            workload.sentence()
                + ": "
                + heads(ledThen, Previous.leaders(cells))
                + (moved.isEmpty()
                    ? "; no ratio to ideal moved by more than "
                    : "; ratios to ideal that moved by more than ")
                + Words.percent(MUCH)
                + (moved.isEmpty() ? "." : ": " + String.join(", ", moved) + "."))
        : Optional.empty();
  }

  private static Optional<String> move(CellResult cell, double then, double now) {
    double change = then > 0 ? now / then - 1 : 0;
    return Math.abs(change) > MUCH
        ? Optional.of(
            "%s from %s to %s (%s%s %%)"
                .formatted(
                    cell.cell().contender(),
                    Words.fixed(then, 3),
                    Words.fixed(now, 3),
                    change > 0 ? "+" : "",
                    Words.fixed(100 * change, 1)))
        : Optional.empty();
  }

  private static String heads(List<String> then, List<String> now) {
    List<String> same = then.stream().filter(now::contains).toList();
    return same.size() == then.size() && same.size() == now.size()
        ? head(now) + ", as before"
        : "then " + head(then) + ", now " + head(now);
  }

  private static String head(List<String> contenders) {
    return switch (contenders.size()) {
      case 0 -> "nobody in front";
      case 1 -> contenders.getFirst() + " in front";
      default -> "no clear winner among " + Words.list(contenders);
    };
  }
}
