package io.frankenbench.report;

import static io.frankenbench.report.Happenings.cell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.ErrorClass;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsSectionTest {
  private static final String FEW = "1024 files";
  private static final LimitsSection SECTION = new LimitsSection();

  private static Map<String, ErrorClass> tooMany(int count) {
    return Map.of("too many files", new ErrorClass(count, "SocketException: Too many open files"));
  }

  /** Three models at the cliff, of which one gives up; the remedies; a soft limit. */
  private static Happenings everything() {
    return new Happenings()
        .part(cell("raw-selector", 10_000, 10_000, FEW), 3.2, 1_300, tooMany(8_700))
        .recovered(cell("raw-selector", 10_000, 10_000, FEW), 100)
        .part(cell("okhttp-pool", 10_000, 10_000, FEW), 3.4, 1_012, tooMany(8_988))
        .recovered(cell("okhttp-pool", 10_000, 10_000, FEW), 100)
        .part(
            cell("jdk-future", 10_000, 10_000, FEW),
            0.4,
            1_200,
            Map.of("thrown", new ErrorClass(1, "InternalError: Too many open files")))
        .recovered(cell("jdk-future", 10_000, 10_000, FEW), 40)
        .part(cell("raw-selector", 10_000, 900, FEW), 17.0, 10_000, Map.of())
        .part(cell("ahc-callback", 10_000, 900, FEW), 17.5, 10_000, Map.of())
        .measured(
            cell("raw-selector", 10_000, 10_000, ""), Happenings.figures(3.5, 1.17, 50.0), Map.of())
        .measured(
            cell("okhttp-virtual", 2_000, 2_000, "soft 1024 files"),
            Happenings.figures(3.1, 1.03, 50.0),
            Map.of("open files", "20000"));
  }

  @Test
  void the_sentences_say_who_succeeded_what_the_others_met_and_what_helps() {
    assertThat(SECTION.sentences(everything().results()))
        .containsExactly(
            "A look, not a claim: with 1,024 open files and 10,000 requests at once, every model"
                + " ended by itself, after 0.4 s (jdk-future) to 3.4 s (okhttp-pool); of the"
                + " 10,000, 1,012 (okhttp-pool) to 1,300 (raw-selector) succeeded; jdk-future gave"
                + " up the whole batch with InternalError: Too many open files; jdk-future left"
                + " 8,800 without any outcome.",
            "What they met: SocketException: Too many open files (raw-selector and okhttp-pool).",
            "Given 100 requests afterwards, every client fetched them all but jdk-future (40).",
            "At most 900 in flight under the same limit: all 10,000 succeed under every model,"
                + " whether permits keep it or callbacks (ahc-callback), in 17.0 s (raw-selector)"
                + " to 17.5 s (ahc-callback).",
            "With the limit raised, all at once: all 10,000 succeed under every model, in 3.5 s.",
            "A soft limit of 1,024 is none: the JVM raised it to 20,000 by itself when it started,"
                + " as far as the hard limit goes, and 2,000 of 2,000 requests at once succeeded"
                + " (okhttp-virtual).");
  }

  @Test
  void what_hangs_is_called_so() {
    Results results =
        new Happenings()
            .part(cell("raw-selector", 2_000, 2_000, FEW), 3.2, 1_300, tooMany(700))
            .hung(cell("ahc-async", 2_000, 2_000, FEW), 990, tooMany(10))
            .results();

    assertThat(SECTION.sentences(results).getFirst())
        .contains("ahc-async hung, and the others ended by themselves, after 3.2 s")
        .contains("990 (ahc-async) to 1,300 (raw-selector)")
        .contains("ahc-async left 1,000 without any outcome");
    assertThat(SECTION.sentences(results))
        .contains(
            "Given 100 requests afterwards, no client fetched them all: raw-selector (not tried) and"
                + " ahc-async (not tried).");
    assertThat(table(results).toString()).contains("[ahc-async, 990, 10, 1,000, hung");
  }

  @Test
  void what_failures_met_is_told_without_the_address() {
    Map<String, ErrorClass> errors =
        Map.of(
            "too many files",
            new ErrorClass(
                1, "ConnectException: no socket.: /127.0.0.5:44291 (SocketException: no)"));
    Results results =
        new Happenings().part(cell("ahc-async", 2_000, 2_000, FEW), 3.2, 1_999, errors).results();

    assertThat(SECTION.sentences(results))
        .contains("What they met: ConnectException: no socket. (SocketException: no) (ahc-async).");
  }

  @Test
  void a_soft_limit_that_stands_is_told_as_it_is() {
    Results results =
        new Happenings()
            .measured(
                cell("okhttp-virtual", 2_000, 2_000, "soft 1024 files"),
                Happenings.figures(3.1, 1.03, 50.0),
                Map.of("open files", "1024"))
            .results();

    assertThat(SECTION.sentences(results).getFirst())
        .startsWith("A soft limit of 1,024 stood: the JVM did not raise it");
  }

  @Test
  void without_figures_there_is_a_sentence_and_no_chart() throws IOException {
    Results results =
        new Happenings()
            .skipped(cell("raw-selector", 2_000, 2_000, FEW), "open files: too few")
            .results();

    assertThat(SECTION.sentences(results)).hasSize(1);
    assertThat(SECTION.charts(results, Theme.load())).isEmpty();
    assertThat(SECTION.details(results).toString()).contains("is skipped: open files: too few");
  }

  private static Block.Table table(Results results) {
    return SECTION.details(results).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void a_row_holds_the_cliff_and_both_remedies() {
    assertThat(table(everything().results()).rows())
        .contains(
            List.of(
                "raw-selector",
                "1,300",
                "8,700",
                "0",
                "3.20",
                "100",
                "10,000",
                "17.00",
                "10,000",
                "3.50",
                "SocketException: Too many open files"),
            List.of("ahc-callback", "–", "–", "–", "–", "–", "10,000", "17.50", "–", "–", "–"));
  }

  @Test
  void the_chart_has_whole_bars_and_a_word_where_there_is_none() throws IOException {
    JsonNode spec = SECTION.charts(everything().results(), Theme.load()).getFirst().spec();
    List<JsonNode> rows = spec.at("/data/values").valueStream().toList();

    // 3 situations × 4 contenders
    assertThat(rows.stream().filter(row -> row.has("absent") || row.has("label"))).hasSize(12);
    assertThat(rows)
        .filteredOn(row -> row.path("contender").asText().equals("jdk-future") && row.has("share"))
        .extracting(row -> row.path("part").asText() + " " + row.path("share").asDouble())
        .containsExactly("succeeded 0.12", "failed, and said so 0.0", "no outcome 0.88");
    assertThat(rows)
        .filteredOn(row -> row.has("label"))
        .extracting(row -> row.path("label").asText())
        .contains(
            "1,300, SocketException; then 100",
            "1,200, threw InternalError; then 40",
            "all, in 17.0 s",
            "all, in 3.5 s");
    assertThat(spec.at("/facet/column/sort").valueStream().map(JsonNode::asText))
        .containsExactly(
            "1,024 open files | all at once",
            "1,024 open files | 900 in flight",
            "limit of files raised | all at once");
  }

  @Test
  void the_chart_can_be_drawn() throws IOException {
    String svg = Drawn.svg(SECTION.charts(everything().results(), Theme.load()).getFirst());
    assertThat(svg).contains("1,300, SocketException; then 100", "10,000 requests", "not run");
  }
}
