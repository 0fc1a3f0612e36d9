package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand; the logarithms of the values are given. */
class TwoWayTableTest {
  private static final double NOWHERE = Double.NaN;

  /** A table of these rows; NOWHERE marks places without an entry. */
  private static TwoWayTable table(double[]... logs) {
    List<TwoWayTable.Entry> entries = new ArrayList<>();
    for (int row = 0; row < logs.length; row++) {
      for (int column = 0; column < logs[row].length; column++) {
        if (!Double.isNaN(logs[row][column])) {
          entries.add(
              new TwoWayTable.Entry("row " + row, "column " + column, Math.exp(logs[row][column])));
        }
      }
    }
    return new TwoWayTable(entries);
  }

  private static void assertSplit(Split split, double rows, double columns, double shared) {
    assertThat(split.rows()).as("rows").isEqualTo(rows, within(1e-9));
    assertThat(split.columns()).as("columns").isEqualTo(columns, within(1e-9));
    assertThat(split.shared()).as("shared").isEqualTo(shared, within(1e-9));
    assertThat(split.rest()).as("rest").isEqualTo(1 - rows - columns - shared, within(1e-9));
  }

  @Test
  void in_a_whole_table_each_factor_explains_its_own_part() {
    // mean 1.5, sum of squares 2 · 1.5² + 2 · 0.5² = 5; row means 0.5 and 2.5 explain 4 · 1 = 4,
    // column means 1 and 2 explain 4 · 0.5² = 1
    assertSplit(table(new double[] {0, 1}, new double[] {2, 3}).split(), 0.8, 0.2, 0);
  }

  @Test
  void what_only_the_combination_explains_is_left() {
    // both rows and both columns have the mean 0.5
    assertSplit(table(new double[] {0, 1}, new double[] {1, 0}).split(), 0, 0, 0);
  }

  @Test
  void interaction_and_effects_share_a_table() {
    // mean 1, sum of squares 1 + 1 + 1 + 9 = 12; row means 0 and 2 explain 4, columns the same,
    // and 4 are left
    assertSplit(table(new double[] {0, 0}, new double[] {0, 4}).split(), 1 / 3.0, 1 / 3.0, 0);
  }

  @Test
  void factors_that_hide_each_other_explain_less_alone_than_together() {
    // 0, 0, 6 as effects of rows and columns; the last place, which would hold 12, is missing.
    // Mean 24 ÷ 8 = 3, sum of squares 8 · 9 = 72. Rows leave 2 · (4 + 4 + 16) = 48, columns too,
    // both leave nothing: 48 ÷ 72 each beyond the other, (72 − 48 − 48) ÷ 72 shared
    TwoWayTable table =
        table(new double[] {0, 0, 6}, new double[] {0, 0, 6}, new double[] {6, 6, NOWHERE});
    assertSplit(table.split(), 2 / 3.0, 2 / 3.0, -1 / 3.0);
    // degrees of freedom: 2 and 2 of 7, and 3 are left
    assertSplit(table.byChance(), 2 / 7.0, 2 / 7.0, 0);
  }

  @Test
  void parts_that_nothing_links_may_differ_by_either_factor() {
    TwoWayTable table =
        table(
            new double[] {0, 0, NOWHERE, NOWHERE},
            new double[] {0, 0, NOWHERE, NOWHERE},
            new double[] {NOWHERE, NOWHERE, 2, 2},
            new double[] {NOWHERE, NOWHERE, 2, 2});
    assertThat(table.parts()).isEqualTo(2);
    assertSplit(table.split(), 0, 0, 1);
    // 4 rows and 4 columns in 2 parts: 2 and 2 of 7 degrees of freedom, 1 between the parts
    assertSplit(table.byChance(), 2 / 7.0, 2 / 7.0, 1 / 7.0);
  }

  @Test
  void a_chain_of_rows_and_columns_is_one_part() {
    // the first row meets the second in the second column, the second the third in the third
    TwoWayTable table =
        table(
            new double[] {0, 0, NOWHERE},
            new double[] {NOWHERE, 0, 0},
            new double[] {NOWHERE, NOWHERE, 0});
    assertThat(table.parts()).isEqualTo(1);
  }

  @Test
  void entries_that_are_alone_are_left_out_and_then_those_that_have_become_so() {
    // row 2 has one entry; without it, column 2 has one
    TwoWayTable table =
        table(
            new double[] {0, 1, 5},
            new double[] {2, 3, NOWHERE},
            new double[] {NOWHERE, NOWHERE, 9});
    assertThat(table.comparable()).isEqualTo(table(new double[] {0, 1}, new double[] {2, 3}));
  }

  @Test
  void without_a_loop_nothing_can_be_compared() {
    TwoWayTable table = table(new double[] {0, 1}, new double[] {2, NOWHERE});
    assertThat(table.comparable().entries()).isEmpty();
    assertThat(table.comparable().split()).isEqualTo(Split.NONE);
    assertThat(table.comparable().byChance()).isEqualTo(Split.NONE);
    assertThat(table.comparable().parts()).isZero();
  }

  @Test
  void without_spread_there_is_nothing_to_divide() {
    assertThat(table(new double[] {0.7, 0.7}, new double[] {0.7, 0.7}).split())
        .isEqualTo(Split.NONE);
  }

  @Test
  void a_value_that_is_not_positive_is_refused() {
    TwoWayTable table = new TwoWayTable(List.of(new TwoWayTable.Entry("a", "x", 0)));
    assertThatThrownBy(table::split).hasMessage("0.0 is not positive, so it has no logarithm");
  }
}
