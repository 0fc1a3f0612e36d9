package io.frankenbench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.stats.Simulation.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the statistics promise, held against {@link Simulation invented runs}. */
class CoverageTest {
  private static final int RUNS = 2_000;
  private static final int SHOTS = 3;
  private static final double FORK = 0.02;
  private static final double TRUE_RATIO = 1.08;

  private static Stream<Arguments> cases() {
    return Stream.of(Shape.values())
        .flatMap(shape -> Stream.of(5, 8, 20).map(blocks -> Arguments.of(shape, blocks)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_interval_of_a_ratio_holds_the_truth_in_about_95_of_100_runs(Shape shape, int blocks) {
    assertThat(coverage(shape, shape, blocks, TRUE_RATIO, Interval::t95OnLogs))
        .isBetween(0.92, 0.98);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void so_it_does_if_only_one_of_the_two_scatters_in_this_way(Shape shape, int blocks) {
    double shift = meanOfMedians(shape) - meanOfMedians(Shape.NORMAL);
    assertThat(
            coverage(
                shape, Shape.NORMAL, blocks, TRUE_RATIO * Math.exp(shift), Interval::t95OnLogs))
        .isBetween(0.92, 0.98);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.90", "8, 0.92", "20, 0.92"})
  void the_bootstrap_holds_it_hardly_less_often(int blocks, double least) {
    assertThat(coverage(Shape.NORMAL, Shape.NORMAL, blocks, TRUE_RATIO, BlockBootstrap::interval95))
        .isBetween(least, 0.98);
  }

  /** The runs differ in length, and nothing changed between them. */
  @ParameterizedTest
  @MethodSource("cases")
  void the_interval_of_a_change_between_runs_does_so_as_well(Shape shape, int blocks) {
    Simulation simulation = new Simulation(blocks, SHOTS, FORK);
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] before = ratios(simulation, shape, shape, 5);
      double[] after = ratios(simulation, shape, shape, blocks);
      held += holds(Change.of(before, after).interval(), 1) ? 1 : 0;
    }
    assertThat(held / (double) RUNS).isBetween(0.92, 0.98);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void identical_contenders_are_told_apart_in_at_most_5_of_100_runs(Shape shape, int blocks) {
    assertThat(toldApart(shape, blocks, 3, CoverageTest::floorOfTwin)).isLessThanOrEqualTo(0.05);
  }

  /** Then the chance is exactly 5 %, so the runs may show a little more: three standard errors. */
  @ParameterizedTest
  @MethodSource("cases")
  void nor_does_that_rest_on_the_noise_floor(Shape shape, int blocks) {
    double most = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);
    assertThat(toldApart(shape, blocks, 2, medians -> 1)).isLessThanOrEqualTo(most);
    assertThat(toldApart(shape, blocks, 6, medians -> 1)).isLessThanOrEqualTo(most);
  }

  /**
   * A contender that does nothing before its first request, beside those of the headline at their
   * published pace, among them the same contender as it was and its twin. The noise is two to six
   * times that of the published runs at 1,000 requests, once to three times at 10,000.
   */
  @ParameterizedTest
  @CsvSource({
    // requests, seconds asleep, error of a shot, effect of a fork, blocks
    "1000, 0.150, 0.010, 0.005, 8",
    "1000, 0.150, 0.015, 0.007, 8",
    "1000, 0.150, 0.030, 0.010, 20",
    "10000, 0.300, 0.010, 0.010, 8",
    "10000, 0.300, 0.030, 0.010, 8",
  })
  void a_contender_that_sleeps_first_is_told_from_itself_awake(
      int requests, double asleep, double shot, double fork, int blocks) {
    assertThat(toldFromItself(requests, asleep, shot, fork, blocks)).isGreaterThanOrEqualTo(0.95);
    assertThat(toldFromItself(requests, 0, shot, fork, blocks)).isLessThanOrEqualTo(0.05);
  }

  private static double toldFromItself(
      int requests, double asleep, double shot, double fork, int blocks) {
    double[] headline =
        requests == 1000
            ? new double[] {3.085, 3.085, 3.051, 3.057, 3.088, 3.116, 3.307, 3.085 + asleep}
            : new double[] {3.422, 3.422, 3.318, 3.376, 3.51, 4.41, 6.65, 3.422 + asleep};
    ToDoubleFunction<SplittableRandom> error = random -> shot * random.nextGaussian();
    Simulation simulation = new Simulation(requests + blocks, 2, fork);
    int told = 0;
    int runs = 500;
    for (int run = 0; run < runs; run++) {
      double[] drift = simulation.drift(blocks);
      List<double[]> medians = new ArrayList<>();
      for (double makespan : headline) {
        medians.add(simulation.medians(makespan, drift, error));
      }
      boolean apart = contrasts(medians).isSlower(headline.length - 1, 0, floorOfTwin(medians));
      told += apart ? 1 : 0;
    }
    return told / (double) runs;
  }

  /** How often any two of so many contenders, all the same, are told apart. */
  private static double toldApart(
      Shape shape, int blocks, int contenders, ToDoubleFunction<List<double[]>> floor) {
    Simulation simulation = new Simulation(blocks, SHOTS, FORK);
    int apart = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] drift = simulation.drift(blocks);
      List<double[]> medians =
          Stream.generate(() -> simulation.medians(3, drift, shape::error))
              .limit(contenders)
              .toList();
      apart += anyApart(contrasts(medians), contenders, floor.applyAsDouble(medians)) ? 1 : 0;
    }
    return apart / (double) RUNS;
  }

  private static boolean anyApart(Contrasts contrasts, int contenders, double noise) {
    boolean any = false;
    for (int i = 0; i < contenders; i++) {
      for (int j = 0; j < contenders; j++) {
        any |= contrasts.isSlower(i, j, noise);
      }
    }
    return any;
  }

  private static Contrasts contrasts(List<double[]> medians) {
    List<SortedMap<Integer, Double>> all = medians.stream().map(Simulation::byBlock).toList();
    return Contrasts.of(all, 5);
  }

  /** The noise floor if the second contender is the first one's twin. */
  private static double floorOfTwin(List<double[]> medians) {
    return NoiseFloor.of(Ratio.withInterval(medians.get(1), medians.get(0)));
  }

  private interface Intervals {
    Interval of(double... ratios);
  }

  /** The share of runs in which the interval of slow ÷ fast holds {@code truth}. */
  private static double coverage(
      Shape slow, Shape fast, int blocks, double truth, Intervals intervals) {
    Simulation simulation = new Simulation(blocks, SHOTS, FORK);
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      held += holds(intervals.of(ratios(simulation, slow, fast, blocks)), truth) ? 1 : 0;
    }
    return held / (double) RUNS;
  }

  private static double[] ratios(Simulation simulation, Shape slow, Shape fast, int blocks) {
    double[] drift = simulation.drift(blocks);
    return Ratio.ratios(
        simulation.medians(3 * TRUE_RATIO, drift, slow::error),
        simulation.medians(3, drift, fast::error));
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  /** Where the logarithm of a median of shots lies on average. */
  private static double meanOfMedians(Shape shape) {
    double sum = 0;
    double[] medians = new Simulation(0, SHOTS, 0).medians(1, new double[200_000], shape::error);
    for (double log : Logs.of(medians)) {
      sum += log;
    }
    return sum / medians.length;
  }
}
