package io.frankenbench.plan;

import static io.frankenbench.workload.Protocol.H1;
import static io.frankenbench.workload.Protocol.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTTP/2, in its own suite and in others by {@code --protocol}. */
class Http2SuiteTest {

  private static List<String> contenders(Plan plan, String protocol) {
    return plan.cells().stream()
        .filter(cell -> cell.protocol().equals(protocol))
        .map(Cell::contender)
        .distinct()
        .toList();
  }

  private static void refused(Asking asking, String message) {
    assertThatThrownBy(asking::plan).isInstanceOf(UserError.class).hasMessage(message);
  }

  @Test
  void the_suite_is_seven_contenders_under_two_loads_fresh_and_warm_by_http_2_alone()
      throws UserError {
    Plan plan = Asking.all("http2").plan();

    assertThat(plan.cells())
        .hasSize(2 * 2 * 7)
        .doesNotHaveDuplicates()
        .allMatch(Cell::http2)
        .allMatch(Cell::allInFlight)
        .allMatch(cell -> cell.bodyBytes() == 1_024)
        .allMatch(cell -> plan.pace(cell).equals(new Pace(true, 4, 1)));
    assertThat(contenders(plan, "h2")).contains("jdk-future", "jdk-future-primed");
    assertThat(plan.blocks()).isEqualTo(1);
    assertThat(Asking.all("http2").quick().plan().cells())
        .hasSize(7)
        .allMatch(cell -> cell.fresh() && cell.requests() == 1_000);
  }

  @Test
  void both_protocols_may_be_asked_for_and_each_contender_speaks_what_it_can() throws UserError {
    Plan plan = Asking.all("http2").speaking(H1, H2).plan();

    assertThat(plan.cells()).hasSize(2 * (2 * 5 + 2 * 7));
    assertThat(contenders(plan, "h1")).hasSize(5).noneMatch(id -> id.endsWith("-primed"));
    assertThat(contenders(plan, "h2")).hasSize(7);
    assertThat(plan.cells()).extracting(Cell::slug).doesNotHaveDuplicates();
  }

  @Test
  void whoever_does_not_speak_it_is_left_out_of_a_suite() throws UserError {
    assertThat(contenders(Asking.all("headline").speaking(H2).plan(), "h2"))
        .containsExactly(
            "okhttp-pool", "ahc-async", "okhttp-virtual", "jdk-future", "ahc-async-twin");
    assertThat(Asking.all("headline").plan().cells()).noneMatch(Cell::http2);
    assertThat(contenders(Asking.all("factorial").speaking(H2).plan(), "h2"))
        .hasSize(6 + 7 + 5 + 1)
        .allMatch(id -> id.matches("(okhttp|jdk|ahc)-.*"));
  }

  @Test
  void whoever_is_asked_for_by_name_must_speak_it() {
    refused(
        Asking.all("headline").by("raw-pool").speaking(H2),
        "in suite headline raw-pool does not speak h2; give --protocol h1");
    refused(
        Asking.all("http2").by("raw-pool"),
        "in suite http2 raw-pool does not speak h2; give --protocol h1");
    refused(
        Asking.all("headline").by("jdk-future-primed"),
        "in suite headline jdk-future-primed does not speak h1; give --protocol h2");
  }

  @Test
  void suites_without_anybody_who_speaks_it_refuse_it() {
    refused(Asking.all("compose").speaking(H2), "suite compose has no contender that speaks h2");
    refused(Asking.all("defaults").speaking(H2), "suite defaults has no contender that speaks h2");
    refused(
        Asking.all("timers").speaking(H2),
        "suite timers only sleeps: it takes neither --in-flight nor --body nor --connections nor"
            + " --protocol");
  }

  @Test
  void the_fork_is_told_the_protocol() throws UserError {
    for (Cell cell : Asking.all("http2").speaking(H1, H2).plan().cells()) {
      assertThat(Bench.of(cell).parameters(cell)).containsEntry("protocol", cell.protocol());
    }
  }
}
