package io.frankenbench.stats;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Invented runs whose truth is known: every shot carries an effect of its block, which all
 * contenders share and which drifts, one of its fork, and an error of its own.
 */
final class Simulation {
  private static final double DRIFT = 0.15;

  /** The error of one shot, on the scale of logarithms. */
  enum Shape {
    NORMAL(random -> Math.log(1 + 0.03 * random.nextGaussian())),
    LOG_NORMAL(random -> 0.05 * random.nextGaussian()),
    /** Three shots in ten take 10 % longer. */
    TWO_MODES(random -> (random.nextDouble() < 0.3 ? 0.1 : 0) + 0.01 * random.nextGaussian());

    @SuppressWarnings("ImmutableEnumChecker") // a lambda, which has no state
    private final ToDoubleFunction<SplittableRandom> error;

    Shape(ToDoubleFunction<SplittableRandom> error) {
      this.error = error;
    }

    double error(SplittableRandom random) {
      return error.applyAsDouble(random);
    }
  }

  private final SplittableRandom random;
  private final int shots;
  private final double fork;

  /** Runs with so many shots in a fork, and forks whose logarithms scatter by {@code fork}. */
  Simulation(long seed, int shots, double fork) {
    random = new SplittableRandom(seed);
    this.shots = shots;
    this.fork = fork;
  }

  /** What the blocks of one run share: a random walk of the machine's speed, as logarithms. */
  double[] drift(int blocks) {
    double[] drift = new double[blocks];
    for (int block = 1; block < blocks; block++) {
      drift[block] = drift[block - 1] + DRIFT * random.nextGaussian();
    }
    return drift;
  }

  /** One contender: the median of its shots in each block. */
  double[] medians(double level, double[] drift, ToDoubleFunction<SplittableRandom> error) {
    double[] medians = new double[drift.length];
    for (int block = 0; block < drift.length; block++) {
      double shared = drift[block] + fork * random.nextGaussian();
      double[] makespans = new double[shots];
      for (int shot = 0; shot < shots; shot++) {
        makespans[shot] = level * Math.exp(shared + error.applyAsDouble(random));
      }
      medians[block] = Quantiles.median(makespans);
    }
    return medians;
  }

  /** The same by the number of the block. */
  static SortedMap<Integer, Double> byBlock(double... medians) {
    SortedMap<Integer, Double> byBlock = new TreeMap<>();
    for (int block = 0; block < medians.length; block++) {
      byBlock.put(block, medians[block]);
    }
    return byBlock;
  }
}
