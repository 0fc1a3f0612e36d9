package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All makespans stand over an ideal of 3 s. */
class SummaryTest {
  private static final Cell CELL = cell("jdk-future");

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
  }

  private static CellResult only(Fabricated run) {
    List<CellResult> cells = run.results().cells();
    assertThat(cells).hasSize(1);
    return cells.getFirst();
  }

  @Test
  void under_five_blocks_the_median_of_block_medians_stands_with_the_range_of_all_shots() {
    // block medians 3.6 and 4.0, so 3.8; shots from 3.3 to 4.5
    CellResult cell =
        only(
            Fabricated.run(2, 3)
                .makespans(CELL, 0, 3.3, 3.6, 3.9)
                .makespans(CELL, 1, 4.5, 4.0, 3.9));
    Figure makespan = cell.figure(Metric.MAKESPAN);
    assertThat(makespan.median()).isEqualTo(3.8, within(1e-9));
    assertThat(makespan.interval().low()).isEqualTo(3.3);
    assertThat(makespan.interval().high()).isEqualTo(4.5);
    assertThat(makespan.kind()).hasToString("range");
    assertThat(makespan.blocks()).isEqualTo(2);
    assertThat(makespan.shots()).isEqualTo(6);
    assertThat(cell.status()).isEqualTo(CellStatus.VALID);
  }

  @Test
  void from_five_blocks_the_interval_is_t_over_block_medians() {
    // 1..5 s over 3 s: mean 3, ± 2.7764 · √0.5 = ± 1.9632
    Fabricated run = Fabricated.run(5, 1);
    for (int block = 0; block < 5; block++) {
      run.makespans(CELL, block, block + 1.0);
    }
    Figure makespan = only(run).figure(Metric.MAKESPAN);
    assertThat(makespan.kind()).hasToString("t95");
    assertThat(makespan.median()).isEqualTo(3);
    assertThat(makespan.interval().low()).isEqualTo(1.0368, within(1e-4));
    assertThat(makespan.interval().high()).isEqualTo(4.9632, within(1e-4));
  }

  @Test
  void the_interval_of_a_ratio_is_taken_on_logarithms() {
    // ratios 1, 2, 4, 8, 16: logs 0..4 times ln 2, mean 2, ± 2.7764 · √0.5: 2^0.0368 to 2^3.9632
    Fabricated run = Fabricated.run(5, 1);
    for (int block = 0; block < 5; block++) {
      run.makespans(CELL, block, 3 * Math.pow(2, block));
    }
    Figure ratio = only(run).figure(Metric.RATIO_TO_IDEAL);
    assertThat(ratio.median()).isEqualTo(4, within(1e-9));
    assertThat(ratio.interval().low()).isEqualTo(Math.pow(2, 0.0368), within(1e-3));
    assertThat(ratio.interval().high()).isEqualTo(Math.pow(2, 3.9632), within(1e-2));
  }

  @Test
  void the_cold_makespan_comes_from_the_cold_shot_alone() {
    CellResult cell =
        only(
            Fabricated.run(1, 2)
                .add(CELL, 0, 0, Phase.COLD, Verdict.VALID, Fabricated.makespan(9))
                .add(CELL, 0, 1, Phase.WARMUP, Verdict.VALID, Fabricated.makespan(5))
                .makespans(CELL, 0, 4, 4));
    assertThat(cell.median(Metric.COLD_MAKESPAN)).isEqualTo(9);
    assertThat(cell.median(Metric.MAKESPAN)).isEqualTo(4);
  }

  @Test
  void a_void_shot_makes_a_cell_partial_and_gives_no_figure() {
    CellResult cell =
        only(
            Fabricated.run(1, 2)
                .makespans(CELL, 0, 3.5)
                .add(CELL, 0, 8, Phase.MEASURED, Verdict.voided("lost"), Fabricated.makespan(99)));
    assertThat(cell.status()).isEqualTo(CellStatus.PARTIAL);
    assertThat(cell.figure(Metric.MAKESPAN).interval().high()).isEqualTo(3.5);
    assertThat(cell.reasons()).containsExactly("1 of 2 shots count", "lost (1 shot)");
  }

  @Test
  void a_cell_is_told_the_reasons_of_the_shots_that_made_it_what_it_is() {
    CellResult cell =
        only(
            Fabricated.run(1, 1)
                .add(CELL, 0, 1, Phase.WARMUP, Verdict.voided("stalled"), Fabricated.makespan(9))
                .add(
                    CELL,
                    0,
                    2,
                    Phase.MEASURED,
                    Verdict.limited(ShotStatus.KERNEL_LIMITED, "pruned"),
                    Fabricated.makespan(4)));
    assertThat(cell.status()).isEqualTo(CellStatus.KERNEL_LIMITED);
    assertThat(cell.reasons()).containsExactly("pruned (1 shot)");
  }

  @Test
  void a_cell_with_void_shots_only_is_void_and_its_rows_hold_no_number() {
    Fabricated run =
        Fabricated.run(1, 1)
            .add(CELL, 0, 7, Phase.MEASURED, Verdict.voided("lost"), Fabricated.makespan(3.2));
    assertThat(only(run).status()).isEqualTo(CellStatus.VOID);
    assertThat(SummaryCsv.of(List.of(run.results())))
        .contains(",makespan,s,,,,,0,0,void\n")
        .doesNotContain("3.2");
  }

  @Test
  void a_fork_whose_muster_is_void_proves_nothing() {
    Fabricated run =
        Fabricated.run(2, 1)
            .add(CELL, 0, 6, Phase.MUSTER, Verdict.voided("held 5"), Fabricated.makespan(3))
            .makespans(CELL, 0, 3.1)
            .makespans(CELL, 1, 3.7);
    CellResult cell = only(run);
    assertThat(cell.status()).isEqualTo(CellStatus.PARTIAL);
    assertThat(cell.figure(Metric.MAKESPAN).interval().low()).isEqualTo(3.7);
  }

  @Test
  void one_kernel_limited_shot_marks_the_cell() {
    CellResult cell =
        only(
            Fabricated.run(1, 2)
                .makespans(CELL, 0, 3.5)
                .add(
                    CELL,
                    0,
                    8,
                    Phase.MEASURED,
                    Verdict.limited(ShotStatus.KERNEL_LIMITED, "PruneCalled rose by 2"),
                    Fabricated.makespan(4.5)));
    assertThat(cell.status()).isEqualTo(CellStatus.KERNEL_LIMITED);
    assertThat(cell.median(Metric.MAKESPAN)).isEqualTo(4.0);
    assertThat(cell.reasons()).containsExactly("PruneCalled rose by 2 (1 shot)");
  }

  @ParameterizedTest
  @EnumSource(
      value = ShotStatus.class,
      names = {"KERNEL_LIMITED", "CPU_LIMITED", "SERVER_LIMITED"})
  void whatever_limits_a_shot_marks_its_cell_which_is_told_and_not_ranked(ShotStatus limit) {
    Fabricated run =
        Fabricated.run(1, 1)
            .add(
                CELL,
                0,
                7,
                Phase.MEASURED,
                Verdict.limited(limit, "a reason"),
                Fabricated.makespan(4));
    CellResult cell = only(run);

    assertThat(SummaryCsv.of(List.of(run.results()))).contains("," + limit + "\n");
    assertThat(CellStatus.limits(List.of(cell))).isEqualTo(limit.toString());
    assertThat(Comparison.of(List.of(cell)).ranked()).isEmpty();
    assertThat(Tables.notes(cell, "It"))
        .first()
        .asString()
        .startsWith("It is " + limit + ": a reason (1 shot). It is left out");
  }

  @Test
  void a_skipped_cell_is_told_with_its_reason() {
    CellResult cell = only(Fabricated.run(1, 1).skip("vertx-future", 10_000, "no files left"));
    assertThat(cell.status()).isEqualTo(CellStatus.SKIPPED);
    assertThat(cell.cell().library()).isEqualTo("vertx");
    assertThat(cell.cell().inFlight()).isEqualTo(10_000);
    assertThat(cell.reasons()).containsExactly("no files left");
  }

  @Test
  void the_file_has_a_row_for_each_cell_and_metric_in_the_stated_order() {
    // one shot of 3.6 s over 3 s
    String csv = SummaryCsv.of(List.of(Fabricated.run(1, 1).makespans(CELL, 0, 3.6).results()));
    String cell = "headline,jdk-future,jdk,future,10000,10000,1024,fresh,whole:0..3s,1,h1,none,";
    assertThat(csv)
        .startsWith(
            "suite,contender,library,model,requests,in_flight,body_bytes,connections,delay,"
                + "time_scale,protocol,variant,metric,unit,median,low,high,interval,blocks,shots,"
                + "status\n"
                + cell
                + "makespan,s,3.6,3.6,3.6,range,1,1,valid\n"
                + cell
                + "ratio_to_ideal,1,1.2,1.2,1.2,range,1,1,valid\n"
                + cell
                + "excess,s,0.6,0.6,0.6,range,1,1,valid\n"
                + cell
                + "cold_makespan,s,,,,,0,0,valid\n")
        .endsWith(cell + "errors,1,0,0,0,range,1,1,valid\n");
    assertThat(csv.lines()).hasSize(1 + 19);
  }

  @Test
  void a_name_with_a_comma_is_quoted() {
    assertThat(
            SummaryCsv.of(List.of(Fabricated.run(1, 1).makespans(cell("a,\"b"), 0, 3.6).results())))
        .contains("headline,\"a,\"\"b\",");
  }
}
