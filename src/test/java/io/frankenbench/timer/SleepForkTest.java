package io.frankenbench.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frankenbench.measure.ForkPlan;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fork from its cold shot to its last one; and whoever cheats is caught by the ledger. */
class SleepForkTest {
  private static final int FEW = 20;

  private final Watchdog watchdog = new Watchdog(shot -> {}, () -> {});

  @AfterEach
  void end() {
    watchdog.close();
  }

  /** A sleeper that does {@code what}, honest or not. */
  private record Sabotaged(What what) implements Sleeper {
    private interface What {
      void sleep(Tasks tasks) throws Exception;
    }

    @Override
    public String id() {
      return "sleep-sabotaged";
    }

    @Override
    public void sleep(Tasks tasks) throws Exception {
      what.sleep(tasks);
    }
  }

  private SleepFork fork(Sleeper sleeper, int tasks) {
    return fork(sleeper, tasks, "fixed:50ms");
  }

  private SleepFork fork(Sleeper sleeper, int tasks, String delay) {
    Workload workload =
        new Workload(
            tasks,
            Math.min(tasks, sleeper.mostAtOnce()),
            Delays.parse(delay),
            1,
            0,
            1,
            Connections.FRESH);
    Cell cell = Cell.of("timers", sleeper.id(), workload, "");
    return new SleepFork(new ForkPlan(cell, 2, 0, 1, 3, false), sleeper, watchdog, Set.of());
  }

  private static Shot shot(SleepFork fork, Phase phase) throws InterruptedException {
    fork.prepare(phase);
    fork.fire();
    return fork.finish(phase == Phase.MEASURED);
  }

  private void caught(Sabotaged.What what, TaskCheck expected, String words)
      throws InterruptedException {
    Shot shot = shot(fork(new Sabotaged(what), FEW), Phase.MEASURED);

    assertThat(shot.verdict().isVoid()).isTrue();
    assertThat(shot.verdict().objections()).containsKey(expected.name());
    assertThat(shot.verdict().objections().get(expected.name())).contains(words);
    assertThat(shot.verdict().outside()).isNull();
  }

