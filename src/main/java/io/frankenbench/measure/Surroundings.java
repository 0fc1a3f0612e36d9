package io.frankenbench.measure;

import io.frankenbench.record.ForeignCpu;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goes on around a shot: the kernel's TCP counters, the machine's CPU, its quota, and
 * swapping.
 */
public final class Surroundings {
  private final KernelEvents kernel;
  private final MachineCpu cpu;
  private final Swapping swapping;
  private final Throttling throttling;

  /** The machine whose file system starts at {@code root}. */
  public Surroundings(Path root) {
    kernel = new KernelEvents(root);
    cpu = new MachineCpu(root);
    swapping = new Swapping(root);
    throttling = new Throttling(root);
  }

  /** All of it as it stands now. */
  public Snapshot read() {
    return new Snapshot(
        System.nanoTime(), kernel.read(), cpu.read(), swapping.read(), throttling.read());
  }

  /** One moment. */
  public record Snapshot(
      long at,
      KernelEvents.Snapshot kernel,
      MachineCpu.@Nullable Snapshot cpu,
      Swapping.@Nullable Pages pages,
      Throttling.Periods throttled) {

    /** What happened from this snapshot to {@code later}. */
    public Change until(Snapshot later) {
      return new Change(
          later.at - at,
          kernel.until(later.kernel),
          cpu == null || later.cpu == null ? null : cpu.until(later.cpu),
          pages == null || later.pages == null ? null : pages.until(later.pages),
          throttled.until(later.throttled));
    }
  }

  /**
   * What happened between two moments; {@code null} where it could not be read.
   *
   * @param throttled periods in which the CPU quota was used up; 0 also without a quota
   */
  public record Change(
      long nanos,
      KernelEvents.Moved kernel,
      MachineCpu.@Nullable Use cpu,
      Swapping.@Nullable Pages swapped,
      long throttled) {

    /** That the CPU quota was the limit, in words; {@code null} if it was not. */
    public @Nullable String cpuLimit() {
      return throttled == 0
          ? null
          : "the control group's CPU quota was used up in %d periods".formatted(throttled);
    }

    /**
     * What disturbs from outside, as a shot's record holds it.
     *
     * @param ownCpuNanos CPU time of client and server together
     * @param cores of the machine
     */
    public Map<String, Double> disturbances(long ownCpuNanos, int cores) {
      Map<String, Double> all = new TreeMap<>();
      if (cpu != null && nanos > 0) {
        double own = (double) ownCpuNanos / nanos / cores;
        all.put(ForeignCpu.NAME, rounded(Math.max(0, cpu.busy() - own)));
        if (rounded(cpu.steal()) > 0) {
          all.put("steal", rounded(cpu.steal()));
        }
      }
      if (swapped != null && swapped.in() + swapped.out() > 0) {
        all.put("swapped_pages", (double) (swapped.in() + swapped.out()));
      }
      if (throttled > 0) {
        all.put("throttled_periods", (double) throttled);
      }
      return all;
    }

    private static double rounded(double share) {
      return Math.round(share * 1e4) / 1e4;
    }
  }
}
