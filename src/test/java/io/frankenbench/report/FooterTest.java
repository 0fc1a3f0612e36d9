package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a chart says at its foot when it travels alone. */
class FooterTest {

  @Test
  void it_names_suite_workloads_limit_connections_blocks_date_and_version() {
    Fabricated run = Fabricated.everything(2);
    run.environment().put("commit", "0123abc").putObject("versions").put("frankenbench", "1.0");
    assertThat(Footer.of(run.results()))
        .isEqualTo(
            "headline · 1,000 and 10,000 × 1 KiB, 10,000 × 450 kB (the book) · no in-flight limit ·"
                + " fresh and warm connections · delays whole:0..3s · 2 blocks of 3 shots: a look,"
                + " not a claim · 2001-02-03 · Frankenbench 1.0 0123abc");
  }

  @Test
  void limits_are_named_from_the_least_to_the_largest() {
    Happenings run = new Happenings();
    for (int limit : List.of(100, 500, 2_000)) {
      run.measured(
          Happenings.cell("ladder", "raw-virtual", 4 * limit, limit, "whole:0..3s", ""),
          Fabricated.makespan(12),
          Map.of());
    }
    assertThat(Footer.of(run.results()))
        .startsWith(
            "ladder · 400, 2,000 and 8,000 × 1 KiB · at most 100 to 2,000 in flight · warm");
  }

  @Test
  void it_wraps_where_a_picture_is_narrow_and_a_dot_ends_a_line() {
    assertThat(Footer.lines("a · b c", 5)).containsExactly("a\u00a0· b", "c");
    assertThat(Footer.lines("a-long-word b", 4)).containsExactly("a-long-word", "b");
  }

  @Test
  void a_picture_grows_by_its_footer() {
    String svg =
        "<svg class=\"marks\" width=\"100\" height=\"50\" viewBox=\"0 0 100 50\">"
            + "<rect width=\"100\" height=\"50\" fill=\"#ffffff\"/></svg>";
    assertThat(Footer.add(svg, "1 < 2"))
        .isEqualTo(
            "<svg class=\"marks\" width=\"100\" height=\"64\" viewBox=\"0 0 100 64\">"
                + "<rect width=\"100\" height=\"64\" fill=\"#ffffff\"/>"
                + "<text x=\"12\" y=\"50\" font-family=\"Helvetica, Arial, sans-serif\""
                + " font-size=\"11px\" fill=\"#59636e\">1 &lt; 2</text></svg>");
    assertThat(Footer.add(svg, "")).isEqualTo(svg);
  }

  @Test
  void every_chart_has_one() throws IOException {
    List<Chapter> chapters =
        Chapter.of(List.of(Fabricated.everything(2).withLongSeries().results()), Theme.load());
    assertThat(chapters.getFirst().charts())
        .hasSize(5)
        .allSatisfy(chart -> assertThat(chart.footer()).contains(" · no in-flight limit · "))
        .anySatisfy(chart ->
            assertThat(chart.footer())
                .startsWith("warm-up · 10,000 × 1 KiB")
                .contains("Frankenbench"));
  }
}
