package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell and what may be said of it.
 *
 * @param cell which
 * @param status what became of it
 * @param counted its shots that count, of every phase
 * @param figures its figures; empty unless the status allows them
 * @param reasons why it is not simply valid, in words
 */
record CellResult(
    Cell cell,
    CellStatus status,
    List<Shot> counted,
    Map<Metric, Figure> figures,
    List<String> reasons) {
  private static final int REASONS_SHOWN = 3;

  /**
   * Judges the shots of {@code cell}, of which {@code planned} measured ones should count (0: not
   * known). A fork whose muster is void proved nothing, so none of its shots counts. A shot that
   * was stopped where that is an outcome ends its fork: fewer are expected of such a cell.
   */
  static CellResult of(Cell cell, List<Shot> shots, int planned) {
    Set<Fork> unproven =
        shots.stream()
            .filter(shot -> shot.position().phase() == Phase.MUSTER && shot.verdict().isVoid())
            .map(Fork::of)
            .collect(Collectors.toSet());
    List<Shot> counted =
        shots.stream()
            .filter(shot -> !shot.verdict().isVoid() && !unproven.contains(Fork.of(shot)))
            .toList();
    long valid = counted.stream().filter(CellResult::measured).count();
    Optional<CellStatus> limited =
        counted.stream()
            .filter(CellResult::measured)
            .map(shot -> shot.verdict().status())
            .filter(ShotStatus::isLimited)
            .min(Comparator.naturalOrder())
            .map(status -> CellStatus.valueOf(status.name()));
    boolean missing =
        planned > 0 ? valid < planned : shots.stream().anyMatch(s -> s.verdict().isVoid());
    CellStatus status =
        Shot.endedByStop(shots)
            ? CellStatus.STOPPED
            : valid == 0
                ? CellStatus.VOID
                : limited.orElse(missing ? CellStatus.PARTIAL : CellStatus.VALID);
    List<String> reasons = new ArrayList<>();
    if (valid > 0 && valid < planned && status != CellStatus.STOPPED) {
      reasons.add(valid + " of " + planned + " shots count");
    }
    if (status != CellStatus.VALID) {
      reasons.addAll(reasons(deciding(shots)));
    }
    if (valid == 0 && reasons.isEmpty()) {
      reasons.add("no measured shot was recorded");
    }
    List<Shot> told =
        Stream.concat(counted.stream(), shots.stream().filter(CellResult::isStopped)).toList();
    return new CellResult(
        cell,
        status,
        counted,
        status == CellStatus.VOID ? Map.of() : figures(told),
        List.copyOf(reasons));
  }

  /** A measured shot that was stopped where that is an outcome. */
  private static boolean isStopped(Shot shot) {
    return measured(shot) && shot.isStopped();
  }

  /** A cell without a shot: skipped, or failed before its first. */
  static CellResult without(Cell cell, CellStatus status, String reason) {
    return new CellResult(cell, status, List.of(), Map.of(), List.of(reason));
  }

  /** Of {@code cells} the one with the least {@code metric}; empty if none has a figure. */
  static Optional<CellResult> least(Collection<CellResult> cells, Metric metric) {
    return cells.stream()
        .filter(cell -> cell.median(metric) != null)
        .min(Comparator.comparingDouble(cell -> Objects.requireNonNull(cell.median(metric))));
  }

  /** One of its figures; {@code null} if it has none. */
  @Nullable Figure figure(Metric metric) {
    return figures.get(metric);
  }

  /** The median of one of its figures; {@code null} if it has none. */
  @Nullable Double median(Metric metric) {
    Figure figure = figures.get(metric);
    return figure == null ? null : figure.median();
  }

  /** Requests per second of the median makespan; {@code null} if it has none. */
  @Nullable Double rate() {
    Double makespan = median(Metric.MAKESPAN);
    return makespan == null ? null : cell.requests() / makespan;
  }

  WorkloadKey workload() {
    return WorkloadKey.of(cell);
  }

  /** True if it is the identical twin of another contender, there to show the noise. */
  boolean isTwin() {
    return cell.contender().endsWith(Comparison.TWIN);
  }

  /** True if it uses bare sockets, no HTTP library. */
  boolean isBareSockets() {
    return cell.library().equals("raw");
  }

  /** Its measured shots that count. */
  List<Shot> measured() {
    return counted.stream().filter(CellResult::measured).toList();
  }

  private static boolean measured(Shot shot) {
    return shot.position().phase() == Phase.MEASURED;
  }

  private static Map<Metric, Figure> figures(List<Shot> told) {
    Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.SUMMED) {
      Figure figure = Figure.of(metric, told);
      if (figure != null) {
        figures.put(metric, figure);
      }
    }
    return figures;
  }

  /** The shots that made it what it is: musters and measured ones, unless none of them objects. */
  private static List<Shot> deciding(List<Shot> shots) {
    List<Shot> some =
        shots.stream()
            .filter(shot -> measured(shot) || shot.position().phase() == Phase.MUSTER)
            .toList();
    return reasons(some).isEmpty() ? shots : some;
  }

  private static List<String> reasons(List<Shot> shots) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Shot shot : shots) {
      String reason = shot.verdict().reason();
      if (reason != null || shot.verdict().isVoid()) {
        counts.merge(reason == null ? "no reason recorded" : reason, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    List<String> reasons = new ArrayList<>();
    entries.stream()
        .limit(REASONS_SHOWN)
        .forEach(e -> reasons.add(e.getKey() + " (" + Words.count(e.getValue(), "shot") + ")"));
    if (entries.size() > REASONS_SHOWN) {
      reasons.add("and " + Words.count(entries.size() - REASONS_SHOWN, "more reason"));
    }
    return reasons;
  }

  private record Fork(int block, int fork) {
    static Fork of(Shot shot) {
      return new Fork(shot.position().block(), shot.position().fork());
    }
  }
}
