package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of library × model; none of these figures was ever measured. */
class FactorialSectionTest {
  private static final Section SECTION = new FactorialSection();

  /** Factors on a cell's figures in each block: their median and their geometric mean are 1. */
  private static final double[] SCATTER = {1.001, 1 / 1.001, 1, 1, 1};

  @TempDir Path dir;

  private static Cell cell(String contender) {
    return Cell.of("factorial", contender, Fabricated.workload(10_000, 1024, Connections.WARM), "");
  }

  private static Readings metrics(double ratio, double cpu) {
    return Happenings.figures(3 * ratio, ratio, cpu);
  }

  /** Adds a shot in every block; with five of them, each contender scatters in its own way. */
  private static void add(Fabricated run, int blocks, String contender, double ratio, double cpu) {
    int own = contender.length();
    for (int block = 0; block < blocks; block++) {
      double scatter = blocks == 1 ? 1 : SCATTER[(block + own) % blocks];
      run.measured(cell(contender), block, metrics(ratio * scatter, cpu));
    }
  }

  /** In time 1.2² between the libraries and 1.2 between the models; in CPU only the models. */
  private static Fabricated run(int blocks) {
    Fabricated run = Fabricated.run(blocks, 1);
    add(run, blocks, "okhttp-virtual", 1, 100);
    add(run, blocks, "okhttp-pool", 1.2, 200);
    add(run, blocks, "hc5-virtual", 1.44, 100);
    add(run, blocks, "hc5-pool", 1.728, 200);
    return run;
  }

  private static Results with(Fabricated run, Sources sources) {
    Evidence evidence = run.evidence();
    return Results.of(
        new Evidence(evidence.shots(), evidence.settling(), evidence.environment(), sources));
  }

  private static List<Block.Table> tables(Results results) {
    return SECTION.details(results).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }

  private static List<String> points(Results results) {
    return SECTION.details(results).stream()
        .filter(Block.Points.class::isInstance)
        .flatMap(points -> ((Block.Points) points).items().stream())
        .toList();
  }

  @Test
  void from_five_blocks_on_the_sentences_say_what_explains_the_spread_and_how_surely() {
    // logarithms in units of ln 1.2: 0 and 1, 2 and 3, of which rows explain 4 ÷ 5
    List<String> sentences = SECTION.sentences(run(5).results());

    assertThat(sentences).hasSize(4);
    assertThat(sentences.subList(0, 2))
        .containsExactly(
            "In time the library counts for more than the model: makespans of 10,000 requests of"
                + " 1 KiB over warm connections, with no in-flight limit, lie between 1.000 × the"
                + " ideal (okhttp-virtual) and 1.728 × the ideal (hc5-pool), and of that spread the"
                + " library explains 80 % (80 to 80) beyond the model, the model 20 % (20 to 20)"
                + " beyond the library; 0 % (0 to 0) may be due to either, 0 % (0 to 0) to neither"
                + " alone.",
            "In client CPU the model counts for more than the library: a request costs between"
                + " 100 µs (okhttp-virtual) and 200 µs (hc5-pool), and of that spread the library"
                + " explains 0 % (0 to 0) beyond the model, the model 100 % (100 to 100) beyond the"
                + " library; 0 % (0 to 0) may be due to either, 0 % (0 to 0) to neither alone.");
    assertThat(sentences.get(2))
        .matches(
            "Same model, other library: the widest gap is under (pool|virtual), where hc5-\\1 took"
                + " 1\\.44 × \\(1\\.44 to 1\\.44\\) as long as okhttp-\\1\\.");
    assertThat(sentences.get(3))
        .matches(
            "Same library, other model: the widest gap is with (okhttp|hc5), where \\1-pool took"
                + " 1\\.20 × \\(1\\.20 to 1\\.20\\) as long as \\1-virtual; in CPU with"
                + " (okhttp|hc5), where \\2-pool spent 2\\.00 × \\(2\\.00 to 2\\.00\\) as much as"
                + " \\2-virtual\\.");
  }

  @Test
  void one_block_is_a_look_without_intervals() {
    Results results = run(1).results();

    assertThat(SECTION.sentences(results).getFirst())
        .startsWith("A look, not a claim: in time the library counts for more than the model: ")
        .endsWith(
            "the library explains 80 % beyond the model, the model 20 % beyond the library; 0 % may"
                + " be due to either, 0 % to neither alone.");
    assertThat(points(results))
        .contains("A look, not a claim: with fewer than 5 blocks there is no interval.");
  }

