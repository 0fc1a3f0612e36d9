package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.report.Fabricated;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, it is answered in one line, and nothing of the user's is touched. */
class CommandLinesTest {
  @TempDir Path folder;
  private Path mine;

  private static Program.Ended run(String... args) {
    return Program.inProcess(args);
  }

  private static void isRefused(Program.Ended ended, String... words) {
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    assertThat(ended.err()).contains(words).doesNotContain("mistake of this program");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
  }

  @BeforeEach
  void write() throws IOException {
    mine = folder.resolve("mine");
    for (String name : List.of("README.md", "index.html", "charts/a.svg", "histograms/own.hlog")) {
      Files.createDirectories(mine.resolve(name).getParent());
      Files.writeString(mine.resolve(name), "mine");
    }
  }

  private static Path fabricated(Path results) throws IOException {
    Cell cell =
        Cell.of(
            "headline", "raw-selector", Fabricated.workload(1_000, 1024, Connections.FRESH), "");
    return Fabricated.run(1, 1).makespans(cell, 0, 3.1).write(results);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.isDirectory(file) ? "" : Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --out",
        "run --dry-run --out",
        "report",
        "compare results",
        "compare A B --out"
      })
  void an_empty_path_is_refused(String command) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.add("");
    isRefused(run(args.toArray(String[]::new)), "names no file or folder");
  }

  @Test
  void a_folder_of_the_user_s_own_is_refused_and_stays_as_it_is() throws IOException {
    Map<String, String> before = content(mine);

    isRefused(run("run", "--out", mine.toString()), mine + " holds no results", "--out");
    isRefused(run("run", "--profile", "jfr", "--out", mine.toString()), "holds no results");
    assertThat(content(mine)).isEqualTo(before);
  }

  @Test
  void a_page_of_the_user_s_own_among_results_is_named_before_anything_runs() throws IOException {
    fabricated(mine);
    Map<String, String> before = content(mine);

    isRefused(run("run", "--out", mine.toString()), "README.md is no file of this program's");
    isRefused(run("report", mine.toString()), "README.md is no file of this program's");
    assertThat(content(mine)).isEqualTo(before);
  }

  @Test
  void a_chart_of_the_user_s_own_is_refused_only_if_one_of_that_name_may_come() throws IOException {
    Path results = fabricated(folder.resolve("results"));
    Files.createDirectories(results.resolve("charts"));
    Files.writeString(results.resolve("charts/architecture.svg"), "mine");
    Path overhead = Files.writeString(results.resolve("charts/overhead.svg"), "mine");

    isRefused(run("run", "--out", results.toString()), overhead + " is no file of this program's");
  }

  @Test
  void a_comparison_goes_only_where_nothing_of_the_user_s_is() throws IOException {
    Path a = fabricated(folder.resolve("a"));
    Path b = fabricated(folder.resolve("b"));
    String[] into = {"compare", a.toString(), b.toString(), "--out", mine.toString()};
    Map<String, String> before = content(mine);

    isRefused(run(into), mine + " holds no results");
    assertThat(content(mine)).isEqualTo(before);

    into[4] = folder.resolve("changes").toString();
    Files.createDirectory(Path.of(into[4]));
    Files.writeString(Path.of(into[4], "compare.csv"), "suite,mine\n");
    isRefused(run(into), "compare.csv");

    into[4] = b.toString();
    Files.writeString(b.resolve("compare.svg"), "<svg/>");
    isRefused(run(into), "compare.svg is no comparison of this program's");
  }

  @Test
  void a_file_in_the_place_of_results_is_said() throws IOException {
    Path raw = Files.createDirectories(folder.resolve("odd/raw"));
    Files.createDirectory(raw.resolve("shots.jsonl"));

    isRefused(run("report", folder.resolve("odd").toString()), "cannot read", "Is a directory");
    Path file = folder.resolve("mine/README.md");
    isRefused(run("report", file.toString()), "cannot read " + file, "Not a directory");
  }

  @ParameterizedTest
  @CsvSource({
    "-bm zz, zz",
    "-e (, '('",
    "FanOut(, FanOut(",
    "-tu zz, zz",
    "-wm zz, zz",
  })
  void what_jmh_chokes_on_is_said_in_one_line(String args, String why) {
    isRefused(run(("jmh " + args).split(" ")), why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "--help", "run --help", "doctor", "run --dry-run", "--version"})
  @EnabledOnOs(OS.LINUX)
  void an_output_that_cannot_be_written_is_status_3(String args) throws IOException {
    StringWriter err = new StringWriter();
    try (PrintWriter full = new PrintWriter("/dev/full", StandardCharsets.UTF_8)) {
      int status = Main.run(args.split(" "), full, new PrintWriter(err, true));
      assertThat(status).isEqualTo(3);
      assertThat(err.toString().lines()).containsExactly("the output cannot be written");
    }
  }

  @Test
  void the_command_to_repeat_a_run_is_taken_by_a_shell() throws Exception {
    for (String word :
        List.of("--out", "Ergebnis, neu; 2", "it's", "größe", "", "$(x)", "a\\b", "~", "#", "*")) {
      Process shell =
          new ProcessBuilder("sh", "-c", "printf %s " + RunCommand.quoted(word)).start();
      String got = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(got).isEqualTo(word);
    }
    assertThat(RunCommand.quoted("--in-flight=all,100")).isEqualTo("--in-flight=all,100");
  }

  /** Beginnings by which nothing is run, whatever follows, and options that go with them. */
  private static final Map<String, String> COMMANDS =
      Map.of(
          "--dry-run",
          "--quick --full --blocks --shots --budget --until --out --resume --server --profile",
          "run --dry-run",
          "--contenders --requests --in-flight --body --connections --protocol --delay --time-scale"
              + " --seed --order-seed --plugins",
          "run --dry-run limits timers",
          "--requests --in-flight --body --delay --contenders --protocol --server --out",
          "list",
          "--plugins",
          "doctor",
          "--colour",
          "report no-such-folder",
          "results",
          "compare no-such-a no-such-b",
          "--fail-above --out",
          "serve --port=70000",
          "--bind --delay --time-scale --seed --body",
          "selftest no such sabotage",
          "--without",
          "jmh NoSuchBenchmark -prof nosuch",
          "-f -wi -i -p -jvm -jvmArgs -bm -tu -e -t -rf -v -gc -w -to -opi -tg --plugins");

  private static final List<String> OTHERS =
      List.of("-h", "--no-such", "--", "-x", "--until=5%", "--=", "@", "frobnicate");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "5%",
          "1e400",
          "NaN",
          "99999999999999999999",
          "10000000",
          "all",
          "größe",
          "\u0000",
          "a\nb",
          "\u001b[31m",
          "\ud800",
          "(",
          "%s%n",
          "{}",
          "$HOME",
          "../..",
          "/dev/null",
          "no/such/file",
          "x".repeat(5_000),
          "fixed:0s",
          "whole:3..0s",
          "1,2,,3",
          "raw-selector",
          "raw-selector,raw-selector",
          "http://127.0.0.1:9",
          "http://[::1",
          "async:",
          "headline",
          "warm",
          "h2",
          "1h",
          "é");

  @Test
  void two_hundred_odd_command_lines_are_answered_in_a_line_at_most() {
    Random random = new Random(17);
    List<String> commands = COMMANDS.keySet().stream().sorted().toList();
    for (int i = 0; i < 200; i++) {
      String command = one(random, commands);
      List<String> options = List.of(COMMANDS.get(command).split(" "));
      List<String> args = new ArrayList<>(List.of(command.split(" ")));
      for (int more = random.nextInt(4); more > 0; more--) {
        args.add(one(random, random.nextInt(8) == 0 ? OTHERS : options));
        if (random.nextInt(8) > 0) {
          args.add(one(random, VALUES));
        }
      }
      Program.Ended ended = run(args.toArray(String[]::new));

      assertThat(ended.status()).as("%s", args).isIn(0, 1, 2, 3, 4);
      assertThat(ended.err().lines().count())
          .as("%s: %s", args, ended.err())
          .isEqualTo(ended.status() == 0 ? 0 : 1);
      assertThat(ended.out() + ended.err())
          .as("%s", args)
          .doesNotContain("mistake of this program", "\tat ");
    }
  }

  private static String one(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
