package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page tells those who knew the figures of the run before. */
class SinceLastTest {
  @TempDir Path dir;

  private static Fabricated run(double ahc, double jdk) {
    return Fabricated.run(1, 1)
        .makespans(cell("ahc-async"), 0, ahc)
        .makespans(cell("jdk-future"), 0, jdk);
  }

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
  }

  /** {@code now}, which has taken the place of {@code then}. */
  private Fabricated after(Fabricated then, Fabricated now) throws IOException {
    ObjectNode previous = Previous.in(then.write(dir.resolve("then"))).get("headline");
    now.environment().set(Previous.NAME, previous);
    return now;
  }

  private static ArrayNode figures(Fabricated run) {
    return run.environment().withObject("/" + Previous.NAME).withArray("/" + Previous.FIGURES);
  }

  private static List<String> points(Fabricated run) {
    return ((Block.Points) SinceLast.of(run.results()).getLast()).items();
  }

  @Test
  void who_led_then_and_now_and_what_moved() throws IOException {
    // 4.4 s and 3.6 s over an ideal of 3 s
    assertThat(points(after(run(4.0, 4.4), run(4.0, 3.6))))
        .containsExactly(
            "10,000 requests of 1 KiB over fresh connections, with no in-flight limit: then"
                + " ahc-async in front, now jdk-future in front; ratios to ideal that moved by more"
                + " than 5 %: jdk-future from 1.467 to 1.200 (−18.2 %).");
  }

  @Test
  void a_cell_is_known_again_however_its_numbers_were_written() throws IOException {
    Fabricated run = after(run(4.0, 4.4), run(4.0, 3.6));
    figures(run)
        .forEach(figure ->
            ((ObjectNode) figure.path(Previous.CELL)).put("time_scale", 1.0).put("variant", ""));

    assertThat(points(run)).first().asString().contains("jdk-future from 1.467 to 1.200");
  }

  @Test
  void a_figure_of_an_unknown_cell_is_left_out() throws IOException {
    Fabricated run = after(run(4.0, 4.4), run(4.0, 3.6));
    figures(run).forEach(figure -> ((ObjectNode) figure).put(Previous.CELL, "of another age"));

    assertThat(points(run)).first().isEqualTo("No cell of that run has been run again.");
  }

  @Test
  void what_stays_as_it_was_is_said_too() throws IOException {
    assertThat(points(after(run(4.0, 4.1), run(4.1, 4.0))))
        .containsExactly(
            "10,000 requests of 1 KiB over fresh connections, with no in-flight limit: no clear"
                + " winner among jdk-future and ahc-async, as before; no ratio to ideal moved by"
                + " more than 5 %.");
  }

  @Test
  void what_else_differs_stands_beside() throws IOException {
    Fabricated then = run(4.0, 4.4);
    then.environment().put("commit", "old");
    Fabricated now = run(4.0, 4.4);
    now.environment().put("commit", "new");
    assertThat(points(after(then, now)).getLast())
        .isEqualTo("What else differs, then → now: commit old → new.");
  }

  @Test
  void a_first_run_has_nothing_to_tell() {
    assertThat(SinceLast.of(run(4, 4).results())).isEmpty();
  }

  @Test
  void the_page_says_it_and_renders_to_the_same_bytes_again()
      throws IOException, InterruptedException {
    after(run(4.0, 4.4), run(4.0, 3.6)).write(dir);
    String first = rendered();
    assertThat(first)
        .contains("What changed since the last published run", "That run was of 2001-02-03")
        .doesNotContain("previous.");
    assertThat(rendered()).isEqualTo(first);
  }

  private String rendered() throws IOException, InterruptedException {
    Report.render(
        dir,
        charts -> charts.stream().collect(Collectors.toMap(Chart::name, chart -> "<svg></svg>")));
    return Files.readString(dir.resolve("headline.md"));
  }
}
