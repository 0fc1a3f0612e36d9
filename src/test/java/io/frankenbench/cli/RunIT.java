package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.report.data.EnvironmentFields;
import io.frankenbench.report.data.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run, small: real forks, the real server, and everything that is published. One run is
 * looked at from several sides: with libraries that find their services in the one jar, with the
 * example of a plug-in, and with a user's own book, in the one block that its budget allows.
 */
class RunIT {
  private static final int SIGINT = 2;

  /** A fork with structured concurrency needs a preview of JDK 25. */
  private static final boolean SCOPES = JRE.currentJre() == JRE.JAVA_25;

  private static final List<String> CONTENDERS = List.of("okhttp-threads", "helidon-virtual");

  @TempDir static Path all;
  private static Path published;
  private static Path plugin;
  private static List<String> command;
  private static Program.Ended whole;
  private static List<Shot> shots;

  @TempDir Path folder;

  @BeforeAll
  static void run() throws IOException {
    published = all.resolve("out");
    plugin = PluginBuild.example(all);
    Path book = Files.writeString(all.resolve("book.html"), "<p>" + "x".repeat(5000) + "</p>");
    List<String> args =
        new ArrayList<>(
            List.of(
                Program.smallRun(
                    published,
                    String.join(",", CONTENDERS),
                    "--plugins",
                    plugin.toString(),
                    "--shots",
                    "2",
                    "--connections",
                    "fresh,warm",
                    "--budget",
                    "1s")));
    args.set(args.indexOf("1024"), book.toString());
    command = args;
    whole = Program.run(Program.drawing(args.toArray(String[]::new)));
    assertThat(whole.status()).as(whole.err()).isZero();
    shots = ShotFile.read(published.resolve("raw/shots.jsonl"));
  }

  private static JsonNode json(String file) throws IOException {
    return Json.MAPPER.readTree(published.resolve(file).toFile());
  }

  private static Stream<Shot> measured() {
    return shots.stream().filter(s -> s.position().phase() == Phase.MEASURED);
  }

  private String[] small(String contender, String... more) {
    List<String> args = new ArrayList<>(List.of("--shots", "2"));
    args.addAll(List.of(more));
    return Program.smallRun(folder.resolve("out"), contender, args.toArray(String[]::new));
  }

