package io.frankenbench.measure;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
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
 * @param compression factor on the delays of warm-up shots
 * @param keepSamples true to record sampled requests of the first measured shot
 */
public record ForkPlan(
    Cell cell,
    int block,
    int fork,
    long runSeed,
    long orderSeed,
    double compression,
    boolean keepSamples) {

  /** Delays of warm-up shots are this much shorter. */
  public static final double USUAL_COMPRESSION = 1.0 / 50;

  /** The workload of shot {@code shot}: the same for every contender. */
  Workload workload(int shot, boolean compressed) {
    long seed = Mix.of(Mix.of(runSeed, block), shot);
    Workload full =
        new Workload(
            cell.requests(),
            cell.inFlight(),
            Delays.parse(cell.delay()),
            cell.timeScale(),
            seed,
            cell.bodyBytes(),
            Connections.parse(cell.connections()));
    return compressed ? full.with(seed, cell.timeScale() * compression) : full;
  }
}