  @Test
  void the_shares_stand_beside_what_noise_would_give() {
    // 4 contenders: 1 of 3 degrees of freedom for the libraries, the models and the rest
    assertThat(tables(run(1).results()).getFirst().rows())
        .containsExactly(
            List.of("time", "80 %", "20 %", "0 %", "0 %"),
            List.of("client CPU per request", "0 %", "100 %", "0 %", "0 %"),
            List.of("anything, if it were all noise", "33 %", "33 %", "0 %", "33 %"));
  }

  @Test
  void who_is_alone_with_a_library_or_a_model_is_left_out_and_named() {
    Fabricated run = run(1);
    add(run, 1, "helidon-virtual", 5, 999);
    add(run, 1, "vertx-loop", 9, 9);
    Results results = run.results();

    assertThat(tables(results).getFirst().rows().getFirst())
        .containsExactly("time", "80 %", "20 %", "0 %", "0 %");
    assertThat(points(results))
        .anySatisfy(note -> assertThat(note).endsWith(": helidon-virtual and vertx-loop."));
  }

  @Test
  void where_nothing_can_be_compared_a_sentence_says_so() {
    Fabricated run = Fabricated.run(1, 1);
    add(run, 1, "okhttp-virtual", 1, 100);
    add(run, 1, "vertx-loop", 1.5, 50);
    Results results = run.results();

    assertThat(SECTION.sentences(results))
        .contains(
            "Same model, other library: no HTTP library is clearly slower than another.",
            "Same library, other model: no model is clearly slower than another.")
        .first()
        .asString()
        .contains("too few libraries and models have one another in common");
  }

  @Test
  void a_selector_and_a_loop_are_the_same_model() {
    Fabricated run = Fabricated.run(1, 1);
    add(run, 1, "raw-selector", 1, 20);
    add(run, 1, "raw-virtual", 1.1, 40);
    add(run, 1, "vertx-loop", 1.2, 30);
    add(run, 1, "vertx-virtual", 1.4, 60);

    assertThat(tables(run.results()).getFirst().rows()).hasSize(3);
  }

  @Test
  void the_matrix_has_a_ratio_or_a_reason_in_every_place() {
    Fabricated run = run(1);
    run.add(
        cell("hc5-async"),
        0,
        7,
        Phase.MEASURED,
        Verdict.voided("3 responses are missing"),
        metrics(1, 1));
    Block.Table matrix = tables(run.results()).get(1);

    assertThat(matrix.columns())
        .extracting(Block.Column::name)
        .containsExactly(
            "library",
            "pool",
            "virtual",
            "structured",
            "future-pool",
            "async",
            "future",
            "reactive",
            "event loop");
    assertThat(matrix.rows())
        .containsExactly(
            List.of(
                "okhttp",
                "1.200",
                "1.000",
                "not run [1]",
                "not run [1]",
                "not run [1]",
                "not run [1]",
                "threads again [2]",
                "has no loop [3]"),
            List.of(
                "hc5",
                "1.728",
                "1.440",
                "not run [1]",
                "not run [1]",
                "✕ void [4]",
                "not run [1]",
                "not run [1]",
                "loop is its own [5]"));
    assertThat(points(run.results()))
        .contains(
            "[1] This combination was no part of the run.",
            "[4] hc5-async is void: 3 responses are missing (1 shot).");
  }

  @Test
  void rows_are_held_against_their_fastest_in_both_directions() {
    List<Block.Table> tables = tables(run(1).results());

    assertThat(tables.get(2).rows())
        .containsExactly(List.of("okhttp", "1.200", "1"), List.of("hc5", "1.200", "1"));
    assertThat(tables.get(3).rows())
        .containsExactly(List.of("okhttp", "2.00", "1"), List.of("hc5", "2.00", "1"));
    // rows are models now, columns libraries
    assertThat(tables.get(4).rows())
        .containsExactly(List.of("pool", "1", "1.440"), List.of("virtual", "1", "1.440"));
  }

