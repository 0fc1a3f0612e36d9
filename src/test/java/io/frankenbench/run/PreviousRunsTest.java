package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.report.Fabricated;
import io.frankenbench.report.Previous;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a run that another replaces. */
class PreviousRunsTest {
  private static final String BEFORE = "2001-02-03T04:05:06Z";

  @TempDir Path root;

  private static Cell cell(String contender) {
    return Cell.of("headline", contender, Fabricated.workload(10_000, 1024, Connections.FRESH), "");
  }

  /**
   * The parts of {@code environment.json} of a published run that began at {@link #BEFORE} and had
   * taken the place of another.
   */
  private ObjectNode published() throws IOException {
    Fabricated run =
        Fabricated.run(1, 1)
            .makespans(cell("ahc-async"), 0, 3.6)
            .makespans(cell("okhttp-pool"), 0, 6.0);
    run.environment().putObject(Previous.NAME).put("older", true);
    run.write(root);
    ObjectNode suites = Json.MAPPER.createObjectNode();
    suites.set("headline", run.environment());
    return suites;
  }

  private static ObjectNode started(String at) {
    ObjectNode suites = Json.MAPPER.createObjectNode();
    suites.putObject("headline").putObject("run").put("started", at);
    return suites;
  }

  @Test
  void another_run_keeps_what_the_last_one_said() throws IOException {
    ObjectNode now = started("2002-01-01T00:00:00Z");
    PreviousRuns.keep(published(), now, root);

    ObjectNode previous = (ObjectNode) now.at("/headline/previous");
    assertThat(previous.at("/run/started").asText()).isEqualTo(BEFORE);
    assertThat(previous.at("/figures")).hasSize(2);
    assertThat(previous.at("/figures/0/cell/contender").asText()).isEqualTo("ahc-async");
    assertThat(previous.at("/figures/0/ratio_to_ideal").asDouble()).isEqualTo(1.2);
    assertThat(previous.at("/figures/0/leading").asBoolean()).isTrue();
    assertThat(previous.at("/figures/1/leading").asBoolean()).isFalse();
  }

  @Test
  void what_was_kept_of_the_run_before_that_goes() throws IOException {
    ObjectNode now = started("2002-01-01T00:00:00Z");
    PreviousRuns.keep(published(), now, root);

    assertThat(now.at("/headline/previous/figures").isArray()).isTrue();
    assertThat(now.at("/headline/previous/older").isMissingNode()).isTrue();
    assertThat(now.at("/headline/previous/previous").isMissingNode()).isTrue();
  }

  @Test
  void later_blocks_of_the_same_run_keep_what_the_first_one_kept() throws IOException {
    ObjectNode now = started(BEFORE);
    PreviousRuns.keep(published(), now, root);

    assertThat(now.at("/headline/previous/older").asBoolean()).isTrue();
  }

  @Test
  void a_first_run_keeps_nothing() throws IOException {
    ObjectNode now = started(BEFORE);
    PreviousRuns.keep(Json.MAPPER.createObjectNode(), now, root);

    assertThat(now.at("/headline/previous").isMissingNode()).isTrue();
  }
}
