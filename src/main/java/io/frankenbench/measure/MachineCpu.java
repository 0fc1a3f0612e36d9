package io.frankenbench.measure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** CPU time of the whole machine, from the first line of {@code /proc/stat}. */
public final class MachineCpu {
  private final Path stat;

  /** The machine whose file system starts at {@code root}. */
  public MachineCpu(Path root) {
    stat = root.resolve("proc/stat");
  }

  /** CPU time since the machine started; {@code null} if it cannot be read. */
  public @Nullable Snapshot read() {
    String line = ProcFile.after(stat, "cpu ");
    if (line == null) {
      return null;
    }
    // user nice system idle iowait irq softirq steal; guests are part of user and nice.
    String[] words = line.split(" +", -1);
    long[] ticks = new long[8];
    for (int i = 0; i < ticks.length; i++) {
      Long number = i < words.length ? ProcFile.number(words[i]) : null;
      if (number == null) {
        return null;
      }
      ticks[i] = number;
    }
    long total = 0;
    for (long each : ticks) {
      total += each;
    }
    return new Snapshot(total, ticks[3] + ticks[4], ticks[7]);
  }

  /**
   * Clock ticks of all CPUs together.
   *
   * @param total all of them
   * @param idle with nothing to run, or waiting for a disk
   * @param steal wanted, but the hypervisor ran something else
   */
  public record Snapshot(long total, long idle, long steal) {

    /**
     * What the machine did until {@code later}; {@code null} if no tick lies between the two. A
     * tick is 10 ms: a second on two CPUs is known to half a percent.
     */
    public @Nullable Use until(Snapshot later) {
      double passed = (double) (later.total - total);
      return passed <= 0
          ? null
          : new Use(
              share(passed - (double) (later.idle - idle), passed),
              share((double) (later.steal - steal), passed));
    }

    private static double share(double part, double whole) {
      return Math.clamp(part / whole, 0.0, 1.0);
    }
  }

  /**
   * Shares of the machine's CPU time, 0 to 1.
   *
   * @param busy not idle; stolen time was wanted, so it counts as busy
   * @param steal taken by the hypervisor
   */
  public record Use(double busy, double steal) {}
}
