package io.frankenbench.timer;

import io.frankenbench.measure.Surroundings;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one shot when it is judged.
 *
 * @param workload what was asked
 * @param ideal its ideal schedule
 * @param account the ledger's account
 * @param muster what was seen while all were to wait together; {@code null} unless it is a muster
 * @param around what went on around it
 * @param disturbances what disturbed it from outside, as its record holds it
 */
record TaskEvidence(
    Workload workload,
    IdealSchedule ideal,
    TaskAccount account,
    WaitingHeap.@Nullable Seen muster,
    Surroundings.Change around,
    Map<String, Double> disturbances) {}
