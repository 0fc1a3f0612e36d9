package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.stats.Change;
import io.frankenbench.stats.Holm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from run A to run B, cell by cell.
 *
 * @param cells what could be compared; what changed most comes first
 * @param yardsticks of each compared workload: {@code raw-selector}'s own makespans and the noise
 *     floors, in words
 * @param leftOut cells that could not be compared, each with the reason, in words
 * @param lost cells that were valid in A and are not in B, each with the reason, in words
 */
record Changes(
    List<CellChange> cells, List<String> yardsticks, List<String> leftOut, List<String> lost) {
  /** The contender that all others are measured by. */
  static final String YARDSTICK = "raw-selector";

  private static final Comparator<CellChange> MOST_CHANGED_FIRST =
      Comparator.comparingDouble((CellChange cell) -> -Math.abs(Math.log(cell.factor())))
          .thenComparing(cell -> cell.pair().before().workload())
          .thenComparing(cell -> cell.pair().before().cell().contender());

  /** Compares runs A and B, each given suite by suite. */
  static Changes of(List<Results> before, List<Results> after) {
    Map<Cell, CellResult> old = byCell(before);
    Map<Cell, CellResult> now = byCell(after);
    SortedMap<WorkloadKey, List<CellResult>> inEither = new TreeMap<>();
    Map<Cell, CellResult> all = new LinkedHashMap<>(old);
    now.forEach(all::putIfAbsent);
    all.values()
        .forEach(c -> inEither.computeIfAbsent(c.workload(), _ -> new ArrayList<>()).add(c));

    List<CellPair> pairs = new ArrayList<>();
    List<String> yardsticks = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    inEither.forEach((workload, cells) -> {
      WorkloadPairing pairing =
          new WorkloadPairing(workload, ofWorkload(before, workload), ofWorkload(after, workload));
      cells.stream()
          .map(CellResult::cell)
          .sorted(Comparator.comparing(Cell::contender))
          .forEach(cell -> pairing.pair(cell, pairs::add, leftOut::add));
      pairing.yardstick().ifPresent(yardsticks::add);
    });
    return new Changes(judged(pairs), yardsticks, leftOut, lost(old.values(), now, pairs));
  }

  private static List<String> lost(
      Collection<CellResult> old, Map<Cell, CellResult> now, List<CellPair> pairs) {
    List<String> lost = new ArrayList<>();
    for (CellResult before : old) {
      CellResult after = now.get(before.cell());
      if (before.status() == CellStatus.VALID
          && (after == null || after.status() != CellStatus.VALID)) {
        lost.add(ChangeText.name(before) + " is valid in A, and " + ending(after) + " in B");
      }
    }
    for (CellPair pair : pairs) {
      int blocks = pair.ratiosAfter().size();
      if (blocks < Figure.ENOUGH_BLOCKS && pair.ratiosBefore().size() >= Figure.ENOUGH_BLOCKS) {
        lost.add(
            "%s has %s in B; %d are needed to judge it"
                .formatted(
                    ChangeText.name(pair.before()),
                    Words.count(blocks, "block"),
                    Figure.ENOUGH_BLOCKS));
      }
    }
    return lost;
  }

  private static String ending(@Nullable CellResult after) {
    if (after == null) {
      return "missing";
    }
    String reasons = String.join("; ", after.reasons());
    return after.status() + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private static List<CellChange> judged(List<CellPair> pairs) {
    List<CellChange> judged = new ArrayList<>();
    List<CellPair> enough = pairs.stream().filter(CellPair::hasEnoughBlocks).toList();
    List<Change> changes = enough.stream().map(CellPair::change).toList();
    double[] p = Holm.adjusted(changes.stream().mapToDouble(Change::p).toArray());
    for (int i = 0; i < p.length; i++) {
      judged.add(new CellChange(enough.get(i), changes.get(i), p[i]));
    }
    pairs.stream()
        .filter(pair -> !pair.hasEnoughBlocks())
        .forEach(pair -> judged.add(new CellChange(pair, null, 1)));
    return judged.stream().sorted(MOST_CHANGED_FIRST).toList();
  }

  private static Map<Cell, CellResult> byCell(List<Results> suites) {
    return suites.stream()
        .map(Results::cells)
        .flatMap(Collection::stream)
        .collect(Collectors.toMap(CellResult::cell, Function.identity()));
  }

  private static List<CellResult> ofWorkload(List<Results> suites, WorkloadKey workload) {
    return suites.stream()
        .flatMap(suite -> suite.byWorkload().getOrDefault(workload, List.of()).stream())
        .toList();
  }
}
