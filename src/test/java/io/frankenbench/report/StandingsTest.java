package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.workload.Connections;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told apart from whom, and when nobody is. */
class StandingsTest {
  private static final double[] DRIFT = {1, 1.4, 0.8, 1.1, 1.3, 0.9, 1.2, 1};

  private final Fabricated run = Fabricated.run(8, 1);

  /** Adds a contender whose one shot in block b takes {@code makespans[b]} seconds. */
  private void add(String contender, double... makespans) {
    Cell cell =
        Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
    run.inBlocks(cell, makespans);
  }

  /** So many seconds in each block, as fast as the machine is in it. */
  private static double[] drifting(double seconds, int blocks) {
    return Arrays.stream(DRIFT, 0, blocks).map(drift -> drift * seconds).toArray();
  }

  private Comparison comparison() {
    return Comparison.of(run.results().cells());
  }

  private List<String> groups() {
    Standings standings = new Standings(comparison());
    return run.results().cells().stream()
        .map(cell -> cell.cell().contender() + " " + standings.groups(cell))
        .toList();
  }

  @Test
  void contenders_inside_the_noise_floor_share_a_group() {
    // no twin, so the floor is 5 %; the machine's drift is much larger and cancels
    add("a-b", drifting(4, 8));
    add("c-d", drifting(4.1, 8));
    add("e-f", drifting(6, 8));
    assertThat(groups()).containsExactly("a-b 1", "c-d 1", "e-f 2");
    assertThat(new Standings(comparison()).notes())
        .contains(
            "No clear winner: c-d is not shown to be slower than a-b (group 1), by a test for 3 pairs"
                + " at once, which asks much of each.");
  }

  @Test
  void costs_have_no_floor_so_what_a_twin_used_is_told() {
    List<CellResult> cells =
        Fabricated.everything(5).results().byWorkload().values().iterator().next();
    CellResult twin = cells.stream().filter(CellResult::isTwin).findFirst().orElseThrow();
    CellResult original =
        cells.stream()
            .filter(cell -> cell.cell().contender().equals("ahc-async"))
            .findFirst()
            .orElseThrow();

    assertThat(new Standings(Comparison.of(cells)).notes())
        .anySatisfy(note ->
            assertThat(note)
                .startsWith("Noise floor ")
                .endsWith(
                    ", and used "
                        + Words.fixed(Pairs.ratio(Metric.CPU_PER_REQUEST, twin, original).mean(), 2)
                        + " × its client CPU."));
  }

  @Test
  void groups_overlap_where_neighbours_cannot_be_told_apart() {
    // neighbours lie 4 % apart, inside the floor of 5 %; the first and the last lie 8 % apart
    add("a-b", drifting(4, 8));
    add("c-d", drifting(4.16, 8));
    add("e-f", drifting(4.32, 8));
    assertThat(groups()).containsExactly("a-b 1", "c-d 1, 2", "e-f 2");
  }

  @Test
  void a_leader_alone_is_clearly_the_fastest() {
    add("a-b", drifting(4, 5));
    add("c-d", drifting(5, 5));
    assertThat(groups()).containsExactly("a-b 1", "c-d 2");
    assertThat(new Standings(comparison()).notes()).contains("a-b is clearly the fastest.");
  }

  @Test
  void a_difference_that_comes_and_goes_is_no_difference() {
    // 50 % slower on the whole, but twice as fast in one block: ln 1.5 … ln 0.5
    add("a-b", 4, 4, 4, 4, 4);
    add("c-d", 8, 2, 8, 8, 6);
    assertThat(groups()).containsExactly("a-b 1", "c-d 1");
  }

  @Test
  void under_five_blocks_there_is_a_look_and_no_group() {
    add("a-b", drifting(4, 4));
    add("c-d", drifting(9, 4));
    assertThat(groups()).containsExactly("a-b –", "c-d –");
    assertThat(new Standings(comparison()).notes().getFirst())
        .isEqualTo(
            "A look, not a claim: 5 blocks are needed for intervals, and to tell who can be told"
                + " apart.");
  }

  @Test
  void a_contender_with_too_few_blocks_is_not_ranked_among_those_with_enough() {
    add("a-b", drifting(4, 8));
    add("c-d", drifting(5, 8));
    add("e-f", drifting(3, 2));
    assertThat(groups()).containsExactly("e-f –", "a-b 1", "c-d 2");
    CellResult few = run.results().cells().getFirst();
    assertThat(new Standings(comparison()).toFastest(few)).isEqualTo("–");
    assertThat(Answer.of(run.results()).getFirst())
        .contains("the fastest HTTP client was a-b")
        .doesNotContain("e-f");
  }

  @Test
  void the_ratio_to_the_fastest_is_formed_inside_blocks() {
    add("a-b", drifting(4, 8));
    add("c-d", drifting(6, 8));
    Standings standings = new Standings(comparison());
    List<CellResult> cells = run.results().cells();
    assertThat(standings.toFastest(cells.getFirst())).isEqualTo("1");
    assertThat(standings.toFastest(cells.getLast())).isEqualTo("1.500 (1.500–1.500)");
  }

  @Test
  void a_block_that_stands_apart_is_told() {
    add("a-b", 4, 4, 4, 4, 4, 4, 4, 4);
    add("c-d", 6, 6, 6, 6, 6, 6, 6, 24);
    // the ratio's least value is 1.5, so no mean of drawn blocks lies below, but t reaches there
    assertThat(new Standings(comparison()).notes())
        .anySatisfy(note ->
            assertThat(note)
                .startsWith("One or two blocks of c-d stand apart")
                .contains("the interval of its ratio to the fastest")
                .contains("a bootstrap over blocks 1.500 to"));
  }

  @Test
  void steady_blocks_leave_no_doubt() {
    add("a-b", 4, 4.1, 3.9, 4.05, 3.95, 4.02, 3.98, 4);
    add("c-d", drifting(6, 8));
    assertThat(new Standings(comparison()).notes()).noneMatch(note -> note.contains("apart, so"));
  }

  @Test
  void the_widest_interval_is_that_of_the_least_certain_ratio() {
    // logs of the ratios 0.1 to 0.5: mean 0.3, s² = 0.025, standard error √0.005,
    // t(0.975, 4) = 2.7764: ± 0.19632, so high ÷ low = e^0.39264 = 1.4809
    add("a-b", 3, 3, 3, 3, 3);
    add("c-d", 3.1, 3.1, 3.1, 3.1, 3.1);
    add(
        "e-f",
        3 * Math.exp(0.1),
        3 * Math.exp(0.4),
        3 * Math.exp(0.3),
        3 * Math.exp(0.2),
        3 * Math.exp(0.5));
    assertThat(comparison().widestInterval()).isEqualTo(0.4809, within(1e-4));
  }

  @Test
  void there_is_no_widest_interval_while_one_is_missing() {
    assertThat(comparison().widestInterval()).isNull();
    add("a-b", drifting(4, 8));
    assertThat(comparison().widestInterval()).isNull();
    add("c-d", drifting(5, 4));
    assertThat(comparison().widestInterval()).isNull();
  }
}
