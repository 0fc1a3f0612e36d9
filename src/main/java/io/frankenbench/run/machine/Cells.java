package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cells in words. */
final class Cells {
  private Cells() {}

  /** Such as {@code 1,000 and 10,000 in flight (12 of 40 cells)}, with names if few contenders. */
  static String describe(Collection<Cell> some, Collection<Cell> all) {
    Set<Integer> limits =
        some.stream().map(Cell::inFlight).collect(Collectors.toCollection(TreeSet::new));
    Set<String> names = contenders(some);
    String who =
        names.size() < contenders(all).size() && names.size() <= 4 ? list(names) + ", " : "";
    return who
        + list(limits.stream().map(Units::number).toList())
        + " in flight ("
        + some.size()
        + " of "
        + (all.size() == 1 ? "1 cell)" : Units.number(all.size()) + " cells)");
  }

  private static Set<String> contenders(Collection<Cell> cells) {
    return cells.stream().map(Cell::contender).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String list(Collection<String> items) {
    List<String> each = List.copyOf(items);
    if (each.size() > 4) {
      return each.getFirst() + " to " + each.getLast();
    }
    return each.size() < 2
        ? String.join("", each)
        : String.join(", ", each.subList(0, each.size() - 1)) + " and " + each.getLast();
  }
}
