package io.frankenbench.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.measure.KernelEvents;
import io.frankenbench.measure.Surroundings;
import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two honest tasks of a second, beside other programs. */
class TaskCheckTest {
  private static final long SECOND = 1_000_000_000;
  private static final Set<TaskCheck> ALL = Set.of();

  private static TaskEvidence beside(double foreignShare, boolean muster) {
    return beside(foreignShare, muster, 0);
  }

  private static TaskEvidence beside(double foreignShare, boolean muster, long throttled) {
    Workload workload = new Workload(2, 2, Delays.parse("fixed:1s"), 1, 0, 1, Connections.FRESH);
    return new TaskEvidence(
        workload,
        IdealSchedule.of(workload),
        new TaskAccount(0, SECOND + 2, 0, SECOND + 1, 2, 0, 0, 0, 0, Map.of()),
        muster ? new WaitingHeap.Seen(2, null) : null,
        new Surroundings.Change(
            SECOND + 2,
            new KernelEvents.Moved(Map.of(), Map.of(), Map.of(), List.of()),
            null,
            null,
            throttled),
        Map.of(ForeignCpu.NAME, foreignShare));
  }

  @Test
  void other_programs_at_work_void_from_outside() {
    Verdict verdict = TaskCheck.verdict(beside(0.25, false), ALL);

    assertThat(verdict.objections())
        .containsExactly(
            Map.entry("MACHINE_LEFT_ALONE", "other programs used 25 % of the machine's CPU time"));
    assertThat(verdict.outside()).isTrue();
  }

  @Test
  void a_used_up_cpu_quota_marks_and_does_not_void() {
    assertThat(TaskCheck.verdict(beside(0, false, 3), ALL).status())
        .isEqualTo(ShotStatus.CPU_LIMITED);
  }

  @Test
  void a_little_of_them_a_muster_and_the_last_repetition_are_left_alone() {
    assertThat(TaskCheck.verdict(beside(0.1, false), ALL)).isEqualTo(Verdict.VALID);
    assertThat(TaskCheck.verdict(beside(0.25, true), ALL)).isEqualTo(Verdict.VALID);
    assertThat(TaskCheck.verdict(beside(0.25, false), Set.of(TaskCheck.MACHINE_LEFT_ALONE)))
        .isEqualTo(Verdict.VALID);
  }
}
