package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Cell;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectorsSectionTest {
  private static final SelectorsSection SECTION = new SelectorsSection();

  private static Cell cell(String contender, int open, String variant) {
    return Happenings.cell("selectors", contender, open, open, "uniform:0..3s", variant);
  }

  private static Happenings add(
      Happenings all, String contender, int open, String way, double cpu, String... settings) {
    return all.measured(
        cell(contender, open, way),
        Happenings.figures(3.0 + cpu / 1000, 1 + cpu / 3000, cpu),
        settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]));
  }

  private static Happenings everything() {
    Happenings all = new Happenings();
    add(all, "raw-selector", 100, "poll", 330, "selector", "PollSelectorProvider");
    add(all, "raw-selector", 100, "epoll", 300, "selector", "EPollSelectorProvider");
    add(all, "raw-selector", 10_000, "poll", 240, "selector", "PollSelectorProvider");
    add(all, "raw-selector", 10_000, "epoll", 40, "selector", "EPollSelectorProvider");
    add(all, "ahc-async", 10_000, "nio", 61, "transport", "nio");
    add(all, "ahc-async", 10_000, "netty-epoll", 60, "transport", "epoll");
    return all.skipped(
        cell("ahc-async", 10_000, "netty-io_uring"), "Netty cannot use io_uring here: forbidden");
  }

  @Test
  void the_sentences_say_what_poll_costs_where_and_what_netty_saves() {
    // 240 ÷ 40 and 330 ÷ 300; 1 + 40 ÷ 3,000 and 1 + 240 ÷ 3,000
    assertThat(SECTION.sentences(everything().results()))
        .containsExactly(
            "A look, not a claim: with 10,000 open connections, raw-selector spends 240 µs of CPU"
                + " per request if its selector asks poll, 40.0 if it asks epoll: 6.00 times as"
                + " much, since poll looks at every one of them each time; with 100 it is 1.10"
                + " times as much.",
            "With 10,000 open connections, a request of ahc-async costs 61.0 µs of CPU over the"
                + " JDK's selectors and 60.0 µs of CPU over Netty's own epoll.",
            "In time, they then take from 1.013 × the ideal (raw-selector, epoll) to 1.080 × the"
                + " ideal (raw-selector, poll).");
  }

  @Test
  void where_poll_and_epoll_cost_the_same_no_number_is_given() {
    Happenings all = new Happenings();
    add(all, "raw-selector", 100, "poll", 303, "selector", "PollSelectorProvider");
    add(all, "raw-selector", 100, "epoll", 300, "selector", "EPollSelectorProvider");
    add(all, "raw-selector", 10_000, "poll", 240, "selector", "PollSelectorProvider");
    add(all, "raw-selector", 10_000, "epoll", 40, "selector", "EPollSelectorProvider");

    assertThat(SECTION.sentences(all.results()).getFirst())
        .endsWith("each time; with 100 both cost the same.");
  }

  @Test
  void a_client_that_asked_in_another_way_than_its_cell_says_is_no_evidence() throws IOException {
    Happenings all = everything();
    add(all, "ahc-async", 1_000, "netty-io_uring", 70, "transport", "epoll");

    assertThat(SECTION.sentences(all.results())).noneMatch(words -> words.contains("io_uring"));
    assertThat(SECTION.details(all.results()).toString())
        .contains("io_uring, 1,000, 70.0", "valid, but it asked in another way");
    assertThat(names(all.results())).noneMatch(name -> name.startsWith("io_uring"));
  }

  private static List<String> names(Results results) throws IOException {
    JsonNode spec = SECTION.charts(results, Theme.load()).getFirst().spec();
    return spec.at("/data/values")
        .valueStream()
        .filter(row -> row.has("name"))
        .map(row -> row.path("name").asText())
        .toList();
  }

  @Test
  void lines_are_named_where_they_end_and_names_stay_apart() throws IOException {
    JsonNode spec = SECTION.charts(everything().results(), Theme.load()).getFirst().spec();
    List<JsonNode> ends =
        spec.at("/data/values").valueStream().filter(row -> row.has("name")).toList();

    assertThat(ends)
        .extracting(row -> row.path("name").asText())
        .containsExactly("epoll 40.0", "poll 240", "Netty's epoll 60.0", "NIO 61.0");
    assertThat(ends).allMatch(row -> row.path("open").asInt() == 10_000);
    // 300 ÷ 40 and a margin of 1.3 on both sides: at least (330 ÷ 40 · 1.69) to the power of 0.07
    assertThat(ends.get(3).path("at").asDouble())
        .isGreaterThan(60 * Math.pow(330.0 / 40 * 1.69, 0.0699));
  }

  @Test
  void what_was_skipped_is_told_with_its_reason() {
    assertThat(SECTION.details(everything().results()).toString())
        .contains("is skipped: Netty cannot use io_uring here: forbidden");
  }

  @Test
  void without_figures_there_is_a_sentence_and_no_chart() throws IOException {
    Results results =
        new Happenings().skipped(cell("ahc-async", 100, "nio"), "too little memory").results();

    assertThat(SECTION.sentences(results)).hasSize(1);
    assertThat(SECTION.charts(results, Theme.load())).isEmpty();
  }

  @Test
  void the_chart_can_be_drawn() throws IOException {
    String svg = Drawn.svg(SECTION.charts(everything().results(), Theme.load()).getFirst());
    assertThat(svg).contains("raw-selector", "poll 240", "NIO 61.0");
  }
}