  @Test
  void what_is_not_clearly_slower_is_marked() {
    Fabricated run = Fabricated.run(1, 1);
    add(run, 1, "okhttp-virtual", 1, 100);
    add(run, 1, "okhttp-pool", 1.01, 100);

    assertThat(tables(run.results()).get(1).rows())
        .containsExactly(List.of("okhttp", "1.010 ≈", "1"));
  }

  @Test
  void the_twin_is_no_contender_but_shows_the_noise() {
    // the twin is 10 % apart, so 8 % between two models say nothing
    Fabricated run = Fabricated.run(5, 1);
    add(run, 5, "ahc-async", 1, 100);
    add(run, 5, "ahc-async-twin", 1.1, 100);
    add(run, 5, "ahc-future", 1.08, 100);

    // logarithms of the blocks' ratios about ln 1.08, in thousandths: 1, -2, 1, 0, 0: ± 1.52
    assertThat(tables(run.results()).get(1).rows())
        .containsExactly(List.of("ahc", "1", "1.080 (1.078–1.082) ≈"));
  }

  @Test
  void each_model_has_its_source_beside_its_figures() {
    Source model = new Source("contender/model/Virtual.java", 20, "class Virtual {}\n");
    Sources sources =
        new Sources(
            new TreeMap<>(
                Map.of(
                    "okhttp-virtual",
                    List.of(new Source("contender/grid/A.java", 9, "class A {}\n"), model),
                    "okhttp-pool",
                    List.of(new Source("contender/grid/B.java", 8, "class B {}\n"), model))));
    List<Block> details = SECTION.details(with(run(1), sources));

    assertThat(details)
        .filteredOn(Block.Code.class::isInstance)
        .containsExactly(
            new Block.Code("contender/grid/B.java, 8 lines", "class B {}\n"),
            new Block.Code("contender/model/Virtual.java, 20 lines", "class Virtual {}\n"),
            new Block.Code("contender/grid/A.java, 9 lines", "class A {}\n"));
    assertThat(details)
        .contains(
            new Block.Paragraph("With contender/model/Virtual.java from above."),
            new Block.Paragraph(
                "okhttp-virtual: 1.000 × the ideal, 100.0 µs of client CPU per request; 29 lines of"
                    + " code in 2 files."));
    assertThat(details.toString())
        .contains("Back-pressure: none: a thread costs next to nothing")
        .doesNotContain("The source was not kept");
  }

  @Test
  void a_model_is_shown_with_a_library_rather_than_with_bare_sockets() {
    Fabricated run = run(1);
    add(run, 1, "raw-virtual", 0.99, 10);
    add(run, 1, "raw-selector", 0.98, 5);
    List<List<String>> rows = tables(run.results()).get(6).rows();

    assertThat(rows).extracting(row -> row.get(0)).containsExactly("pool", "virtual", "event loop");
    assertThat(rows)
        .extracting(row -> row.get(1))
        .containsExactly("okhttp-pool", "okhttp-virtual", "raw-selector");
    assertThat(SECTION.details(run.results()))
        .contains(new Block.Paragraph("The source was not kept with these results."));
  }

  @Test
  void only_the_combinations_that_the_suite_runs_have_no_reason() {
    List<String> unexplained =
        Grid.LIBRARIES.stream()
            .flatMap(library -> Grid.MODELS.stream().map(model -> library + "-" + model))
            .filter(id -> {
              int dash = id.indexOf('-');
              return Absence.of(id.substring(0, dash), id.substring(dash + 1))
                  .word()
                  .equals("not run");
            })
            .toList();

    assertThat(unexplained)
        .containsExactly(
            "raw-pool",
            "raw-virtual",
            "raw-structured",
            "raw-future-pool",
            "raw-event loop",
            "okhttp-pool",
            "okhttp-virtual",
            "okhttp-structured",
            "okhttp-future-pool",
            "okhttp-async",
            "okhttp-future",
            "jdk-pool",
            "jdk-virtual",
            "jdk-structured",
            "jdk-future-pool",
            "jdk-async",
            "jdk-future",
            "jdk-reactive",
            "ahc-pool",
            "ahc-virtual",
            "ahc-async",
            "ahc-future",
            "ahc-reactive",
            "hc5-pool",
            "hc5-virtual",
            "hc5-structured",
            "hc5-future-pool",
            "hc5-async",
            "hc5-future",
            "hc5-reactive",
            "jetty-pool",
            "jetty-virtual",
            "jetty-structured",
            "jetty-async",
            "jetty-future",
            "jetty-reactive",
            "reactor-virtual",
            "reactor-reactive",
            "vertx-virtual",
            "vertx-async",
            "vertx-future",
            "vertx-event loop",
            "helidon-pool",
            "helidon-virtual",
            "helidon-structured",
            "helidon-future-pool");
  }

