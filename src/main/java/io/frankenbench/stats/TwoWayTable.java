package io.frankenbench.stats;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values of two factors, not every row under every column. Effects are taken to multiply, so all is
 * done on logarithms, where they add up.
 *
 * @param entries what there is
 */
public record TwoWayTable(List<Entry> entries) {
  /** No residual moves by more than this any longer. */
  private static final double CONVERGED = 1e-12;

  /** A sum of squares that is nothing but rounding. */
  private static final double ROUNDING = 1e-20;

  /** A positive value in the place where a row meets a column. */
  public record Entry(String row, String column, double value) {}

  /**
   * The same without rows and columns that have a single entry, until none are left: such an entry
   * tells nothing beyond itself, since whatever it is, its own row or column explains all of it.
   */
  public TwoWayTable comparable() {
    List<Entry> kept = entries;
    int before;
    do {
      before = kept.size();
      Map<String, Long> rows = counts(kept, Entry::row);
      Map<String, Long> columns = counts(kept, Entry::column);
      kept =
          kept.stream()
              .filter(entry -> rows.getOrDefault(entry.row(), 0L) > 1)
              .filter(entry -> columns.getOrDefault(entry.column(), 0L) > 1)
              .toList();
    } while (kept.size() < before);
    return new TwoWayTable(kept);
  }

  private static Map<String, Long> counts(List<Entry> entries, Function<Entry, String> name) {
    return entries.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
  }

  /**
   * How the spread divides. What a factor explains beyond the other is the sum of squares that the
   * other leaves, less the sum that both leave, fitted by least squares as one effect for each row
   * and one for each column. Yates: "The analysis of multiple classifications with unequal numbers
   * in the different classes", Journal of the American Statistical Association 29 (1934).
   *
   * @return {@link Split#NONE} if all values are the same, or there is none
   * @throws IllegalArgumentException for a value that is not positive
   */
  public Split split() {
    double[] logs = Logs.of(entries.stream().mapToDouble(Entry::value).toArray());
    int[] rows = numbers(Entry::row);
    int[] columns = numbers(Entry::column);
    double total = squares(withoutMeans(logs, new int[logs.length]));
    if (total < ROUNDING) {
      return Split.NONE;
    }
    double leftByRows = squares(withoutMeans(logs, rows));
    double leftByColumns = squares(withoutMeans(logs, columns));
    double leftByBoth = squares(withoutBoth(logs, rows, columns));
    return new Split(
        (leftByColumns - leftByBoth) / total,
        (leftByRows - leftByBoth) / total,
        (total - leftByRows - leftByColumns + leftByBoth) / total,
        leftByBoth / total);
  }

  /**
   * What the shares would be on average if neither factor had an effect and all were noise: their
   * degrees of freedom, over those of the whole table. Rows and columns always explain some of it,
   * just because there are so many of them.
   */
  public Split byChance() {
    int n = entries.size();
    if (n < 2) {
      return Split.NONE;
    }
    int rows = counts(entries, Entry::row).size();
    int columns = counts(entries, Entry::column).size();
    int parts = parts();
    double all = n - 1;
    return new Split(
        (rows - parts) / all,
        (columns - parts) / all,
        (parts - 1) / all,
        (n - rows - columns + parts) / all);
  }

  /**
   * Into how many parts the table falls that have no row and no column in common: what sets one
   * part apart from another may be due to its rows or to its columns, and counts as shared.
   */
  public int parts() {
    int[] rows = numbers(Entry::row);
    int[] columns = numbers(Entry::column);
    int[] part = IntStream.range(0, rows.length).toArray();
    boolean moved;
    do {
      moved = false;
      for (int i = 0; i < part.length; i++) {
        for (int j = 0; j < part.length; j++) {
          boolean linked = rows[i] == rows[j] || columns[i] == columns[j];
          if (linked && part[j] < part[i]) {
            part[i] = part[j];
            moved = true;
          }
        }
      }
    } while (moved);
    return (int) IntStream.of(part).distinct().count();
  }

  /** For each entry the number of its row or column, from 0. */
  private int[] numbers(Function<Entry, String> name) {
    List<String> names = entries.stream().map(name).distinct().toList();
    return entries.stream().map(name).mapToInt(names::indexOf).toArray();
  }

  /**
   * What is left of {@code values} once both factors are fitted: taking out the means of the rows,
   * then those of the columns, again and again, ends at the residuals of the least squares fit,
   * since each step is a projection. Von Neumann: "Functional Operators", volume II, Annals of
   * Mathematics Studies 22 (1950).
   */
  private static double[] withoutBoth(double[] values, int[] rows, int[] columns) {
    double[] left = values;
    double moved;
    do {
      double[] next = withoutMeans(withoutMeans(left, rows), columns);
      moved = farthest(left, next);
      left = next;
    } while (moved > CONVERGED);
    return left;
  }

  /** Each value less the mean of its group. */
  private static double[] withoutMeans(double[] values, int[] groups) {
    double[] sums = new double[values.length];
    int[] sizes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      sums[groups[i]] += values[i];
      sizes[groups[i]]++;
    }
    double[] left = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      left[i] = values[i] - sums[groups[i]] / sizes[groups[i]];
    }
    return left;
  }

  private static double farthest(double[] some, double[] others) {
    double farthest = 0;
    for (int i = 0; i < some.length; i++) {
      farthest = Math.max(farthest, Math.abs(some[i] - others[i]));
    }
    return farthest;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
