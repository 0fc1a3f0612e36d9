package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTTP/2 is another experiment than HTTP/1.1, and the pages say which is which. */
class Http2PagesTest {
  private static final Cell HTTP1 = cell(Protocol.H1);
  private static final Cell HTTP2 = cell(Protocol.H2);

  private static Cell cell(Protocol protocol) {
    return Cell.of(
        "http2", "jdk-future", Fabricated.workload(10_000, 1024, Connections.FRESH), protocol, "");
  }

  private static Results results(Cell... cells) {
    Happenings run = new Happenings();
    for (Cell cell : cells) {
      run.sharing(cell, Fabricated.makespan(3.5), 2_500);
    }
    return run.results();
  }

  private static String tables(Results results) {
    return Markdown.page(
        results.byWorkload().entrySet().stream()
            .map(entry -> Tables.of(entry.getKey(), entry.getValue()))
            .flatMap(List::stream)
            .toList());
  }

  @Test
  void the_protocol_is_named_where_it_is_not_the_usual_one() {
    assertThat(WorkloadKey.of(HTTP2).panel()).isEqualTo("10,000 × 1 KiB | HTTP/2");
    assertThat(WorkloadKey.of(HTTP2).sentence())
        .isEqualTo(
            "10,000 requests of 1 KiB over fresh HTTP/2 connections, with no in-flight limit");
    assertThat(WorkloadKey.of(HTTP1).panel()).isEqualTo("10,000 × 1 KiB");
    assertThat(WorkloadKey.of(HTTP1).sentence())
        .isEqualTo("10,000 requests of 1 KiB over fresh connections, with no in-flight limit");
  }

  @Test
  void each_protocol_has_a_table_of_its_own_and_streams_are_told_where_there_are_some() {
    assertThat(results(HTTP1, HTTP2).byWorkload()).hasSize(2);
    assertThat(tables(results(HTTP2))).contains("streams per connection").contains("| 2,500 |");
    assertThat(tables(results(HTTP1))).doesNotContain("streams per connection");
  }

  @Test
  void its_charts_have_names_of_their_own_and_do_not_take_the_place_of_the_headlines()
      throws Exception {
    Theme theme = Theme.load();
    Results headline = Fabricated.everything(2).results();

    assertThat(Charts.of(results(HTTP2), theme))
        .extracting(Chart::name)
        .contains("http2-ratio-to-ideal", "http2-excess-split")
        .allMatch(name -> name.startsWith("http2-"))
        .doesNotContainAnyElementsOf(Charts.of(headline, theme).stream().map(Chart::name).toList());
  }

  @Test
  void a_chart_that_travels_alone_tells_the_protocol() {
    assertThat(Footer.of(results(HTTP2))).contains(" · fresh connections · HTTP/2 · delays");
    assertThat(Footer.of(results(HTTP1, HTTP2)))
        .contains(" · fresh connections · HTTP/1.1 and HTTP/2 · delays");
  }
}
