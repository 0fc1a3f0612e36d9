package io.frankenbench.measure;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Publishes the costs of each shot among JMH's own results. Measures nothing: JMH's hooks enclose
 * set-up and tear-down, so the costs are taken beside the clock and only passed on here.
 */
public final class ShotProfiler implements InternalProfiler {
  /** JMH makes the profiler; a static place is the only one that both sides know. */
  private static final AtomicReference<@Nullable Shot> LAST = new AtomicReference<>();

  static void publish(Shot shot) {
    LAST.set(shot);
  }

  @Override
  public String getDescription() {
    return "excess, ratio to ideal and costs of each shot";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    LAST.set(null);
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Shot shot = LAST.get();
    if (shot == null) {
      return List.of();
    }
    Readings m = shot.readings();
    List<Result<?>> results = new ArrayList<>();
    add(results, "makespan", m.get(Metric.MAKESPAN), "s");
    add(results, "excess", m.get(Metric.EXCESS), "s");
    add(results, "ratio_to_ideal", m.get(Metric.RATIO_TO_IDEAL), "1");
    add(results, "cpu_per_request", m.get(Metric.CPU_PER_REQUEST), "us");
    add(results, "server_cpu_per_request", m.get(Metric.SERVER_CPU_PER_REQUEST), "us");
    add(results, "alloc_per_request", m.get(Metric.ALLOC_PER_REQUEST), "B");
    add(results, "connections_opened", m.get(Metric.CONNECTIONS_OPENED), "1");
    add(results, "peak_streams", shot.figure(Metric.PEAK_STREAMS), "1");
    add(results, "machine_busy", m.get(Metric.MACHINE_BUSY), "1");
    return results;
  }

  private static void add(List<Result<?>> to, String name, @Nullable Double value, String unit) {
    if (value != null) {
      to.add(new ScalarResult(name, value, unit, AggregationPolicy.AVG));
    }
  }
}
