package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.workload.Connections;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a folder, and how they hang together. */
class PagesTest {
  /** A link; in escaped text the bracket has a backslash before it. */
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^)]+)\\)");

  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern FENCED = Pattern.compile("(?s)(`{3,})sh\n.*?\n\\1\n");

  @TempDir Path dir;

  private static Cell cell(String suite, String contender, int requests, String variant) {
    return Cell.of(
        suite, contender, Fabricated.workload(requests, 1024, Connections.FRESH), variant);
  }

  private String page(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  private void render(Fabricated run) throws IOException, InterruptedException {
    run.write(dir);
    render();
  }

  private void render() throws IOException, InterruptedException {
    Report.render(
        dir,
        charts ->
            charts.stream()
                .collect(Collectors.toMap(Chart::name, chart -> "<svg></svg>", (a, b) -> a)));
  }

  /** Several suites, one of them unknown. */
  private static Fabricated suites() {
    return Fabricated.everything(2)
        .withHostileStrings()
        .makespans(cell("seeds", "ahc-async", 100, ""), 0, 3.06)
        .makespans(cell("compose", "ahc-async", 1_000, "gather"), 0, 3.1)
        .makespans(cell("other", "ahc-async", 100, ""), 0, 3.06);
  }

  @Test
  void every_link_and_every_anchor_resolves() throws IOException, InterruptedException {
    render(suites());
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path file : pages()) {
      String text = FENCED.matcher(Files.readString(file)).replaceAll("");
      for (String target : LINK.matcher(text).results().map(m -> m.group(1)).toList()) {
        links++;
        String[] parts = target.split("#", 2);
        Path to = dir.resolve(parts[0]);
        if (!Files.isRegularFile(to)
            || (parts.length == 2 && !anchors(Files.readString(to)).contains(parts[1]))) {
          broken.add(file.getFileName() + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(20);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Set<String> anchors(String page) {
    return ANCHOR.matcher(page).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  @Test
  void every_suite_has_a_page_that_leads_back() throws IOException, InterruptedException {
    render(suites());
    for (String name : List.of("headline.md", "seeds.md", "compose.md", "other.md")) {
      assertThat(page(name))
          .as(name)
          .contains(
              "[All results](README.md)",
              ">Figures",
              ">How it was measured",
              ">Threats to validity",
              ">The machine");
    }
    assertThat(page("README.md")).contains("[seeds](seeds.md): ", "[compose](compose.md): ");
    assertThat(pages()).hasSize(6);
  }

  @Test
  void the_first_page_begins_with_the_answer_and_ends_with_the_files()
      throws IOException, InterruptedException {
    render(Fabricated.everything(5));
    String text = page("README.md");
    List<String> inOrder =
        List.of(
            "Frankenbench results",
            "At 10,000 requests of 1 KiB over fresh connections",
            "Libraries: ahc (AsyncHttpClient), jdk (",
            "virtual (a virtual thread for each request). A twin is",
            "The ideal is the time of a client without any cost, here ",
            "charts/ratio-to-ideal.svg",
            ">Who wins\n",
            "charts/winner-matrix.svg",
            "| contender | 1,000 × 1 KiB, fresh | 1,000 × 1 KiB, warm |",
            ">What it costs",
            CostTable.LEAST,
            ">Choose",
            ">Suites",
            ">How it was measured",
            ">How to repeat it",
            ">The machine",
            ">Files");
    int at = 0;
    for (String part : inOrder) {
      assertThat(text.indexOf(part, at)).as(part).isNotNegative();
      at = text.indexOf(part, at);
    }
    assertThat(text.lines().count()).as("it is read in a minute").isLessThan(100);
    assertThat(text).contains("✕ void", "◇ ").doesNotContain("a look, not a claim");
  }

  @Test
  void suites_of_different_machines_are_not_to_be_compared()
      throws IOException, InterruptedException {
    suites().write(dir);
    File file = dir.resolve("environment.json").toFile();
    ObjectNode environments = (ObjectNode) Json.MAPPER.readTree(file);
    for (Map.Entry<String, String> one : Map.of("headline", "One", "seeds", "Two").entrySet()) {
      environments
          .withObject("suites")
          .withObject(one.getKey())
          .withObject("hardware")
          .put("cpu_model", one.getValue());
    }
    Json.MAPPER.writeValue(file, environments);
    render();

    assertThat(page("README.md"))
        .contains(
            "Not all of them were run on the same machine, so compare inside a suite only: headline"
                + " on One; seeds on Two.");
  }

  @Test
  void with_few_blocks_it_says_that_it_is_a_look() throws IOException, InterruptedException {
    render(Fabricated.everything(4));
    assertThat(page("README.md"))
        .contains(">Who wins: a look, not a claim\n")
        .doesNotContainPattern("★ [0-9.]+ winner");
  }

  @Test
  void a_suites_page_tells_how_that_suite_was_measured() throws IOException, InterruptedException {
    render(suites());
    assertThat(page("headline.md")).contains("one cold shot, warm-ups with", "one muster, in");
    assertThat(page("seeds.md"))
        .contains("the same flags: nothing but the measured shots.", "answers come in bursts")
        .doesNotContain("one muster", "A ratio below 1 can");
  }

  @Test
  void a_heading_on_a_suites_own_page_need_not_name_it() throws IOException, InterruptedException {
    render(suites());
    assertThat(page("headline.md"))
        .contains("### <a id=\"1000-requests-of-1-kib-over-fresh-connections")
        .doesNotContain(">headline: ");
    assertThat(page("seeds.md")).contains(">What the originals published");
  }
}
