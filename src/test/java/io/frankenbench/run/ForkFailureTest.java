package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.RunnerException;

/** Who is to blame for a fork that ended early, by what JMH says and logs. */
class ForkFailureTest {
  private static Verdict failure(String log) throws Exception {
    return ForkRunner.failure(new RunnerException("Benchmark caught the exception"), log);
  }

  /** JMH's hook tells of an exit before the process is gone, and the exit status is only logged. */
  @ParameterizedTest
  @ValueSource(ints = {1, 9, 15})
  void a_signal_is_an_outside_cause_and_named(int signal) throws Exception {
    Verdict verdict =
        failure(
            """
            Iteration   1: <failure: VM prematurely exited before JMH had finished with it, explicit System.exit was called?>
            <forked VM failed with exit code %d>
            """
                .formatted(128 + signal));

    assertThat(verdict.reason()).isEqualTo("the fork was killed from outside by signal " + signal);
    assertThat(verdict.outside()).isTrue();
    assertThat(Missing.wasEndedFromOutside(List.of(shot(verdict)))).isTrue();
  }

  @Test
  void a_server_that_is_lost_is_an_outside_cause() throws Exception {
    Verdict verdict =
        failure(
            """
            java.net.ConnectException: Connection refused
            \tat java.base/java.net.HttpURLConnection.getResponseCode(HttpURLConnection.java:510)
            \tat io.frankenbench.measure.ControlClient.call(ControlClient.java:105)
            """);

    assertThat(verdict.reason()).isEqualTo("the fork lost the server");
    assertThat(verdict.outside()).isTrue();
  }

  @Test
  void all_else_is_the_contenders() throws Exception {
    Verdict crashed = failure("<forked VM failed with exit code 134>");

    assertThat(crashed.reason()).isEqualTo("the fork ended early: Benchmark caught the exception");
    assertThat(crashed.outside()).isNull();
  }

  @Test
  void a_jvm_that_does_not_start_ends_the_run_with_its_reason() {
    String log =
        """
        # JMH version: 1.37
        <forked VM failed with exit code 1>
        <stdout last='20 lines'>
        Error occurred during initialization of VM
        Multiple garbage collectors selected
        </stdout>
        <stderr last='20 lines'>
        Picked up JAVA_TOOL_OPTIONS: -XX:+UseZGC
        </stderr>
        """;

    assertThatThrownBy(() -> failure(log))
        .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
        .hasMessageStartingWith(
            "the JVM of a fork does not start: Multiple garbage collectors selected");
  }

  @Test
  void a_failed_warm_up_of_the_server_is_an_error_and_may_be_repeated_if_it_was_outside()
      throws Exception {
    ForkRunner.Result killed =
        new ForkRunner.Result(List.of(shot(Missing.endedFromOutside("by signal 15"))), null);
    ForkRunner.Result failed =
        new ForkRunner.Result(List.of(shot(Verdict.voided("the fork ended early"))), null);

    assertThat(killed.canBeRepeated()).isTrue();
    assertThat(failed.canBeRepeated()).isFalse();
    assertThatThrownBy(() -> ServerInUse.requireWarm(failed))
        .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
        .hasMessage("the server could not be warmed up: the fork ended early");
    ServerInUse.requireWarm(
        new ForkRunner.Result(List.of(shot(Verdict.VALID)), JsonNodeFactory.instance.objectNode()));
  }

  private static Shot shot(Verdict verdict) {
    return Shots.shot(Shots.cell("headline", "ahc-async"), 0, 0, 0, Phase.MEASURED, verdict);
  }
}
