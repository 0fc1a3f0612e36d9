package io.frankenbench.plan;

import io.frankenbench.measure.ForkPlan;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long forks will take. The ideal is known; what a contender needs beyond it is guessed at
 * first, and taken from this run's own forks as soon as there are some.
 */
public final class Forecast {
  private static final double START_SECONDS = 1.5;
  private static final double QUIET_SECONDS = 0.35;
  private static final double SECONDS_PER_10K_REQUESTS = 0.9;
  private static final double SECONDS_PER_10K_SLEEPS = 0.015;
  private static final double SECONDS_PER_GIGABYTE = 0.35;

  /** The muster of sleeps lasts this long, and longer by what the sleeps need beyond the ideal. */
  private static final double SLEEP_MUSTER_SECONDS = 1;

  private static final int SLEEP_MUSTER_PER_EXCESS = 4;

  /** So much of the guesses' weight is kept until that much has been seen. */
  private static final double TRUST_SECONDS = 120;

  private final Plan plan;
  private final Map<Cell, Double> seen = new HashMap<>();
  private double guessed;
  private double taken;

  public Forecast(Plan plan) {
    this.plan = plan;
  }

  /** A fork of {@code cell} took this long. */
  public void took(Cell cell, Duration duration) {
    double seconds = duration.toMillis() / 1e3;
    seen.put(cell, seconds);
    guessed += guess(cell);
    taken += seconds;
  }

  /** How long one fork of {@code cell} will take, in seconds. */
  public double seconds(Cell cell) {
    Double before = seen.get(cell);
    if (before != null) {
      return before;
    }
    return guess(cell) * (TRUST_SECONDS + taken) / (TRUST_SECONDS + guessed);
  }

  private double guess(Cell cell) {
    Pace pace = plan.pace(cell);
    double ideal = idealSeconds(cell);
    double gigabytes = (double) cell.requests() * cell.bodyBytes() / 1e9;
    double per10k = cell.network() ? SECONDS_PER_10K_REQUESTS : SECONDS_PER_10K_SLEEPS;
    double beyond =
        QUIET_SECONDS + per10k * cell.requests() / 10_000 + SECONDS_PER_GIGABYTE * gigabytes;
    double muster = cell.network() ? 0 : SLEEP_MUSTER_SECONDS + SLEEP_MUSTER_PER_EXCESS * beyond;
    int cold = pace.prepared() && (ForkPlan.startsCold(cell) || !cell.network()) ? 1 : 0;
    double share = cell.network() ? (double) ForkPlan.warmingRequests(cell) / cell.requests() : 1;
    return START_SECONDS
        + (pace.measured() + cold) * (ideal + beyond)
        + (pace.warmups() - cold) * share * (ideal * ForkPlan.compression(cell) + beyond)
        + muster
        + share * beyond; // the first shot is slower
  }

  private double idealSeconds(Cell cell) {
    Workload workload =
        new Workload(
            cell.requests(),
            cell.inFlight(),
            Delays.parse(cell.delay()),
            cell.timeScale(),
            plan.seed(),
            cell.bodyBytes(),
            Connections.parse(cell.connections()));
    return IdealSchedule.of(workload).makespanNanos() / 1e9;
  }
}