  /** Lets the tasks {@code from} until {@code to} sleep, as honestly as can be. */
  private static void honest(Tasks tasks, int from, int to) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = from; i < to; i++) {
        int id = i;
        threads.execute(() -> Blocking.sleep(tasks, id));
      }
    }
  }

  @Test
  void a_fork_goes_from_its_cold_shot_over_the_muster_to_the_measured_one()
      throws InterruptedException {
    SleepFork fork = fork(new VirtualThreads(), 2_000);

    Shot cold = shot(fork, Phase.COLD);
    Shot warm = shot(fork, Phase.WARMUP);
    Shot muster = shot(fork, Phase.MUSTER);
    Shot measured = shot(fork, Phase.MEASURED);

    assertThat(cold.verdict().reason()).isNull();
    assertThat(cold.settings()).containsEntry("threads", "a virtual thread per task");
    assertThat(cold.position().block()).isEqualTo(2);
    assertThat(cold.cell().network()).isFalse();
    assertThat(warm.verdict().reason()).isNull();
    assertThat(warm.figure(Metric.IDEAL)).isEqualTo(0.001, within(1e-9)); // 50 ms ÷ 50
    assertThat(warm.figure(Metric.EXCESS)).isNull();
    assertThat(muster.verdict().reason()).isNull();
    assertThat(muster.figure(Metric.RATIO_TO_IDEAL)).isNull();
    assertThat(muster.figure(Metric.PEAK_IN_FLIGHT)).isEqualTo(2_000);
    assertThat(muster.figure(Metric.BYTES_PER_TASK)).isNotNull();
    assertThat(measured.verdict().reason()).isNull();
    assertThat(measured.figure(Metric.IDEAL)).isEqualTo(0.05, within(1e-9));
    assertThat(measured.figure(Metric.RATIO_TO_IDEAL)).isGreaterThanOrEqualTo(1);
    assertThat(measured.figure(Metric.OVERHEAD_P99)).isPositive();
    assertThat(measured.figure(Metric.LIVE_HEAP)).isPositive();
    assertThat(measured.figure(Metric.SERVER_CPU_PER_REQUEST)).isNull();
    assertThat(measured.figure(Metric.BYTES_PER_TASK)).isNull();
    assertThat(measured.position().shot()).isEqualTo(3);
  }

  @Test
  void tasks_that_do_not_sleep_have_no_ratio_to_an_ideal() throws InterruptedException {
    Shot shot = shot(fork(new VirtualThreads(), FEW, "fixed:0s"), Phase.MEASURED);

    assertThat(shot.verdict().reason()).isNull();
    assertThat(shot.figure(Metric.MAKESPAN)).isPositive();
    assertThat(shot.figure(Metric.RATIO_TO_IDEAL)).isNull();
  }

  @Test
  void in_sequence_the_ideal_is_the_sum_of_the_delays() throws InterruptedException {
    Shot shot = shot(fork(new InSequence(), 3), Phase.MEASURED);

    assertThat(shot.verdict().reason()).isNull();
    assertThat(shot.figure(Metric.IDEAL)).isEqualTo(0.15, within(1e-9));
    assertThat(shot.figure(Metric.MAKESPAN)).isGreaterThanOrEqualTo(0.15);
  }

  @Test
  void few_tasks_tell_nothing_of_what_one_holds() throws InterruptedException {
    Shot muster = shot(fork(new ScheduledTasks(), FEW), Phase.MUSTER);

    assertThat(muster.verdict().reason()).isNull();
    assertThat(muster.figure(Metric.PEAK_IN_FLIGHT)).isEqualTo(FEW);
    assertThat(muster.figure(Metric.BYTES_PER_TASK)).isNull();
  }

  @Test
  void who_queues_in_secret_is_found_out_by_the_muster() throws InterruptedException {
    Sabotaged queueing =
        new Sabotaged(tasks -> {
          try (ExecutorService threads = Executors.newFixedThreadPool(FEW / 2)) {
            for (int i = 0; i < tasks.size(); i++) {
              int id = i;
              threads.execute(() -> Blocking.sleep(tasks, id));
            }
          }
        });

    Shot muster = shot(fork(queueing, FEW), Phase.MUSTER);

    assertThat(muster.verdict().objections())
        .containsEntry(TaskCheck.ALL_WAITED_AT_ONCE.name(), "10 of 20 tasks waited at once");
  }

  @Test
  void a_task_that_is_lost_voids() throws InterruptedException {
    caught(
        tasks -> honest(tasks, 1, FEW),
        TaskCheck.EVERY_TASK_ENDED_ONCE,
        "19 of 20 tasks ended; 1 without an end, 0 with more than one");
  }

  @Test
  void a_task_that_ends_twice_voids() throws InterruptedException {
    caught(
        tasks -> {
          honest(tasks, 0, FEW);
          tasks.ended(7);
        },
        TaskCheck.EVERY_TASK_ENDED_ONCE,
        "20 of 20 tasks ended; 0 without an end, 1 with more than one");
  }

  @Test
  void a_task_that_ends_early_voids() throws InterruptedException {
    caught(
        tasks -> {
          tasks.delayNanos(0);
          tasks.ended(0);
          honest(tasks, 1, FEW);
        },
        TaskCheck.NO_TASK_EARLY,
        "1 tasks ended before their delay");
  }

  @Test
  void a_task_that_never_asked_for_its_delay_is_early() throws InterruptedException {
    caught(
        tasks -> {
          honest(tasks, 1, FEW);
          tasks.ended(0);
        },
        TaskCheck.NO_TASK_EARLY,
        "1 tasks ended before their delay");
  }

  @Test
  void who_returns_too_soon_is_under_the_bound() throws InterruptedException {
    caught(
        tasks -> {
          CompletableFuture<Void> _ = CompletableFuture.runAsync(() -> honest(tasks, 0, FEW));
        },
        TaskCheck.SLEEP_NOT_UNDER_BOUND,
        "is under the bound of 0.050 s");
  }

  @Test
  void an_end_after_the_return_voids() throws InterruptedException {
    Sabotaged hasty = new Sabotaged(tasks -> honest(tasks, 0, FEW));
    SleepFork fork = fork(hasty, FEW);
    TaskLedger[] kept = new TaskLedger[1];
    SleepFork keeping =
        fork(
            new Sabotaged(tasks -> {
              honest(tasks, 0, FEW);
              kept[0] = (TaskLedger) tasks;
            }),
            FEW);
    keeping.prepare(Phase.MEASURED);
    keeping.fire();
    kept[0].ended(3);

    assertThat(keeping.finish(true).verdict().objections())
        .containsEntry(
            TaskCheck.NO_END_AFTER_RETURN.name(), "it returned before the last end; 1 came later");
    assertThat(shot(fork, Phase.MEASURED).verdict().reason()).isNull();
  }

  @Test
  void a_task_that_fails_voids_with_its_example() throws InterruptedException {
    caught(
        tasks -> {
          honest(tasks, 1, FEW);
          tasks.failed(0, new IllegalStateException("no bed"));
        },
        TaskCheck.TASK_ERRORS,
        "1 other (IllegalStateException: no bed)");
  }

  @Test
  void a_sleeper_that_fails_as_a_whole_voids() throws InterruptedException {
    caught(
        tasks -> {
          throw new OutOfMemoryError("unable to create native thread");
        },
        TaskCheck.TASK_ERRORS,
        "1 no thread (OutOfMemoryError: unable to create native thread)");
  }

  @Test
  void who_sleeps_at_once_where_a_sequence_was_asked_is_under_the_bound()
      throws InterruptedException {
    Sleeper cheat =
        new Sleeper() {
          @Override
          public String id() {
            return "sleep-cheat";
          }

          @Override
          public int mostAtOnce() {
            return 1;
          }

          @Override
          public void sleep(Tasks tasks) {
            honest(tasks, 0, tasks.size());
          }
        };

    assertThat(shot(fork(cheat, FEW), Phase.MEASURED).verdict().objections())
        .containsOnlyKeys(TaskCheck.SLEEP_NOT_UNDER_BOUND.name());
  }
}
