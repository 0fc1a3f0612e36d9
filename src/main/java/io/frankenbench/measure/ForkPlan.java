package io.frankenbench.measure;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.FileLimit;
import io.frankenbench.workload.Mix;
import io.frankenbench.workload.Workload;

/**
 * What one fork is to do.
 *
 * @param cell who, under which workload
 * @param block number of the block, from 0
 * @param fork number of the fork of this cell in this block, from 0
 * @param runSeed decides the delays of every shot
 * @param orderSeed shuffled the blocks; recorded only
 * @param keepSamples true to record sampled requests of the last measured shot
 * @param tolerance what is an outcome of its shots, and no fault
 */
public record ForkPlan(
    Cell cell,
    int block,
    int fork,
    long runSeed,
    long orderSeed,
    boolean keepSamples,
    Tolerance tolerance) {

  private static final double USUAL_COMPRESSION = 1.0 / 50;

  /** So many requests warm a JVM as well as more would, in a time that one can wait for. */
  private static final int ENOUGH_TO_WARM = 40_000;

  /** Bodies must not come faster than this in a warm-up, or the kernel's memory is the limit. */
  private static final double BYTES_PER_SECOND = 1.5e9;

  /** Of a cell in which every request must succeed. */
  public ForkPlan(
      Cell cell, int block, int fork, long runSeed, long orderSeed, boolean keepSamples) {
    this(cell, block, fork, runSeed, orderSeed, keepSamples, Tolerance.NOTHING);
  }

  /**
   * The factor on the delays of warm-up shots and musters: 1/50, but so much more that the bodies
   * are spread as in a measured shot.
   */
  public static double compression(Cell cell) {
    double seconds = Delays.parse(cell.delay()).longestNanos() / 1e9 * cell.timeScale();
    double bytes = (double) warmingRequests(cell) * cell.bodyBytes();
    double spread = seconds == 0 ? 1 : bytes / BYTES_PER_SECOND / seconds;
    return Math.clamp(spread, USUAL_COMPRESSION, 1.0);
  }

  /**
   * How many requests warm-up shots and musters of {@code cell} have: as many as measured shots,
   * but of a very large batch only {@value #ENOUGH_TO_WARM}, or as many as may be in flight.
   */
  public static int warmingRequests(Cell cell) {
    return Math.min(cell.requests(), Math.max(cell.inFlight(), ENOUGH_TO_WARM));
  }

  /** True if the first shot of a fork is at full length; of a very large batch that is too long. */
  public static boolean startsCold(Cell cell) {
    return cell.requests() <= ENOUGH_TO_WARM;
  }

  /** The workload of shot {@code shot}: the same for every contender. */
  public Workload workload(int shot, boolean compressed) {
    long seed = Mix.of(Mix.of(runSeed, block), shot);
    Workload full = cell.workload(seed);
    return compressed
        ? full.ofFirst(warmingRequests(cell)).with(seed, cell.timeScale() * compression(cell))
        : full;
  }

  /** The workload of shot {@code shot} if it has few requests, and is otherwise the same. */
  Workload recovery(int shot) {
    Workload full = workload(shot, false);
    return full.ofFirst(Math.min(FileLimit.RECOVERY_REQUESTS, full.requests()));
  }
}
