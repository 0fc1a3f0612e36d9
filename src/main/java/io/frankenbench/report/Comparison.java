package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.stats.Contrasts;
import io.frankenbench.stats.Interval;
import io.frankenbench.stats.NoiseFloor;
import io.frankenbench.stats.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contenders of one workload against each other, by ratios formed inside blocks: the machine drifts
 * between blocks, hardly inside one.
 *
 * @param cells those that may be compared, the fastest first
 * @param noise the noise floor as a factor above 1
 * @param twin the twin's ratio to the contender it is identical to; {@code null} if none was run
 * @param contrasts of all pairs of {@code cells} with enough blocks in common, by their places
 */
record Comparison(List<CellResult> cells, double noise, @Nullable Ratio twin, Contrasts contrasts) {
  /** How the id of an identical twin ends. */
  static final String TWIN = "-twin";

  /** Compares the {@code cells} of one workload, given in their order. */
  static Comparison of(List<CellResult> cells) {
    List<CellResult> sound =
        cells.stream()
            .filter(c -> c.status() == CellStatus.VALID || c.status() == CellStatus.PARTIAL)
            .toList();
    Ratio twin = twin(Metric.MAKESPAN, sound);
    return new Comparison(
        sound,
        NoiseFloor.of(twin),
        twin,
        Contrasts.of(sound.stream().map(Pairs::medianByBlock).toList(), Figure.ENOUGH_BLOCKS));
  }

  /** True if no cell has enough blocks for an interval: then nothing is claimed. */
  boolean isLook() {
    return cells.stream().noneMatch(Comparison::hasEnoughBlocks);
  }

  /**
   * The cells that may be ranked, the fastest first: those with enough blocks, or all in a look.
   */
  List<CellResult> ranked() {
    boolean look = isLook();
    return cells.stream().filter(cell -> look || hasEnoughBlocks(cell)).toList();
  }

  /**
   * The ranked cells in groups, which may overlap, the fastest first; two cells without a group in
   * common are clearly apart. None if it is only a look.
   */
  List<List<CellResult>> groups() {
    if (isLook()) {
      return List.of();
    }
    List<Integer> places = ranked().stream().map(cells::indexOf).toList();
    return contrasts.groups(places, noise).stream()
        .map(group -> group.stream().map(cells::get).toList())
        .toList();
  }

  /**
   * True if {@code slow} is clearly slower than {@code fast}: by the contrasts; if it is only a
   * look, if every shot says so.
   */
  boolean isSlower(CellResult slow, CellResult fast) {
    if (isLook()) {
      Ratio ratio = Pairs.ratio(slow, fast);
      return ratio != null && ratio.interval().low() > noise;
    }
    return contrasts.isSlower(cells.indexOf(slow), cells.indexOf(fast), noise);
  }

  /**
   * HTTP clients that may be ranked, the fastest first: neither twins nor bare sockets, of which
   * the ones only show the noise and the others what a model costs without a library.
   */
  List<CellResult> clients() {
    return withoutTwins().stream().filter(cell -> !cell.isBareSockets()).toList();
  }

  /** Those that race for the first place: the HTTP clients or, if there are none, bare sockets. */
  List<CellResult> contest() {
    List<CellResult> clients = clients();
    return clients.isEmpty() ? withoutTwins() : clients;
  }

  private List<CellResult> withoutTwins() {
    return ranked().stream()
        .filter(cell -> !cell.isTwin() && cell.median(Metric.MAKESPAN) != null)
        .toList();
  }

  /** The first of {@code ranked} and those that are not clearly slower; none if it is empty. */
  List<CellResult> leaders(List<CellResult> ranked) {
    return ranked.stream().filter(cell -> !isSlower(cell, ranked.getFirst())).toList();
  }

  /**
   * How wide the widest 95 % interval of a ratio to the fastest is, high ÷ low − 1: 0.05 if it
   * spans 5 %. {@code null} if a cell has no such interval yet, or there are no two to compare.
   */
  @Nullable Double widestInterval() {
    Double widest = null;
    for (CellResult cell : cells) {
      CellResult fastest = ranked().getFirst();
      if (!cell.equals(fastest)) {
        double[] ratios = Pairs.blockRatios(cell, fastest);
        if (ratios.length < Figure.ENOUGH_BLOCKS) {
          return null;
        }
        Interval interval = Interval.t95OnLogs(ratios);
        double width = interval.high() / interval.low() - 1;
        widest = widest == null ? width : Math.max(widest, width);
      }
    }
    return widest;
  }

  /** How many times as large {@code metric} is for a twin; {@code null} if there is none. */
  @Nullable Ratio twin(Metric metric) {
    return twin(metric, cells);
  }

  private static @Nullable Ratio twin(Metric metric, List<CellResult> cells) {
    for (CellResult twin : cells) {
      String id = twin.cell().contender();
      for (CellResult original : cells) {
        if (twin.isTwin() && id.equals(original.cell().contender() + TWIN)) {
          return Pairs.ratio(metric, twin, original);
        }
      }
    }
    return null;
  }

  private static boolean hasEnoughBlocks(CellResult cell) {
    Figure makespan = cell.figure(Metric.MAKESPAN);
    return makespan != null && makespan.blocks() >= Figure.ENOUGH_BLOCKS;
  }
}
