package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot.SampledRequest;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the explorer's page is made of. */
class ExplorerTest {
  private static final Pattern DATA =
      Pattern.compile("<script id=\"data\" type=\"application/json\">(.*?)</script>");

  @TempDir Path dir;

  static String page(Path dir, String answer) throws IOException {
    List<Results> suites = Evidence.read(dir).stream().map(Results::of).toList();
    return Explorer.page(suites, answer, Theme.load());
  }

  private static JsonNode data(String page) throws IOException {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return Json.MAPPER.readTree(data.group(1));
  }

  @Test
  void the_same_folder_gives_the_same_page() throws IOException {
    ExplorerFolder.write(dir);
    assertThat(page(dir, "a")).isEqualTo(page(dir, "a"));
  }

  @Test
  void nothing_in_the_data_or_the_answer_acts_as_markup() throws IOException {
    ExplorerFolder.write(dir);
    String page = page(dir, Fabricated.HOSTILE + " {{data}}");

    assertThat(page.split("<script", -1)).as("its own two scripts").hasSize(3);
    assertThat(page).doesNotContain("<img", "<b>", "<!--").contains("{{data}}</p>");
    assertThat(data(page).path("texts").valueStream().map(JsonNode::asText))
        .anySatisfy(text -> assertThat(text).contains(Fabricated.HOSTILE));
  }

  @Test
  void a_figure_is_the_same_as_in_the_summary() throws IOException {
    ExplorerFolder.write(dir);
    List<Results> suites = Evidence.read(dir).stream().map(Results::of).toList();
    JsonNode data = data(page(dir, "a"));
    CellResult first = suites.getFirst().cells().getFirst();

    assertThat(data.at("/contenders/id/" + data.at("/cells/contender/0").asInt()).asText())
        .isEqualTo(first.cell().contender());
    assertThat(data.at("/metrics/0/name").asText()).isEqualTo("makespan");
    assertThat(data.at("/metrics/0/median/0").asDouble())
        .isEqualTo(Double.parseDouble(Words.plain(first.median(Metric.MAKESPAN))));
  }

  @Test
  void a_file_that_contenders_share_is_written_once_and_older_folders_have_none()
      throws IOException {
    ExplorerFolder.write(dir);
    JsonNode sources = data(page(dir, "a")).path("sources");
    assertThat(sources.path("files")).hasSize(1);
    assertThat(sources.at("/of/ahc-async/0").asInt())
        .isEqualTo(sources.at("/of/okhttp-virtual/0").asInt());

    Files.delete(dir.resolve("raw/sources.json"));
    assertThat(data(page(dir, "a")).at("/sources/files")).isEmpty();

    Files.writeString(dir.resolve("raw/sources.json"), "{");
    assertThatThrownBy(() -> page(dir, "a"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sources.json, line 1: Unexpected end-of-input");
  }

  private static Fabricated withoutFigures() {
    Cell cell = Cell.of("headline", "a-b", Fabricated.workload(10, 1, Connections.FRESH), "");
    return Fabricated.run(1, 1).voided(cell, 0, "it hung");
  }

  @Test
  void a_run_without_figures_has_a_page() throws IOException {
    withoutFigures().write(dir);
    JsonNode data = data(page(dir, "a"));
    assertThat(data.path("headline").asInt()).isEqualTo(-1);
    assertThat(data.path("metrics")).isEmpty();
  }

  @Test
  void with_350_cells_of_50_shots_it_stays_under_3_megabytes() throws IOException {
    withoutFigures().write(dir);
    int fixed = page(dir, "a").length();
    ExplorerFolder.write(dir);
    String page = page(dir, "a");
    int cells = data(page).at("/cells/contender").size();

    assertThat(350L * (page.length() - fixed) / cells + fixed).isLessThan(3_000_000);
  }

  @Test
  void a_sampled_request_is_its_distances() {
    // id 5: K; 0: A; an open connection counts as -1: D; +3: G; unseen; +38 = 12 | 32, 2: sC; 0: A
    SampledRequest request = new SampledRequest(5, 0.2, -9000.0, 2.1, null, 40.0, null, 40);
    assertThat(ExplorerSamples.packed(List.of(request), 1)).isEqualTo("KADG.sC.A");
    assertThat(ExplorerSamples.packed(List.of(request, request), 1)).endsWith("AADG.sC.A");
  }

  @Test
  void times_are_written_in_the_power_of_ten_that_keeps_a_thousandth() {
    assertThat(ExplorerSamples.unit(List.of(done(3391.5)))).isEqualTo(1);
    assertThat(ExplorerSamples.unit(List.of(done(999)))).isEqualTo(0.1);
    assertThat(ExplorerSamples.unit(List.of(done(17_000)))).isEqualTo(10);
  }

  private static SampledRequest done(double at) {
    return new SampledRequest(0, null, null, null, null, null, at, 0);
  }
}
