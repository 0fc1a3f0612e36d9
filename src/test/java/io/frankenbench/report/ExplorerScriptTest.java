package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The explorer's functions that touch no page. */
class ExplorerScriptTest {
  private static final String DEFAULTS =
      "{suite: 'headline', metric: 'ratio_to_ideal', cost: 'c', workload: '', pin: '', cell: ''}";

  private static Context context;

  @BeforeAll
  static void load() throws IOException {
    context = Context.newBuilder("js").option("js.ecmascript-version", "2024").build();
    for (String name : Explorer.SCRIPTS.subList(0, Explorer.SCRIPTS.indexOf("dom"))) {
      context.eval("js", Explorer.resource(name + ".js"));
    }
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static String json(String expression) {
    return context.eval("js", "JSON.stringify(" + expression + ")").asString();
  }

  @Test
  void numbers_read_as_they_do_on_the_other_pages() {
    assertThat(json("[12345.6, 12.34, 1.2345, 0.01234, -1.5, -0.0000001, 0].map(brief)"))
        .isEqualTo("[\"12,346\",\"12.3\",\"1.23\",\"0.0123\",\"−1.50\",\"0.000000\",\"0\"]");
    assertThat(json("[10000, 12345.678, -3.1].map(exact)"))
        .isEqualTo("[\"10,000\",\"12,345.678\",\"−3.1\"]");
    assertThat(json("[1024, 450000, 1500].map(bytes)"))
        .isEqualTo("[\"1 KiB\",\"450 kB\",\"1,500 B\"]");
  }

  @Test
  void samples_are_unpacked_as_they_were_packed() {
    assertThat(json("unpackSamples('KADG.sC.A', 0.1)"))
        .isEqualTo(
            "[{\"id\":5,\"submitted\":0,\"accepted\":-0.1,\"read\":0.2,\"started\":null,"
                + "\"lastWrite\":4,\"done\":null,\"ideal\":4}]");
  }

  @Test
  void requests_in_flight_are_the_share_of_the_sampled_ones() {
    // of two, both from 5 to 10; the second never ends
    assertThat(
            json(
                "inFlight([{submitted: 0, done: 10}, {submitted: 5, done: null}], 100, 20, 5)"
                    + ".map((moment) => moment.value)"))
        .isEqualTo("[50,100,50,50,50]");
  }

  @Test
  void the_ideal_begins_at_once_or_when_a_place_is_free() {
    String sample = "[{id: 1, read: 10, started: 1010, ideal: 3000}]";
    assertThat(json("idealSpans(" + sample + ", true)[0].submitted")).isEqualTo("0");
    assertThat(json("idealSpans(" + sample + ", false)[0].submitted")).isEqualTo("2000");
  }

  @Test
  void an_address_restores_the_state_it_was_made_from() {
    String hash = "#suite=headline&metric=excess&cell=a~%3Cb%3E&contender=x%2Cy&contender=%26";
    assertThat(json("writeState(readState('" + hash + "', " + DEFAULTS + "), " + DEFAULTS + ")"))
        .isEqualTo("\"" + hash + "\"");
    assertThat(json("readState('#nonsense&%&suite=%E0%A4%A&x=1', " + DEFAULTS + ").suite"))
        .isEqualTo("\"%E0%A4%A\"");
  }

  @Test
  void a_metric_of_an_address_that_no_cell_has_gives_way() {
    String data =
        "unpack({headline: 0, suites: {id: ['headline']}, workloads: {suite: ['headline']},"
            + " cells: {contender: [0], workload: [0], status: [0], reasons: [[]], settings: [-1],"
            + " shots: [0]}, metrics: [], samples: {}, overhead: {}, settings: [],"
            + " texts: ['valid'], contenders: {id: ['a-b']}})";
    String state = "readState('#metric=constructor&cost=__proto__', " + DEFAULTS + ")";
    assertThat(json("settled(" + state + ", " + data + ").metric")).isEqualTo("\"makespan\"");
    assertThat(json("settled(" + state + ", " + data + ").cost")).isEqualTo("\"cpu_per_request\"");
  }

  @Test
  void ticks_are_round_and_cover_the_values() {
    assertThat(json("linearScale(1, 1.55, 0, 100, 5).ticks")).isEqualTo("[1,1.2,1.4,1.6]");
    assertThat(json("logScale(0.08, 12, 0, 100, 6).ticks")).isEqualTo("[0.1,1,10]");
    assertThat(json("scaleFor([2, 4], 0, 100, 4, 0).at(2)")).isEqualTo("50");
    assertThat(json("scaleFor([], 0, 10, 4).ticks")).isEqualTo("[0,0.5,1]");
  }

  @Test
  void labels_keep_clear_of_each_other_and_of_the_edge() {
    // the first cannot stand to the right, where the second point is; a third finds no place
    assertThat(
            json(
                "placeLabels([{x: 50, y: 50, width: 30}, {x: 60, y: 50, width: 30},"
                    + " {x: 60, y: 50, width: 300}], {left: 0, right: 200, top: 0, bottom: 99})"))
        .isEqualTo("[{\"x\":10,\"y\":54},{\"x\":70,\"y\":54},null]");
  }

  @Test
  void arrows_go_along_the_marks_and_across_to_the_same_contender() {
    String marks =
        "[{group: 0, rank: 0}, {group: 0, rank: 3}, {group: 1, rank: 5}, {group: 1, rank: 2}]";
    assertThat(json("nextMark(" + marks + ", 0, 'ArrowDown', false)")).isEqualTo("1");
    assertThat(json("nextMark(" + marks + ", 0, 'ArrowUp', false)")).isEqualTo("0");
    assertThat(json("nextMark(" + marks + ", 1, 'ArrowRight', false)")).isEqualTo("3");
    assertThat(json("nextMark(" + marks + ", 3, 'ArrowRight', false)")).isEqualTo("3");
    assertThat(json("nextMark(" + marks + ", 3, 'Home', false)")).isEqualTo("0");
  }
}
