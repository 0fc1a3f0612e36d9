package io.frankenbench.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every composer performs every act against the real server, and all accounts agree. */
class ComposersTest {
  /** Delays of at most 60 ms. */
  private static final double SHORT = 0.02;

  /** Delays of 0, 200, 400 and 600 ms: what is given up early is certainly given up. */
  private static final double LONG = 0.2;

  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Stream<Arguments> everything() {
    Stream<Arguments> careful =
        available(Composers.CAREFUL)
            .flatMap(id -> Stream.of(Act.values()).map(act -> Arguments.of(id, act)));
    Stream<Arguments> tempted =
        available(Composers.TEMPTED)
            .flatMap(
                id -> Stream.of(Act.FIRST_FAILURE, Act.DEADLINE).map(act -> Arguments.of(id, act)));
    return Stream.concat(careful, tempted);
  }

  private static Stream<String> available(List<String> ids) {
    return ids.stream().filter(id -> Composers.unavailable(id).isEmpty());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everything")
  void every_shot_of_every_act_is_valid(String id, Act act) throws Exception {
    List<Shot> shots =
        Stage.perform(
            server, Composers.named(id), act, SHORT, Stage.GRACE, Phase.MUSTER, Phase.MEASURED);

    assertThat(shots)
        .hasSize(2)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
    Shot measured = shots.getLast();
    Readings extras = measured.readings();
    if (act.completes()) {
      assertThat(extras.get(Metric.TIME_TO_FIRST))
          .isPositive()
          .isLessThanOrEqualTo(extras.get(Metric.TIME_TO_MEDIAN));
      assertThat(extras.get(Metric.TIME_TO_MEDIAN))
          .isLessThanOrEqualTo(measured.figure(Metric.MAKESPAN));
      assertThat(measured.figure(Metric.ERRORS)).isZero();
      assertThat(extras.get(Metric.TIME_TO_QUIET)).isNull();
    } else {
      assertThat(extras.get(Metric.TIME_TO_QUIET)).isNotNegative();
      assertThat(extras.get(Metric.SUCCEEDED)).isBetween(0.0, (double) Stage.REQUESTS);
      assertThat(extras.get(Metric.THREADS_LEFT)).isNotNegative();
      assertThat(extras.get(Metric.CONNECTIONS_LEFT)).isNotNegative();
      assertThat(extras.get(Metric.IN_ORDER)).isNull();
    }
    assertThat(extras.get(Metric.LOST) != null).isEqualTo(act == Act.FORGOTTEN);
    assertThat(measured.figure(Metric.IDEAL) != null).isEqualTo(act != Act.FORGOTTEN);
    assertThat(measured.settings()).isEmpty();
    assertThat(shots.getFirst().settings()).containsKey("threads");
  }

  private static Stream<String> careful() {
    return available(Composers.CAREFUL);
  }

  @ParameterizedTest
  @MethodSource("careful")
  void gathered_results_are_in_order_and_those_as_completed_come_before_the_last_answer(String id)
      throws Exception {
    Shot gathered = Stage.perform(server, Composers.named(id), Act.GATHER, LONG);
    Shot firstCome = Stage.perform(server, Composers.named(id), Act.AS_COMPLETED, LONG);

    assertThat(gathered.figure(Metric.IN_ORDER)).isEqualTo(1);
    assertThat(firstCome.figure(Metric.IN_ORDER)).isZero();
    assertThat(Objects.requireNonNull(firstCome.figure(Metric.TIME_TO_FIRST)))
        .isLessThan(firstCome.figure(Metric.IDEAL));
  }

  @ParameterizedTest
  @MethodSource("careful")
  void who_gives_up_at_a_deadline_gives_up_what_waits(String id) throws Exception {
    Shot shot = Stage.perform(server, Composers.named(id), Act.DEADLINE, LONG);

    assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse();
    assertThat(shot.figure(Metric.IDEAL)).isEqualTo(0.3);
    assertThat(shot.figure(Metric.MAKESPAN)).isGreaterThanOrEqualTo(0.3);
    assertThat(shot.figure(Metric.SUCCEEDED)).isLessThan(Stage.REQUESTS);
  }

  @Test
  void to_cancel_the_future_of_them_all_gives_up_nothing() throws Exception {
    Shot each = Stage.perform(server, Composers.named("jdk-future"), Act.FIRST_FAILURE, LONG);
    Shot all = Stage.perform(server, Composers.named("jdk-future-allof"), Act.FIRST_FAILURE, LONG);

    assertThat(each.figure(Metric.SUCCEEDED)).isLessThan(Stage.REQUESTS - 1);
    assertThat(all.figure(Metric.SUCCEEDED)).isEqualTo(Stage.REQUESTS - 1);
  }

  @Test
  void structured_concurrency_is_there_on_the_jdk_that_has_its_preview() {
    assumeThat(Runtime.version().feature()).isEqualTo(25);

    assertThat(Composers.unavailable("okhttp-structured")).isEmpty();
  }

  @Test
  void a_scope_cannot_be_forgotten_in_silence() throws Exception {
    if (Composers.unavailable("okhttp-structured").isPresent()) {
      return;
    }
    Shot shot = Stage.perform(server, Composers.named("okhttp-structured"), Act.FORGOTTEN, LONG);

    assertThat(shot.figure(Metric.LOST)).isZero();
    assertThat(shot.figure(Metric.SUCCEEDED)).isLessThan(Stage.REQUESTS);
  }

  @Test
  void an_unknown_composer_or_act_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> Composers.named("okhttp-magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("okhttp-magic")
        .hasMessageContaining("okhttp-structured");
    assertThatThrownBy(() -> Act.parse("sing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sing'")
        .hasMessageContaining("as-completed");
  }

  @Test
  void the_structured_composer_runs_on_the_jdk_that_previews_it() {
    boolean previews = Runtime.version().feature() == 25;

    assertThat(Composers.unavailable("okhttp-structured").isEmpty()).isEqualTo(previews);
    assertThat(Composers.unavailable("okhttp-virtual")).isEmpty();
  }
}
