package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.report.Fabricated;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate closes for what is certain, not for what is possible. */
class CompareCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void fabricate() throws IOException {
    run("before", 6, 6, 6, 6, 6, 6);
    run("same", 6, 6, 6, 6, 6, 6);
    run("slower", 7.2, 7.21, 7.19, 7.2, 7.2, 7.2); // certainly × 1.2
    run("maybe", 5, 9, 6, 10, 5, 8); // × 1.16 on average, anything from 0.9 on
    run("short", 60, 60);
  }

  /** A run whose raw-selector takes 3 s and whose okhttp-pool takes {@code makespans}. */
  private void run(String name, double... makespans) throws IOException {
    Fabricated run = Fabricated.run(makespans.length, 1);
    for (int block = 0; block < makespans.length; block++) {
      run.makespans(cell("raw-selector"), block, 3);
      run.makespans(cell("okhttp-pool"), block, makespans[block]);
    }
    run.write(folder.resolve(name));
  }

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(1_000, 1024, Connections.FRESH), "");
  }

  private Program.Ended compare(String a, String b, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("compare", folder.resolve(a).toString(), folder.resolve(b).toString()));
    args.addAll(List.of(more));
    return Program.inProcess(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "before, slower, 1.05, 4",
    "before, slower, 1.25, 0",
    "before, maybe, 1.05, 0",
    "before, same, 1, 0",
    "slower, before, 1, 0",
    "before, short, 1, 4"
  })
  void only_a_certain_regression_ends_with_status_4(String a, String b, String limit, int status) {
    Program.Ended ended = compare(a, b, "--fail-above", limit);

    assertThat(ended.status()).isEqualTo(status);
    assertThat(ended.err().isEmpty()).isEqualTo(status == 0);
  }

  /** Six blocks of what {@code okhttp-pool} brings, beside a third contender that is as ever. */
  private void broken(String name, BiConsumer<Fabricated, Integer> pool) throws IOException {
    Fabricated run = Fabricated.run(6, 1);
    for (int block = 0; block < 6; block++) {
      run.makespans(cell("raw-selector"), block, 3);
      run.makespans(cell("ahc-async"), block, 4);
      pool.accept(run, block);
    }
    run.write(folder.resolve(name));
  }

  @Test
  void a_cell_that_was_valid_and_broke_or_vanished_fails_the_gate_and_is_named()
      throws IOException {
    Cell pool = cell("okhttp-pool");
    broken("base", (run, block) -> run.makespans(pool, block, 6));
    broken("void", (run, block) -> run.voided(pool, block, "3 answers are missing"));
    broken("missing", (_, _) -> {});
    broken("limited", (run, block) -> run.limited(pool, block, "TCPTimeouts rose by 3"));
    broken(
        "partial",
        (run, block) -> {
          if (block != 2) {
            run.makespans(pool, block, 6);
          }
        });
    Map<String, String> reasons =
        Map.of(
            "void", "void (3 answers are missing (6 shots)) in B",
            "missing", "missing in B",
            "limited", "kernel-limited (TCPTimeouts rose by 3 (6 shots)) in B",
            "partial", "partial (5 of 6 shots count) in B");
    reasons.forEach((after, reason) -> {
      Program.Ended shut = compare("base", after, "--fail-above", "1.05");
      assertThat(shut.status()).as(after).isEqualTo(4);
      assertThat(shut.err().lines())
          .singleElement()
          .asString()
          .startsWith("okhttp-pool at ")
          .endsWith("is valid in A, and " + reason);
      Program.Ended allowed = compare("base", after, "--fail-above", "1.05", "--allow-missing");
      assertThat(allowed.status()).as(after + allowed.err()).isZero();
      assertThat(allowed.out()).contains(reason);
      assertThat(compare("base", after).status()).as("without a gate").isZero();
    });
  }

  @Test
  void what_cannot_be_judged_at_all_is_no_pass() throws IOException {
    run("brief", 6, 6);
    run("pool is void", 6, 6, 6, 6, 6, 6);
    Fabricated onlyYardstick = Fabricated.run(6, 1);
    for (int block = 0; block < 6; block++) {
      onlyYardstick.makespans(cell("raw-selector"), block, 3);
      onlyYardstick.voided(cell("okhttp-pool"), block, "it hung");
    }
    onlyYardstick.write(folder.resolve("pool is void"));

    Program.Ended brief = compare("brief", "short", "--fail-above", "1", "--allow-missing");
    assertThat(brief.status()).isEqualTo(4);
    assertThat(brief.err()).contains("No cell can be judged: at least 5 blocks");
    Program.Ended fewer = compare("before", "short", "--fail-above", "1");
    assertThat(fewer.status()).isEqualTo(4);
    assertThat(fewer.err()).contains("okhttp-pool", "has 2 blocks in B; 5 are needed to judge it");
    Program.Ended none = compare("before", "pool is void", "--fail-above", "1");
    assertThat(none.status()).isEqualTo(4);
    assertThat(none.err()).contains("okhttp-pool", "void (it hung (6 shots)) in B");
  }

  @Test
  void digits_are_plain_whatever_is_spoken() {
    Locale here = Locale.getDefault();
    Locale.setDefault(Locale.of("ar", "EG"));
    try {
      assertThat(compare("before", "short", "--fail-above", "1").err()).contains("has 2 blocks");
      assertThat(compare("before", "slower").out()).contains("slower: 1 of 1 cells");
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void without_a_gate_a_regression_is_told_and_not_judged() {
    Program.Ended ended = compare("before", "slower");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("certainly slower", "Certainly slower: 1 of 1 cells");
  }

  @Test
  void table_and_chart_go_where_they_are_wanted() {
    Program.Ended ended = compare("before", "slower", "--out", folder.resolve("x").toString());

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(folder.resolve("x/compare.csv")).content().endsWith(",slower\n");
    assertThat(folder.resolve("x/compare.svg")).content().contains("okhttp-pool");
  }

  @ParameterizedTest
  @CsvSource({
    "before, before, , same folder",
    "before, nothing, , no raw/shots.jsonl",
    "nothing, before, , no raw/shots.jsonl",
    "before, broken, , line 1: no shot",
    "before, empty, , it is empty",
    "before, alone, , nothing to compare",
    "before, same, --fail-above=0, a factor of 1 or more",
    "before, same, --fail-above=-1, a factor of 1 or more",
    "before, same, --fail-above=much, a factor of 1 or more",
    "before, same, --fail-above=NaN, a factor of 1 or more",
    "before, same, --out=pom.xml, --out"
  })
  void bad_input_gets_one_line_and_status_2(String a, String b, String option, String why)
      throws IOException {
    Files.createDirectories(folder.resolve("broken/raw"));
    Files.writeString(folder.resolve("broken/raw/shots.jsonl"), "hello");
    Fabricated.run(1, 1).write(folder.resolve("empty"));
    Fabricated.run(1, 1).makespans(cell("raw-selector"), 0, 3).write(folder.resolve("alone"));

    Program.Ended ended = option == null ? compare(a, b) : compare(a, b, option);

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).singleElement().asString().contains(why);
  }
}
