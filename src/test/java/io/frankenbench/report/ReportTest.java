package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.DamagedException;
import io.frankenbench.record.Json;
import io.frankenbench.record.UnusableFile;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole folders, from raw data to pages. */
class ReportTest {
  private static final Pattern COLOUR =
      Pattern.compile("(?:fill|stroke)=\"(?!none|transparent)([^\"]+)\"");

  @TempDir Path dir;

  /** Draws the first chart again, in this JVM, and takes the others from {@code before}. */
  private static Map<String, String> redrawn(List<Chart> charts, Map<String, String> before)
      throws IOException {
    Map<String, String> svgs = new LinkedHashMap<>(before);
    try (Vega vega = new Vega()) {
      svgs.put(charts.getFirst().name(), vega.svg(charts.getFirst().spec()));
    }
    return svgs;
  }

  private static Map<String, String> nowhere(List<Chart> charts) {
    return charts.stream().collect(Collectors.toMap(Chart::name, chart -> "<svg></svg>"));
  }

  private static Map<String, String> published(Path dir) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(dir)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(dir.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  @Test
  void the_same_raw_data_give_the_same_bytes_wherever_they_are_drawn()
      throws IOException, InterruptedException {
    Fabricated.everything(2).withLongSeries().withHostileStrings().write(dir);
    Map<String, String> drawn = new LinkedHashMap<>();
    Report report =
        Report.render(
            dir,
            charts -> {
              drawn.putAll(new ChartProcess().render(charts));
              return drawn;
            });
    Map<String, String> first = published(dir);
    Report.render(dir, charts -> redrawn(charts, drawn));
    assertThat(published(dir)).isEqualTo(first);
    assertThat(report.files())
        .containsExactly(
            "summary.csv",
            "charts/ratio-to-ideal.svg",
            "charts/winner-matrix.svg",
            "charts/excess-split.svg",
            "charts/overhead.svg",
            "charts/warm-up.svg",
            "histograms/headline.hlog",
            "headline.md",
            "DATA.md",
            "README.md",
            "index.html");
    assertThat(report.unfinished()).anySatisfy(line -> assertThat(line).contains("okhttp-pool"));
    harmless(first);
    flips(first);
    assertPanels(first.get("charts/ratio-to-ideal.svg"));
  }

  private static void harmless(Map<String, String> files) {
    assertThat(files.get("index.html")).doesNotContain("<script>alert", "<img", "<b>");
    for (String name : List.of("charts/ratio-to-ideal.svg", "charts/overhead.svg")) {
      assertThat(files.get(name)).as(name).doesNotContain("<script", "<img", "<b>");
    }
    for (String name : List.of("README.md", "headline.md")) {
      String markdown = files.get(name).replaceAll("(?s)`{4}sh.*?`{4}\n", "");
      assertThat(markdown).as(name).doesNotContain("<script", "<img", "<b>");
    }
    assertThat(files.get("charts/ratio-to-ideal.svg"))
        .contains("role=\"img\"", "<title id=", "<desc id=", "prefers-color-scheme:dark");
  }

  private static void flips(Map<String, String> files) throws IOException {
    Set<String> colours = new TreeSet<>();
    files.forEach((name, content) -> {
      if (name.endsWith(".svg")) {
        String drawn = content.replaceAll("(?s)<style>.*?</style>", "");
        COLOUR.matcher(drawn).results().map(m -> m.group(1)).forEach(colours::add);
      }
    });
    assertThat(Theme.load().dark().keySet()).as("colours that flip").containsAll(colours);
  }

  /** The book was not run over warm connections: that panel says so, and no other moves there. */
  private static void assertPanels(String svg) {
    List<String> texts =
        Pattern.compile("<text[^>]*>([^<]*)</text>")
            .matcher(svg)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(texts).contains("1,000 × 1 KiB", "10,000 × 450 kB (the book)", "not run");
    // Panels follow row by row; the last one is the book's over warm connections.
    String last = svg.substring(svg.lastIndexOf("class=\"mark-group role-axis\""));
    assertThat(last).contains(">not run<").doesNotContainPattern(">\\d\\.\\d{3}<");
  }

  @Test
  void a_folder_without_shots_is_refused_with_advice() {
    assertThatThrownBy(() -> Report.render(dir))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shots.jsonl does not exist; give a folder that a run");
  }

  @Test
  void a_broken_line_is_named() throws IOException {
    Fabricated.small().write(dir);
    Files.writeString(dir.resolve("raw/shots.jsonl"), "{\"suite\":");
    assertThatThrownBy(() -> Report.render(dir, ReportTest::nowhere))
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining("line 1: no shot");
  }

  @Test
  void a_run_without_figures_or_environment_still_has_pages()
      throws IOException, InterruptedException {
    Fabricated.run(1, 1)
        .voided(
            Cell.of("headline", "a-b", Fabricated.workload(10, 1, Connections.FRESH), ""), 0, "why")
        .write(dir);
    Files.delete(dir.resolve("environment.json"));
    Report report = Report.render(dir, ReportTest::nowhere);
    assertThat(report.files())
        .containsExactly("summary.csv", "headline.md", "DATA.md", "README.md", "index.html");
    assertThat(Files.readString(dir.resolve("headline.md")))
        .contains("The machine was not recorded.", "The command was not recorded.");
    assertThat(Files.readString(dir.resolve("README.md")))
        .contains("No cell of this run has figures", "The command was not recorded.")
        .doesNotContain("charts/", "environment.json");
  }

  @Test
  void a_block_that_was_not_finished_is_no_part_of_the_report()
      throws IOException, InterruptedException {
    Fabricated run = Fabricated.everything(2);
    ((ObjectNode) run.environment().get("run")).put("finished_blocks", 1);
    run.write(dir);
    Report.render(dir, ReportTest::nowhere);
    String both = Files.readString(dir.resolve("summary.csv"));
    Fabricated one = Fabricated.everything(2);
    one.environment().withObject("run").put("finished_blocks", 2);
    one.write(dir);
    Report.render(dir, ReportTest::nowhere);

    assertThat(both).contains(",range,1,").doesNotContain(",range,2,");
    assertThat(Files.readString(dir.resolve("summary.csv"))).contains(",range,2,");
  }

  @Test
  void every_suite_has_its_rows_in_the_summary() throws IOException, InterruptedException {
    Fabricated.everything(1).withLongSeries().write(dir);
    Report.render(dir, ReportTest::nowhere);

    assertThat(Files.readString(dir.resolve("summary.csv")))
        .contains("\nheadline,")
        .contains("\nwarm-up,");
  }

  @Test
  void from_five_blocks_on_the_page_has_groups_and_the_report_its_widest_interval()
      throws IOException, InterruptedException {
    Fabricated.everything(5).write(dir);
    Report report = Report.render(dir, ReportTest::nowhere);
    assertThat(report.widestInterval()).isBetween(0.0, 1.0);
    // the book's kernel-limited cell has figures, but is in no group
    assertThat(Files.readString(dir.resolve("headline.md")))
        .contains("| groups |")
        .containsPattern("\\| raw-selector .* \\| 1 \\| 1 \\| .* \\| valid \\|")
        .containsPattern("\\| okhttp-pool .*\\) \\| [2-7] \\| .* \\| valid, machine-bound \\|")
        .containsPattern("\\| ahc-async .* \\| – \\| – \\| .* \\| kernel-limited \\|")
        .contains("It is left out where contenders are ranked, however little that cost it.")
        .containsPattern("(than raw-selector \\(group 1\\)|raw-selector is clearly the)");
  }

  @Test
  void under_five_blocks_it_has_neither() throws IOException, InterruptedException {
    Fabricated.everything(4).write(dir);
    Report report = Report.render(dir, ReportTest::nowhere);
    assertThat(report.widestInterval()).isNull();
    assertThat(Files.readString(dir.resolve("headline.md")))
        .contains("A look, not a claim: 5 blocks are needed")
        .doesNotContainPattern("No clear winner:|is clearly the fastest")
        .doesNotContain("| groups |");
  }

  @Test
  void what_an_earlier_rendering_has_left_does_not_linger_and_notes_do()
      throws IOException, InterruptedException {
    Fabricated.small().write(dir);
    List<String> old = List.of("charts/old.svg", "histograms/seeds.hlog", "seeds.md");
    List<String> notes = List.of("charts/mine.svg", "histograms/mine.hlog", "notes.md");
    for (String name : Stream.concat(old.stream(), notes.stream()).toList()) {
      Files.createDirectories(dir.resolve(name).getParent());
      Files.writeString(dir.resolve(name), name);
    }
    Json.MAPPER.writeValue(dir.resolve("raw/files.json").toFile(), old);
    Report report = Report.render(dir, ReportTest::nowhere);
    old.forEach(name -> assertThat(dir.resolve(name)).doesNotExist());
    notes.forEach(name -> assertThat(dir.resolve(name)).hasContent(name));
    assertThat(Json.MAPPER.readTree(dir.resolve("raw/files.json").toFile()).valueStream())
        .map(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(report.files());
  }

  @Test
  void in_older_results_files_are_known_by_their_content()
      throws IOException, InterruptedException {
    Fabricated.small().write(dir);
    Map<String, String> old =
        Map.of(
            "seeds.md", "<!-- Written by Frankenbench. -->\n\n# Seeds",
            "charts/seeds.svg", "<svg width=\"1\" class=\"frankenchart\"/>",
            "histograms/seeds.hlog", "#Frankenbench: overhead per request in nanoseconds\n",
            "index.html", "<head><title>Frankenbench results</title>",
            "summary.csv", "suite,contender,library,model,requests,in_flight\n");
    Map<String, String> mine =
        Map.of("charts/architecture.svg", "<svg/>", "histograms/own.hlog", "#[Log]", "a.md", "#");
    Map<String, String> all = new HashMap<>(old);
    all.putAll(mine);
    for (Map.Entry<String, String> file : all.entrySet()) {
      Files.createDirectories(dir.resolve(file.getKey()).getParent());
      Files.writeString(dir.resolve(file.getKey()), file.getValue());
    }
    Report.render(dir, ReportTest::nowhere);
    assertThat(dir.resolve("seeds.md")).doesNotExist();
    assertThat(dir.resolve("charts/seeds.svg")).doesNotExist();
    assertThat(dir.resolve("histograms/seeds.hlog")).doesNotExist();
    assertThat(dir.resolve("index.html")).content().contains("<script");
    mine.forEach((name, content) -> assertThat(dir.resolve(name)).hasContent(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "index.html", "summary.csv", "headline.md", "DATA.md"})
  void a_file_of_somebody_s_own_in_the_way_is_named_before_anything_is_drawn(String name)
      throws IOException {
    Fabricated.small().write(dir);
    Path mine = Files.writeString(dir.resolve(name), "mine");
    assertThatThrownBy(() -> Report.render(dir, _ -> fail("it draws")))
        .isInstanceOf(UnusableFile.class)
        .hasMessage("%s is no file of this program's; move it away", mine);
    assertThat(mine).hasContent("mine");
    assertThat(dir.resolve("raw/files.json")).doesNotExist();
  }

  @Test
  void a_link_leads_neither_writing_nor_deleting_out_of_the_folder(@TempDir Path elsewhere)
      throws IOException {
    Fabricated.small().write(dir);
    Path old = Files.writeString(elsewhere.resolve("old.svg"), "mine");
    Files.createSymbolicLink(dir.resolve("charts"), elsewhere);
    String[] listed = {"charts/old.svg", "../" + elsewhere.getFileName() + "/old.svg", "" + old};
    Json.MAPPER.writeValue(dir.resolve("raw/files.json").toFile(), listed);

    assertThatThrownBy(() -> Report.render(dir, _ -> fail("it draws")))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("charts leads out of " + dir);

    OwnFiles.in(dir).replace(List.of("README.md"), () -> {});
    assertThat(elsewhere.toFile().list()).containsExactly("old.svg");
    assertThat(old).hasContent("mine");
  }

  @Test
  void what_is_no_folder_is_named_before_anything_is_drawn() throws IOException {
    Fabricated.small().write(dir);
    Files.writeString(dir.resolve("charts"), "mine");
    assertThatThrownBy(() -> Report.render(dir, _ -> fail("it draws")))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("charts is in the way");
  }

  @Test
  void coordinates_are_rounded_and_texts_are_not() throws IOException {
    Chart chart =
        new Chart("c", "a < b", "d", io.frankenbench.record.Json.MAPPER.createObjectNode());
    String svg =
        Svg.finish(
            "<svg class=\"marks\" width=\"9\"><path d=\"M1.23456,-0.00012L1e-7,2.5\" id=\"clip0\"/>"
                + "<text>1.23456</text></svg>",
            chart,
            Map.of("#000000", "#ffffff"));
    assertThat(svg)
        .contains(
            "d=\"M1.23,0L0,2.5\" id=\"c-clip0\"", "<text>1.23456</text>", ">a &lt; b</title>");
  }
}