  @Test
  void every_contender_is_measured_from_the_jar_the_plug_in_among_them() throws IOException {
    assertThat(shots)
        .allSatisfy(s -> assertThat(s.verdict().isVoid()).as("%s", s.verdict().reason()).isFalse());
    assertThat(measured().map(s -> s.cell().contender() + " " + s.cell().connections()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            CONTENDERS.stream().flatMap(c -> Stream.of(c + " fresh", c + " warm")).toList());
    assertThat(measured()).hasSize(4 * CONTENDERS.size());
    assertThat(shots)
        .filteredOn(shot -> shot.cell().contender().equals("okhttp-threads"))
        .anySatisfy(
            shot -> assertThat(shot.settings()).containsEntry("retryOnConnectionFailure", "false"));
    assertThat(json("environment.json").at("/suites/headline/run/plugins/my.jar").asText())
        .matches("[0-9a-f]{16}");
  }

  @Test
  void everything_is_published_and_report_renders_the_same_bytes() throws IOException {
    assertThat(whole.out()).contains("README.md");
    assertThat(published.resolve("raw/partial")).doesNotExist();
    assertThat(published.resolve("summary.csv"))
        .content()
        .contains("ratio_to_ideal")
        .contains("range");
    assertThat(published.resolve("raw/sources.json")).content().contains("class HelidonVirtual");
    assertThat(
            json("environment.json")
                .at("/suites/headline/run")
                .propertyStream()
                .map(Map.Entry::getKey))
        .map(fact -> "run." + fact)
        .isSubsetOf(EnvironmentFields.RUN.stream().map(Field::name).toList());

    Map<Path, String> before = published(published);
    assertThat(before.keySet())
        .map(Path::toString)
        .contains("README.md", "headline.md", "DATA.md", "index.html", "summary.csv")
        .contains("charts/ratio-to-ideal.svg", "histograms/headline.hlog");
    assertThat(before.get(Path.of("charts/ratio-to-ideal.svg"))).contains("okhttp-threads");
    Program.Ended again = Program.run(Program.drawing("report", published.toString()));
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(published(published)).isEqualTo(before);
  }

  @Test
  void a_user_s_own_book_is_served_in_the_one_block_that_a_small_budget_allows()
      throws IOException {
    assertThat(shots).allSatisfy(shot -> assertThat(shot.cell().bodyBytes()).isEqualTo(5007));
    JsonNode run = json("environment.json").at("/suites/headline/run");
    assertThat(run.path("finished_blocks").asInt()).isEqualTo(1);
    assertThat(run.path("stopped").asText()).isEqualTo("budget");
    assertThat(published.resolve("headline.md"))
        .content()
        .contains("ended after 1 block, since no other");
  }

  @Test
  void another_build_of_a_plug_in_is_no_part_of_the_run() throws IOException {
    Path classes = all.resolve("classes");
    Files.writeString(classes.resolve("notes.txt"), "another build");
    PluginBuild.pack(plugin, classes);
    List<String> resumed = new ArrayList<>(command);
    resumed.add("--resume");
    Program.Ended other = Program.inProcess(resumed.toArray(String[]::new));

    assertThat(other.status()).isEqualTo(2);
    assertThat(other.complaints()).hasSize(1);
    assertThat(other.err()).contains("plug-in my.jar differs: it has ");
  }

  private static Map<Path, String> published(Path out) throws IOException {
    Map<Path, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** JMH's clock is read by other code at other moments; both must tell the same. */
  @Test
  void the_score_of_jmh_agrees_with_the_makespan() throws IOException {
    JsonNode results = json("raw/jmh.json");
    assertThat(results.size()).isEqualTo(2 * CONTENDERS.size());
    List<Double> differences = new ArrayList<>();
    for (JsonNode result : results) {
      List<Double> scores = new ArrayList<>();
      result.at("/primaryMetric/rawData/0").forEach(score -> scores.add(score.asDouble()));
      List<Double> makespans =
          measured()
              .filter(s ->
                  s.cell().contender().equals(result.at("/params/contender").asText())
                      && s.cell().connections().equals(result.at("/params/connections").asText()))
              .map(s -> s.figure(Metric.MAKESPAN))
              .toList();
      assertThat(scores).hasSameSizeAs(makespans);
      for (int i = 0; i < scores.size(); i++) {
        differences.add(scores.get(i) - makespans.get(i));
      }
    }
    assertThat(differences).allSatisfy(d -> assertThat(d).isPositive());
    assertThat(Collections.min(differences)).as("a look for quiet takes longer").isLessThan(0.03);
  }

  @Test
  void ctrl_c_publishes_the_finished_blocks_and_says_so() throws Exception {
    // Ctrl-C is ignored in a background job, and so in what it starts; there it is kill that stops.
    String signal = isInterruptIgnored() ? "TERM" : "INT";
    String contender = SCOPES ? "okhttp-structured" : "raw-selector";
    Process process =
        new ProcessBuilder(Program.command(small(contender, "--blocks", "50"))).start();
    List<String> said = new ArrayList<>();
    try (BufferedReader progress = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        said.add(line);
        if (line.contains("block 2 of 50, 1 of 1")) {
          new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        }
      }
    }

    assertThat(process.waitFor()).isEqualTo(signal.equals("INT") ? 130 : 143);
    assertThat(said.getLast()).contains("stopped; 1 of 50 blocks are published");
    Path out = folder.resolve("out");
    assertThat(ShotFile.read(out.resolve("raw/shots.jsonl")))
        .isNotEmpty()
        .allSatisfy(shot -> assertThat(shot.position().block()).isZero())
        .allSatisfy(s -> assertThat(s.verdict().isVoid()).as("%s", s.verdict().reason()).isFalse());
    assertThat(out.resolve("README.md")).exists();
    assertThat(process.descendants()).isEmpty();
    assertThat(out.resolve("raw/.lock")).doesNotExist();
  }

  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      String ignored = lines.filter(l -> l.startsWith("SigIgn:")).findFirst().orElse("SigIgn: 0");
      return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 1 << (SIGINT - 1)) != 0;
    }
  }

  @Test
  void a_dry_run_prints_the_plan_and_writes_nothing() {
    Program.Ended ended = Program.inProcess(small("raw-selector", "--dry-run", "--blocks", "3"));

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("3 blocks of 1 cell").contains("raw-selector, 60 × 1 KiB");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_profiled_run_keeps_a_recording_and_publishes_nothing() throws IOException {
    Program.Ended ended = Program.run(small("vertx-loop", "--profile", "jfr"));

    assertThat(ended.status()).as(ended.err()).isZero();
    Path out = folder.resolve("out");
    List<Path> kept =
        published(out).keySet().stream().filter(f -> !f.endsWith("files.json")).toList();
    assertThat(kept)
        .hasSize(1)
        .allSatisfy(
            file -> assertThat(file.toString()).startsWith("raw/profiles/").endsWith(".jfr"))
        .allSatisfy(file -> assertThat(ended.out()).contains(out.resolve(file).toString()));
  }

  @Test
  void list_names_suites_and_contenders() {
    Program.Ended ended = Program.inProcess("list");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("headline", "okhttp-pool", "raw-virtual");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void doctor_tells_what_the_machine_allows() {
    Program.Ended ended = Program.inProcess("doctor");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).containsIgnoringCase("open files");
    assertThat(ended.err()).isEmpty();
  }
}
