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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients of which nothing was set: that they crawl or reject is what was to be found out. */
class AnyEndTest {
  private static DelayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DelayServer.start(ServerOptions.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A contender that does {@code fetch}. */
  private record Scripted(Fetch fetch) implements Contender, Contender.Client {
    private interface Fetch {
      void all(Batch batch) throws Exception;
    }

    @Override
    public String id() {
      return "test-defaults";
    }

    @Override
    public Contender.Client open(Settings settings) {
      return this;
    }

    @Override
    public void fetch(Batch batch) throws Exception {
      fetch.all(batch);
    }

    @Override
    public void close() {}
  }

  /** On a connection of its own. */
  private static void get(Batch batch, int id) {
    try {
      HttpURLConnection connection = (HttpURLConnection) batch.uri(id).toURL().openConnection();
      connection.setRequestProperty("Connection", "close");
      int status = connection.getResponseCode();
      try (InputStream body = connection.getInputStream()) {
        batch.answered(id, status, connection::getHeaderField).readFrom(body);
      }
    } catch (IOException e) {
      batch.failed(id, e);
    }
  }

  private static ForkPlan plan(int requests, String delay) {
    Workload workload =
        new Workload(requests, requests, Delays.parse(delay), 1, 0, 1024, Connections.FRESH);
    Cell cell = Cell.of("test", "test-defaults", workload, "");
    return new ForkPlan(cell, 0, 0, 11, 0, true, Tolerance.ANY_END);
  }

  @Test
  void who_keeps_five_in_flight_is_stopped_which_is_recorded_with_what_the_server_saw()
      throws Exception {
    // 1,000 × 30 ms at 5 in flight take 6 s; 20 × 30 ms are less than the 5 s that are given
    CompletableFuture<Shot> lastWords = new CompletableFuture<>();
    CountDownLatch halted = new CountDownLatch(1);
    Scripted five =
        new Scripted(batch -> {
          try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < batch.size(); i++) {
              int id = i;
              threads.execute(() -> {
                if (halted.getCount() > 0) {
                  get(batch, id);
                }
              });
            }
          }
        });
    try (Watchdog watchdog =
            new Watchdog(Tolerance.ANY_END.grace(), lastWords::complete, halted::countDown);
        Fork fork =
            new Fork(
                plan(1_000, "fixed:30ms"),
                five,
                new ControlClient(server.control()),
                watchdog,
                TestRules.HASTY)) {
      fork.prepare(Phase.MEASURED);
      fork.fire();
    }

    Shot stopped = lastWords.getNow(null);
    assertThat(stopped.verdict().isHung()).isTrue();
    assertThat(stopped.isOutcome()).isTrue();
    // a response may count as in flight a moment longer than for the client
    assertThat(stopped.figure(Metric.PEAK_IN_FLIGHT)).isBetween(5.0, 10.0);
    assertThat(stopped.figure(Metric.SUCCEEDED)).isBetween(1.0, 999.0);
    assertThat(stopped.figure(Metric.CONNECTIONS_OPENED))
        .as("one each")
        .isGreaterThanOrEqualTo(stopped.figure(Metric.SUCCEEDED));
    assertThat(stopped.figure(Metric.ERRORS)).isZero();
    assertThat(stopped.figure(Metric.MAKESPAN)).isNull();
    assertThat(stopped.verdict().reason()).contains("of 1000 requests, at most");
  }

  @Test
  void without_a_delay_there_is_no_ideal_and_so_no_ratio_to_it() throws Exception {
    Scripted honest =
        new Scripted(batch -> {
          for (int id = 0; id < batch.size(); id++) {
            get(batch, id);
          }
        });
    Shot shot;
    try (Watchdog watchdog = new Watchdog(_ -> {}, () -> {});
        Fork fork =
            new Fork(
                plan(5, "fixed:0s"),
                honest,
                new ControlClient(server.control()),
                watchdog,
                TestRules.HASTY)) {
      fork.prepare(Phase.MEASURED);
      fork.fire();
      shot = fork.finish(true);
    }

    assertThat(shot.verdict().reason()).isNull();
    assertThat(shot.figure(Metric.MAKESPAN)).isPositive();
    assertThat(shot.figure(Metric.CPU_PER_REQUEST)).isNotNull();
    assertThat(shot.figure(Metric.IDEAL)).isZero();
    assertThat(shot.figure(Metric.RATIO_TO_IDEAL)).isNull();
  }

  @Test
  void what_is_rejected_is_a_figure_and_nothing_follows() throws Exception {
    Scripted rejecting =
        new Scripted(batch -> {
          for (int id = 0; id < batch.size(); id++) {
            if (id < 20) {
              get(batch, id);
            } else {
              batch.failed(id, new RejectedExecutionException("the queue is full"));
            }
          }
        });
    Shot shot;
    Optional<Shot> recovery;
    try (Watchdog watchdog = new Watchdog(_ -> {}, () -> {});
        Fork fork =
            new Fork(
                plan(50, "fixed:1ms"),
                rejecting,
                new ControlClient(server.control()),
                watchdog,
                TestRules.HASTY)) {
      fork.prepare(Phase.MEASURED);
      fork.fire();
      shot = fork.finish(true);
      recovery = fork.recover();
    }

    assertThat(shot.verdict()).isEqualTo(Verdict.VALID);
    assertThat(shot.figure(Metric.SUCCEEDED)).isEqualTo(20);
    assertThat(shot.figure(Metric.ERRORS)).isEqualTo(30);
    assertThat(shot.figure(Metric.CONNECTIONS_OPENED)).isEqualTo(20);
    assertThat(shot.figure(Metric.RATIO_TO_IDEAL)).as("it was no whole fan-out").isNull();
    assertThat(shot.errorClasses().get("other").example())
        .isEqualTo("RejectedExecutionException: the queue is full");
    assertThat(recovery).isEmpty();
  }
}
