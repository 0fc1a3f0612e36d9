package io.frankenbench.run;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.plan.Pace;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fork that a cell still needs in a block.
 *
 * @param fork its number; higher ones than 0 repeat shots that were void for causes outside
 * @param shots how many measured shots it is to bring
 */
record Missing(int fork, int shots) {
  /** The mark of a fork that did not end by itself, for no fault of its contender. */
  private static final String OUTSIDE = "FORK_ENDED_FROM_OUTSIDE";

  /**
   * Looks at what there is of a cell in a block. A fork whose record has a gap, or that was ended
   * from outside, has to run again.
   *
   * @return empty if nothing is missing, or what is missing is not to be redone
   */
  static Optional<Missing> of(List<Shot> shots, Pace pace) {
    Map<Integer, List<Shot>> forks =
        shots.stream()
            .collect(
                Collectors.groupingBy(
                    shot -> shot.position().fork(), TreeMap::new, Collectors.toList()));
    int missing = pace.measured();
    for (int fork = 0; fork <= ForkOrders.MOST_REPETITIONS; fork++) {
      List<Shot> its = forks.getOrDefault(fork, List.of());
      if (!isWhole(its, missing) || wasEndedFromOutside(its)) {
        return Optional.of(new Missing(fork, missing));
      }
      missing -= valid(its);
      boolean ended = missing <= 0 || its.stream().anyMatch(Missing::endsItsCell);
      if (ended || its.stream().noneMatch(Missing::canBeRedone)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The shots of {@code before}, but those of {@code later} in place of the same forks and of the
   * repetitions that followed them; in the order of blocks.
   */
  static List<Shot> merged(List<Shot> before, List<Shot> later) {
    record Place(Cell cell, int block) {
      static Place of(Shot shot) {
        return new Place(shot.cell(), shot.position().block());
      }
    }

    Map<Place, Integer> firstFork =
        later.stream()
            .collect(Collectors.toMap(Place::of, shot -> shot.position().fork(), Math::min));
    List<Shot> all = new ArrayList<>();
    for (Shot shot : before) {
      Integer replaced = firstFork.get(Place.of(shot));
      if (replaced == null || shot.position().fork() < replaced) {
        all.add(shot);
      }
    }
    all.addAll(later);
    all.sort(Comparator.comparingInt(shot -> shot.position().block()));
    return all;
  }

  /**
   * True if there are as many measured shots as were asked, or one that was stopped, which is an
   * outcome that no other can follow.
   */
  static boolean isComplete(List<Shot> shots, Pace pace) {
    return valid(shots) >= pace.measured() || Shot.endedByStop(shots);
  }

  /** How many measured shots count. */
  static int valid(List<Shot> shots) {
    return (int)
        shots.stream().filter(shot -> isMeasured(shot) && !shot.verdict().isVoid()).count();
  }

  /** The verdict on what a fork that was ended from outside did not bring. */
  static Verdict endedFromOutside(String reason) {
    return Verdict.voided(Map.of(OUTSIDE, reason), true);
  }

  /** True if the fork of which {@code shots} are the record was ended from outside. */
  static boolean wasEndedFromOutside(List<Shot> shots) {
    return shots.stream()
        .map(shot -> shot.verdict().objections())
        .anyMatch(objections -> objections != null && objections.containsKey(OUTSIDE));
  }

  /**
   * True if every shot up to the last is there, and the last one ended its fork: by its number, or
   * void.
   */
  private static boolean isWhole(List<Shot> shots, int measured) {
    long numbers = shots.stream().map(shot -> shot.position().shot()).distinct().count();
    @Nullable Shot last =
        shots.stream().max(Comparator.comparingInt(shot -> shot.position().shot())).orElse(null);
    if (last == null || numbers != shots.size() || last.position().shot() != numbers - 1) {
      return false;
    }
    return last.verdict().isVoid() || measured(shots) >= measured;
  }

  private static long measured(List<Shot> shots) {
    return shots.stream().filter(Missing::isMeasured).count();
  }

  private static boolean isMeasured(Shot shot) {
    return shot.position().phase() == Phase.MEASURED;
  }

  /** True if it was stopped, which is an outcome that another fork would only repeat. */
  private static boolean endsItsCell(Shot shot) {
    return isMeasured(shot) && shot.isStopped();
  }

  private static boolean canBeRedone(Shot shot) {
    Verdict verdict = shot.verdict();
    return verdict.isVoid() && Boolean.TRUE.equals(verdict.outside());
  }
}
