package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where failures are what is looked at: each must be told, and then it is a figure. */
class FailuresTest {
  private static final String FEW_FILES = "1024 files";
  private static final int REQUESTS = 30;

  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What to do with each request; a contender that does it one after the other. */
  private interface Each extends Contender, Contender.Client {
    void fetch(Batch batch, int id) throws Exception;

    @Override
    default String id() {
      return "test-each";
    }

    @Override
    default Contender.Client open(Settings settings) {
      return this;
    }

    @Override
    default void fetch(Batch batch) throws Exception {
      for (int id = 0; id < batch.size(); id++) {
        fetch(batch, id);
      }
    }

    @Override
    default void close() {}
  }

  private static void get(Batch batch, int id) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) batch.uri(id).toURL().openConnection();
    int status = connection.getResponseCode();
    try (InputStream body = connection.getInputStream()) {
      batch.answered(id, status, connection::getHeaderField).readFrom(body);
    }
  }

  /** Every third request fails. */
  private static void someFail(Batch batch, int id) throws IOException {
    if (id % 3 == 0) {
      batch.failed(id, new SocketException("Too many open files"));
    } else {
      get(batch, id);
    }
  }

  private static ForkPlan plan(Connections policy, String variant) {
    Workload workload =
        new Workload(REQUESTS, REQUESTS, Delays.parse("fixed:10ms"), 1, 0, 1024, policy);
    Cell cell = Cell.of("test", "test-each", workload, variant);
    Tolerance tolerance = variant.equals(FEW_FILES) ? Tolerance.FEW_FILES : Tolerance.NOTHING;
    return new ForkPlan(cell, 0, 0, 11, 0, true, tolerance);
  }

  /** One measured shot, and the one afterwards. */
  private record Both(Shot measured, Optional<Shot> recovery) {}

  private static Both shots(ForkPlan plan, Each each) throws Exception {
    try (Watchdog watchdog = new Watchdog(_ -> {}, () -> {});
        Fork fork =
            new Fork(plan, each, new ControlClient(server.control()), watchdog, TestRules.HASTY)) {
      fork.prepare(Phase.MEASURED);
      fork.fire();
      return new Both(fork.finish(true), fork.recover());
    }
  }

  @Test
  void failures_that_are_told_are_figures() throws Exception {
    Both both = shots(plan(Connections.WARM, FEW_FILES), FailuresTest::someFail);

    Shot measured = both.measured();
    assertThat(measured.verdict()).isEqualTo(Verdict.VALID);
    assertThat(measured.figure(Metric.SUCCEEDED)).isEqualTo(20);
    assertThat(measured.figure(Metric.ERRORS)).isEqualTo(10);
    assertThat(measured.errorClasses().get("too many files").count()).isEqualTo(10);
    assertThat(measured.figure(Metric.MAKESPAN)).isPositive();
    assertThat(measured.figure(Metric.RATIO_TO_IDEAL)).as("it was no whole fan-out").isNull();
    assertThat(measured.settings().get("open files")).isEqualTo("" + OpenFiles.allowed());
  }

  @Test
  void afterwards_the_same_client_gets_a_few_more() throws Exception {
    Shot recovery =
        shots(plan(Connections.WARM, FEW_FILES), FailuresTest::someFail).recovery().orElseThrow();

    assertThat(recovery.position().phase()).isEqualTo(Phase.RECOVERY);
    assertThat(recovery.position().shot()).isEqualTo(1);
    assertThat(recovery.verdict()).isEqualTo(Verdict.VALID);
    assertThat(recovery.figure(Metric.SUCCEEDED)).isEqualTo(20);
  }

  @Test
  void where_nobody_asked_a_failure_voids_and_nothing_follows() throws Exception {
    Both both = shots(plan(Connections.WARM, ""), FailuresTest::someFail);

    assertThat(both.measured().verdict().reason()).contains("10 too many files");
    assertThat(both.measured().figure(Metric.SUCCEEDED)).isNull();
    assertThat(both.recovery()).isEmpty();
  }

  @Test
  void a_new_client_for_each_shot_shows_nothing_about_survival() throws Exception {
    assertThat(shots(plan(Connections.FRESH, FEW_FILES), FailuresTest::someFail).recovery())
        .isEmpty();
  }

  @Test
  void a_request_that_nobody_speaks_of_voids() throws Exception {
    Both both =
        shots(
            plan(Connections.WARM, FEW_FILES),
            (batch, id) -> {
              if (id != 7) {
                get(batch, id);
              }
            });

    assertThat(both.measured().verdict().objections()).containsOnlyKeys("ONE_OUTCOME_EACH");
    assertThat(both.measured().verdict().reason()).contains("1 without an outcome");
  }

  @Test
  void a_batch_that_is_given_up_is_a_finding() throws Exception {
    Shot measured =
        shots(
                plan(Connections.WARM, FEW_FILES),
                (batch, id) -> {
                  if (id == 7) {
                    throw new InternalError(new SocketException("Too many open files"));
                  }
                  get(batch, id);
                })
            .measured();

    assertThat(measured.verdict()).isEqualTo(Verdict.VALID);
    assertThat(measured.figure(Metric.SUCCEEDED)).isEqualTo(7);
    assertThat(measured.figure(Metric.ERRORS)).isZero();
    assertThat(measured.errorClasses()).containsOnlyKeys("thrown");
    assertThat(measured.errorClasses().get("thrown").example())
        .isEqualTo("InternalError: java.net.SocketException: Too many open files");
  }

  @Test
  void a_wrong_answer_is_no_failure_that_anybody_asked_for() throws Exception {
    Shot measured =
        shots(
                plan(Connections.WARM, FEW_FILES),
                (batch, id) -> {
                  if (id == 7) {
                    batch.answered(id, 500, _ -> null);
                  }
                  get(batch, id);
                })
            .measured();

    assertThat(measured.verdict().objections()).containsOnlyKeys("NO_WRONG_ANSWER");
  }

  @Test
  void what_hangs_is_ended_and_told_with_what_was_known_of_it() throws Exception {
    CompletableFuture<Shot> lastWords = new CompletableFuture<>();
    CountDownLatch halted = new CountDownLatch(1);
    Each hanging =
        (batch, id) -> {
          if (id == 7) {
            halted.await();
          }
          someFail(batch, id);
        };
    try (Watchdog watchdog =
            new Watchdog(Duration.ofSeconds(1), lastWords::complete, halted::countDown);
        Fork fork =
            new Fork(
                plan(Connections.WARM, FEW_FILES),
                hanging,
                new ControlClient(server.control()),
                watchdog,
                TestRules.HASTY)) {
      fork.prepare(Phase.MEASURED);
      fork.fire();
    }

    // of 0 to 6, requests 0, 3 and 6 failed
    Shot hung = lastWords.getNow(null);
    assertThat(hung.verdict().isHung()).isTrue();
    assertThat(hung.verdict().reason()).contains("did not return in time", "4 of 30 requests");
    assertThat(hung.figure(Metric.SUCCEEDED)).isEqualTo(4);
    assertThat(hung.errorClasses().get("too many files").count()).isEqualTo(3);
    assertThat(hung.figure(Metric.ERRORS)).isEqualTo(3);
    assertThat(hung.verdict().isVoid()).isTrue();
    assertThat(hung.isOutcome()).isTrue();
  }
}
