package io.frankenbench.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every model lets every task sleep, each once and none for less than its delay. */
class SleepersTest {
  @SuppressWarnings("unused") // by the tests with parameters
  private static final List<Sleeper> SLEEPERS = Sleepers.ALL;

  @ParameterizedTest
  @FieldSource("SLEEPERS")
  void every_task_ends_once_and_none_is_early(Sleeper sleeper) throws Exception {
    int tasks = sleeper.mostAtOnce() == 1 ? 10 : 300;
    TaskLedger ledger =
        new TaskLedger(
            new Workload(
                tasks, tasks, Delays.parse("uniform:0..20ms"), 1, 7, 1, Connections.FRESH));
    long started = System.nanoTime();

    sleeper.sleep(ledger);

    long returned = System.nanoTime();
    ledger.returned();
    TaskAccount account = ledger.account(started, returned);
    assertThat(account.completed()).isEqualTo(tasks);
    assertThat(account.silent() + account.doubled() + account.early()).isZero();
    assertThat(account.late()).isZero();
    assertThat(account.errors()).isEmpty();
    assertThat(account.lastEndedAt()).isBetween(started, returned);
  }

  @Test
  void ids_are_what_the_report_takes_apart() {
    assertThat(Sleepers.ALL).extracting(Sleeper::id).doesNotHaveDuplicates();
    assertThat(Sleepers.ALL).allMatch(sleeper -> sleeper.id().startsWith("sleep-"));
  }

  @Test
  void a_name_that_is_none_gets_the_list() {
    assertThat(Sleepers.named("sleep-virtual")).isInstanceOf(VirtualThreads.class);
    assertThatThrownBy(() -> Sleepers.named("sleep-well"))
        .hasMessageStartingWith("there is no sleeper 'sleep-well'; there are sleep-sequence, ");
  }
}
