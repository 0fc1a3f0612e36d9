package io.frankenbench.timer;

import io.frankenbench.measure.ErrorClasses;
import io.frankenbench.measure.Swapping;
import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of every shot. Each check looks at the evidence and objects, or stays silent. */
enum TaskCheck {
  /** No task failed, nor all of them together. */
  TASK_ERRORS {
    @Override
    @Nullable String objection(TaskEvidence e) {
      return e.account().errors().isEmpty()
          ? null
          : "errors: " + ErrorClasses.inWords(e.account().errors());
    }
  },
  /** Every task ended once, before the sleeper returned. */
  EVERY_TASK_ENDED_ONCE {
    @Override
    @Nullable String objection(TaskEvidence e) {
      TaskAccount a = e.account();
      return a.silent() == 0 && a.doubled() == 0 && a.completed() == e.workload().requests()
          ? null
          : "%d of %d tasks ended; %d without an end, %d with more than one"
              .formatted(a.completed(), e.workload().requests(), a.silent(), a.doubled());
    }
  },
  /** No task ended before its delay had passed. */
  NO_TASK_EARLY {
    @Override
    @Nullable String objection(TaskEvidence e) {
      return e.account().early() == 0
          ? null
          : "%d tasks ended before their delay".formatted(e.account().early());
    }
  },
  /** Nothing honest beats the bound. */
  SLEEP_NOT_UNDER_BOUND {
    @Override
    @Nullable String objection(TaskEvidence e) {
      return e.account().makespanNanos() >= e.ideal().boundNanos()
          ? null
          : "%.3f s is under the bound of %.3f s"
              .formatted(e.account().makespanNanos() / 1e9, e.ideal().boundNanos() / 1e9);
    }
  },
  /** The sleeper returned after the last end. */
  NO_END_AFTER_RETURN {
    @Override
    @Nullable String objection(TaskEvidence e) {
      TaskAccount a = e.account();
      return a.late() == 0 && a.lastEndedAt() <= a.returnedAt()
          ? null
          : "it returned before the last end; %d came later".formatted(a.late());
    }
  },
  /** In the muster as many tasks as may wait at once did wait at once. */
  ALL_WAITED_AT_ONCE {
    @Override
    @Nullable String objection(TaskEvidence e) {
      WaitingHeap.Seen muster = e.muster();
      return muster == null || muster.atOnce() >= e.workload().inFlight()
          ? null
          : "%d of %d tasks waited at once".formatted(muster.atOnce(), e.workload().inFlight());
    }
  },
  /** Nothing was swapped in or out. */
  NOTHING_SWAPPED {
    @Override
    @Nullable String objection(TaskEvidence e) {
      Swapping.Pages pages = e.around().swapped();
      return pages == null || pages.in() + pages.out() == 0
          ? null
          : "the machine swapped %d pages".formatted(pages.in() + pages.out());
    }
  },
  /** Other programs left the machine alone. Not asked of a fork after which there is no other. */
  MACHINE_LEFT_ALONE {
    @Override
    @Nullable String objection(TaskEvidence e) {
      boolean muster = e.muster() != null;
      return muster || !ForeignCpu.isMuch(e.around().nanos() / 1e9, e.disturbances())
          ? null
          : ForeignCpu.inWords(e.disturbances());
    }
  };

  /** Neither sleeper nor harness can have caused what these object to. */
  private static final Set<String> OUTSIDE =
      Set.of(NOTHING_SWAPPED.name(), MACHINE_LEFT_ALONE.name());

  /** Why the shot does not count, in words; {@code null} if this check has nothing to say. */
  abstract @Nullable String objection(TaskEvidence evidence);

  /**
   * Void with every objection, else valid, or limited by the CPU quota; checks {@code without} are
   * not made.
   */
  static Verdict verdict(TaskEvidence evidence, Set<TaskCheck> without) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (TaskCheck check : values()) {
      String objection = without.contains(check) ? null : check.objection(evidence);
      if (objection != null) {
        objections.put(check.name(), objection);
      }
    }
    boolean outside = OUTSIDE.containsAll(objections.keySet());
    if (!objections.isEmpty()) {
      return Verdict.voided(objections, outside);
    }
    String quota = evidence.around().cpuLimit();
    return quota == null ? Verdict.VALID : Verdict.limited(ShotStatus.CPU_LIMITED, quota);
  }
}
