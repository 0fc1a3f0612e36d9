package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that cells need and a machine may not give.
 *
 * @param name what is looked at
 * @param value what the machine says, as text; {@code null} if it could not be read
 * @param otherwise what it means for a cell whose need is not met
 * @param needs which cells need it at all
 * @param met whether a cell's need is met
 * @param shortage why not, in words
 * @param fine what to say if every need is met
 * @param remedy the command that meets the need of a cell, if there is one
 */
record Check(
    String name,
    @Nullable String value,
    Severity otherwise,
    Predicate<Cell> needs,
    Predicate<Cell> met,
    Function<Cell, String> shortage,
    String fine,
    Function<Cell, Optional<String>> remedy) {

  private static final Comparator<Cell> BY_DEMAND =
      Comparator.comparingInt(Cell::inFlight).thenComparingInt(Cell::bodyBytes);

  /** A check that concerns whatever runs: {@code good} is {@code null} if nothing was read. */
  static Check machine(
      String name,
      @Nullable String value,
      @Nullable Boolean good,
      String bad,
      String fine,
      @Nullable String remedy) {
    return new Check(
        name,
        good == null ? null : value,
        Severity.WARN,
        cell -> true,
        cell -> good == null || good,
        cell -> bad,
        fine,
        cell -> Optional.ofNullable(remedy));
  }

  /** What it means for these cells, of which there must be one at least to lack anything. */
  Finding judge(Collection<Cell> cells) {
    if (value == null) {
      return new Finding(name, "not read", Severity.UNREAD, "this machine does not say", null);
    }
    List<Cell> lacking = cells.stream().filter(this::lacks).toList();
    if (lacking.isEmpty()) {
      return new Finding(name, value, Severity.OK, fine, null);
    }
    List<Cell> sorted = lacking.stream().sorted(BY_DEMAND).toList();
    Cell worst = sorted.getLast();
    String why = shortage.apply(worst);
    boolean same = why.equals(shortage.apply(sorted.getFirst()));
    String where = same ? "" : "at " + Units.number(worst.inFlight()) + ", ";
    String meaning = who(lacking, cells) + where + why;
    return new Finding(name, value, otherwise, meaning, remedy.apply(worst).orElse(null));
  }

  private String who(List<Cell> lacking, Collection<Cell> cells) {
    return lacking.size() < cells.size()
        ? Cells.describe(lacking, cells) + ": "
        : otherwise == Severity.SKIP ? "every cell: " : "";
  }

  /** True if the machine does not give this cell what it needs. */
  boolean lacks(Cell cell) {
    return value != null && needs.test(cell) && !met.test(cell);
  }

  /** True if the cell cannot run for this reason. */
  boolean stops(Cell cell) {
    return otherwise == Severity.SKIP && lacks(cell);
  }
}
