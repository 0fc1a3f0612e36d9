package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Verdict;
import io.frankenbench.stats.Change;
import io.frankenbench.stats.Interval;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be said of two runs, and what may not. */
class RunComparisonTest {
  /** How the blocks of a run differ, in every contender alike or in one alone. */
  private static final double[] DRIFT = {1, 1.3, 0.9, 1.1, 1.2, 0.8};

  private static final double[] JITTER = {1, 1.004, 0.996, 1.002, 0.998, 1};

  @TempDir Path dir;

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
  }

  /** A run with a quiet twin, whose blocks drift. */
  private static Fabricated run(int blocks) {
    Fabricated run = Fabricated.run(blocks, 1);
    add(run, "raw-selector", 3, blocks);
    add(run, "ahc-async", 4, blocks);
    return add(run, "ahc-async-twin", 4, blocks);
  }

  private static Fabricated add(Fabricated run, String contender, double makespan, int blocks) {
    for (int block = 0; block < blocks; block++) {
      double jitter = contender.equals("okhttp-pool") ? JITTER[block] : 1;
      run.makespans(cell(contender), block, makespan * DRIFT[block] * jitter);
    }
    return run;
  }

  private static Changes changes(Fabricated before, Fabricated after) {
    return Changes.of(List.of(before.results()), List.of(after.results()));
  }

  private static RunComparison comparison(Fabricated before, Fabricated after) {
    return RunComparison.of(List.of(before.results()), List.of(after.results()));
  }

  private static CellChange pool(Changes changes) {
    return changes.cells().stream()
        .filter(c -> c.pair().before().cell().contender().equals("okhttp-pool"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void two_equal_runs_show_no_certain_difference() {
    RunComparison equal =
        comparison(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 6, 6));

    assertThat(equal.text().getLast()).isEqualTo("No certain difference.");
    assertThat(equal.regressions(1)).isEmpty();
  }

  @Test
  void the_change_is_that_of_the_ratio_to_raw_selector() {
    // 6 ÷ 3 = 2 before; 9 ÷ 3 = 3 after: 1.5
    CellChange pool =
        pool(changes(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 9, 6)));

    assertThat(pool.pair().ratioBefore()).isEqualTo(2, within(1e-4));
    assertThat(pool.factor()).isEqualTo(1.5, within(1e-6));
    assertThat(pool.verdict()).isEqualTo(CellChange.Verdict.SLOWER);
  }

  @Test
  void a_machine_that_is_twice_as_slow_is_no_regression() {
    Fabricated slow = Fabricated.run(6, 1);
    add(slow, "raw-selector", 6, 6);
    add(slow, "okhttp-pool", 12, 6);
    CellChange pool = pool(changes(add(run(6), "okhttp-pool", 6, 6), slow));

    assertThat(pool.factor()).isEqualTo(1, within(1e-9));
    assertThat(pool.verdict()).isEqualTo(CellChange.Verdict.UNCLEAR);
  }

  @Test
  void a_regression_is_certain_only_above_the_factor_with_its_whole_interval() {
    RunComparison slower =
        comparison(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 6.6, 6));

    assertThat(slower.regressions(1.05)).singleElement().asString().contains("okhttp-pool");
    // slower by 1.1: the interval of ± 0.4 % holds 1.1 itself
    assertThat(slower.regressions(1.0999)).isEmpty();
  }

  @Test
  void what_became_faster_is_no_regression() {
    Changes changes = changes(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 5, 6));

    assertThat(pool(changes).verdict()).isEqualTo(CellChange.Verdict.FASTER);
    assertThat(pool(changes).isSlowerThan(1)).isFalse();
  }

  @Test
  void inside_the_noise_of_either_run_nothing_is_certain() {
    Fabricated noisy = add(Fabricated.run(6, 1), "raw-selector", 3, 6);
    add(noisy, "ahc-async", 4, 6);
    add(noisy, "ahc-async-twin", 4.4, 6); // identical, yet 10 % apart
    add(noisy, "okhttp-pool", 6.3, 6);
    CellChange pool = pool(changes(add(run(6), "okhttp-pool", 6, 6), noisy));

    assertThat(pool.pair().noise()).isEqualTo(1.1, within(1e-9));
    assertThat(pool.p()).isLessThan(0.05);
    assertThat(pool.verdict()).isEqualTo(CellChange.Verdict.UNCLEAR);
    assertThat(pool.isSlowerThan(1.01)).isFalse();
  }

  @Test
  void a_change_that_many_comparisons_explain_is_not_certain() {
    CellPair pair =
        pool(changes(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 9, 6))).pair();
    Change change = new Change(1.5, new Interval(1.2, 1.9), 0.03);

    assertThat(new CellChange(pair, change, 0.03).isSlowerThan(1.05)).isTrue();
    assertThat(new CellChange(pair, change, 0.06).isSlowerThan(1.05)).isFalse();
    assertThat(new CellChange(pair, change, 0.06).verdict()).isEqualTo(CellChange.Verdict.UNCLEAR);
  }

  @Test
  void under_five_blocks_in_one_run_it_is_a_look_and_never_a_regression() {
    Fabricated after = add(run(4), "okhttp-pool", 60, 4);
    RunComparison look = comparison(add(run(6), "okhttp-pool", 6, 6), after);

    assertThat(look.regressions(1)).isEmpty();
    assertThat(look.text().getLast()).contains("No certain difference", "A look, not a claim");
    assertThat(look.text()).anyMatch(line -> line.contains("6 → 4  a look, not a claim"));
  }

  @Test
  void what_changed_most_comes_first_in_either_direction() {
    Fabricated before = run(6);
    Fabricated after = run(6);
    for (String id : List.of("a-1", "b-2", "c-3")) {
      add(before, id, 6, 6);
    }
    add(after, "a-1", 9, 6); // × 1.5
    add(after, "b-2", 3, 6); // × 0.5, as far as × 2
    add(after, "c-3", 6.1, 6);

    assertThat(changes(before, after).cells())
        .extracting(c -> c.pair().before().cell().contender())
        .containsExactly("b-2", "a-1", "c-3", "ahc-async", "ahc-async-twin");
  }

  @Test
  void what_cannot_be_compared_is_said() {
    Fabricated before = add(run(6), "okhttp-pool", 6, 6);
    add(before, "jdk-future", 5, 6);
    add(before, "raw-virtual", 5, 6);
    Fabricated after = add(run(6), "okhttp-pool", 6, 6);
    add(after, "okhttp-virtual", 5, 6);
    after.add(
        cell("raw-virtual"),
        0,
        7,
        Phase.MEASURED,
        Verdict.voided("3 responses are missing"),
        Fabricated.makespan(3));

    assertThat(changes(before, after).leftOut())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("jdk-future").endsWith("not in B"),
            line -> assertThat(line).startsWith("okhttp-virtual").endsWith("not in A"),
            line ->
                assertThat(line)
                    .startsWith("raw-virtual")
                    .contains("void in B (3 responses are missing"));
  }

  @Test
  void without_raw_selector_there_is_nothing_to_measure_by() {
    Fabricated without = add(Fabricated.run(6, 1), "okhttp-pool", 6, 6);
    RunComparison comparison = comparison(add(run(6), "okhttp-pool", 6, 6), without);

    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.text())
        .anyMatch(line ->
            line.contains("okhttp-pool") && line.contains("B has no figures of raw-selector"));
  }

  @Test
  void differences_of_software_and_machine_are_told_apart() {
    Fabricated before = add(run(6), "okhttp-pool", 6, 6);
    Fabricated after = add(run(6), "okhttp-pool", 6, 6);
    before.environment().putObject("jvm").put("version", "25.0.3");
    after.environment().putObject("jvm").put("version", "26");
    before.environment().putObject("versions").put("okhttp", "5.5.0").put("jmh", "1.37");
    after.environment().putObject("versions").put("okhttp", "5.6.0").put("jmh", "1.37");
    before.environment().putObject("hardware").put("cpu_model", "Old");
    after.environment().putObject("hardware").put("cpu_model", "New");
    before.environment().withObject("run").put("seed", 1);
    after.environment().withObject("run").put("seed", 2);
    RunDifferences differences =
        RunDifferences.between(List.of(before.results()), List.of(after.results()));

    assertThat(differences.software()).containsExactly("JDK 25.0.3 → 26", "okhttp 5.5.0 → 5.6.0");
    assertThat(differences.doubts())
        .containsExactly(
            "another machine: CPU Old → New", "other options: seed of the delays 1 → 2");
  }

  @Test
  void what_slipped_in_is_named() {
    Fabricated before = add(run(6), "okhttp-pool", 6, 6);
    Fabricated after = add(run(6), "okhttp-pool", 6, 6);
    before.environment().putObject("jvm").putArray("server_flags").add("-Xmx2g");
    after
        .environment()
        .putObject("jvm")
        .put("version", "25")
        .putObject("added_by")
        .put("JAVA_TOOL_OPTIONS", "-Xint");
    after.environment().withObject("jvm").putArray("server_flags").add("-Xint").add("-Xmx2g");
    before.environment().withObject("jvm").put("version", "25");
    before.environment().withObject("/limits/group").put("cpu_millis", "unlimited");
    after.environment().withObject("/limits/group").put("cpu_millis", 500);
    RunDifferences differences =
        RunDifferences.between(List.of(before.results()), List.of(after.results()));

    assertThat(differences.software())
        .containsExactly(
            "JVM flags of the server -Xmx2g → -Xint -Xmx2g", "JAVA_TOOL_OPTIONS none → -Xint");
    assertThat(differences.doubts())
        .containsExactly("another machine: CPU quota in thousandths unlimited → 500");
    assertThat(new Environment(after.environment()).machineInBrief())
        .contains("CPU quota 0.50 CPUs");
    assertThat(new Environment(after.environment()).addedOptions())
        .containsExactly(Map.entry("JAVA_TOOL_OPTIONS", "-Xint"));
  }

  @Test
  void plug_ins_are_told_apart_by_name_and_content() {
    Fabricated before = add(run(6), "okhttp-pool", 6, 6);
    Fabricated after = add(run(6), "okhttp-pool", 6, 6);
    before.environment().withObject("run").putObject("plugins").put("my.jar", "0123");
    after
        .environment()
        .withObject("run")
        .putObject("plugins")
        .put("my.jar", "4567")
        .put("new.jar", "89ab");

    assertThat(
            RunDifferences.between(List.of(before.results()), List.of(after.results())).software())
        .containsExactly("plug-in my.jar 0123 → 4567", "plug-in new.jar none → 89ab");
  }

  @Test
  void table_and_chart_are_written_and_come_out_the_same_again()
      throws IOException, InterruptedException {
    RunComparison comparison =
        comparison(add(run(6), "okhttp-pool", 6, 6), add(run(6), "okhttp-pool", 9, 6));
    Path again = dir.resolve("again");
    ChartRenderer here = charts -> Map.of(charts.getFirst().name(), Drawn.svg(charts.getFirst()));
    comparison.write(dir, here);
    comparison.write(again, here);

    String svg = Files.readString(dir.resolve("compare.svg"));
    assertThat(again.resolve("compare.svg")).content().isEqualTo(svg);
    assertThat(svg)
        .contains("role=\"img\"", "<title id=", "<desc id=", "prefers-color-scheme:dark")
        .contains("1.500 · certainly slower");
    String drawn = svg.replaceAll("(?s)<style>.*?</style>", "");
    assertThat(
            Pattern.compile("(?:fill|stroke)=\"(?!none|transparent)([^\"]+)\"")
                .matcher(drawn)
                .results()
                .map(match -> match.group(1)))
        .isSubsetOf(Theme.load().dark().keySet());
    List<String> lines = Files.readAllLines(dir.resolve("compare.csv"));
    assertThat(again.resolve("compare.csv")).content().isEqualTo(String.join("\n", lines) + "\n");
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .isEqualTo(
            "suite,contender,library,model,requests,in_flight,body_bytes,connections,delay,"
                + "time_scale,protocol,variant,makespan_before,makespan_after,ratio_before,"
                + "ratio_after,change,low,high,interval,p,noise,blocks_before,blocks_after,verdict");
    assertThat(lines.get(1))
        .startsWith("headline,okhttp-pool,okhttp,pool,10000,10000,1024,fresh,whole:0..3s,1,h1,")
        .contains(",1.5,")
        .endsWith(",t95,0.0000,1.01,6,6,slower");
  }
}