  @Test
  void every_model_has_something_that_is_hard() {
    assertThat(Grid.MODELS)
        .allSatisfy(model -> assertThat(ModelNotes.of(model).sentences()).hasSize(3));
    assertThat(ModelNotes.of("unheard-of").sentences()).isEmpty();
  }

  @Test
  void without_figures_there_is_a_sentence_and_no_chart() throws IOException {
    Results results = new Happenings().skipped(cell("okhttp-pool"), "too few threads").results();

    assertThat(SECTION.sentences(results))
        .containsExactly("No cell of this suite has figures, so there is no answer yet.");
    assertThat(SECTION.charts(results, Theme.load())).isEmpty();
    assertThat(SECTION.details(results).toString()).contains("too few threads");
  }

  @Test
  void the_chart_names_every_dot_shows_models_by_colour_and_shape_and_stays_narrow()
      throws IOException {
    Fabricated run = run(5);
    add(run, 5, "raw-selector", 0.99, 20);
    Chart chart = SECTION.charts(run.results(), Theme.load()).getFirst();

    List<String> lines =
        chart.spec().at("/data/values").valueStream().map(FactorialSectionTest::line).toList();
    assertThat(lines)
        .containsExactly(
            "raw||",
            "raw|event loop",
            "okhttp||",
            "okhttp|pool",
            "okhttp|virtual",
            "hc5||",
            "hc5|pool",
            "hc5|virtual");
    String svg = Drawn.svg(chart);
    assertThat(svg).contains(">raw: bare sockets<", ">event loop<", ">1.728<", ">200<");
    Matcher width = Pattern.compile("^<svg [^>]*width=\"(\\d+)\"").matcher(svg);
    assertThat(width.find()).isTrue();
    assertThat(Integer.parseInt(width.group(1))).isLessThan(600);
  }

  private static String line(JsonNode row) {
    return row.path("line").asText();
  }

  @Test
  void whatever_a_contender_or_its_source_holds_stays_text() throws IOException {
    Fabricated run = run(1);
    add(run, 1, Fabricated.HOSTILE, 1.3, 77);
    Sources sources =
        new Sources(
            new TreeMap<>(
                Map.of(
                    Fabricated.HOSTILE,
                    List.of(
                        new Source(
                            Fabricated.HOSTILE + "\n\n<b>.java",
                            1,
                            "</code></pre></details>\n```\n" + Fabricated.HOSTILE)))));
    Results results = with(run, sources);
    List<Block> blocks = SECTION.details(results);

    assertThat(Markdown.page(blocks).replaceAll("(?s)`{4}java.*?`{4}\n", ""))
        .doesNotContain("<script", "<img", "<b>", "</code>");
    assertThat(Drawn.svg(SECTION.charts(results, Theme.load()).getFirst()))
        .doesNotContain("<script", "<img");
  }

  @Test
  void the_source_is_read_from_the_results_folder() throws IOException, InterruptedException {
    run(1).write(dir);
    Files.writeString(
        dir.resolve("raw/sources.json"),
        """
        {"files": [{"file": "contender/grid/A.java", "lines": 1, "text": "class A {}"}],
         "contenders": {"okhttp-virtual": [0]}}
        """);
    Report.render(dir, FactorialSectionTest::nowhere);

    assertThat(Files.readString(dir.resolve("factorial.md")))
        .contains("<summary>contender/grid/A.java, 1 line</summary>\n\n```java\nclass A {}\n```");
    assertThat(Files.readString(dir.resolve("index.html"))).contains("\"text\":\"class A {}\"");
  }

  private static Map<String, String> nowhere(List<Chart> charts) {
    return charts.stream().collect(Collectors.toMap(Chart::name, chart -> "<svg></svg>"));
  }
}
