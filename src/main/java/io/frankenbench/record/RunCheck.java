package io.frankenbench.record;

import io.frankenbench.record.Position.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of all lines of {@code raw/shots.jsonl} together, and against the plan. Each rule
 * is a method of this class; what holds of a line alone is a {@link ShotCheck}.
 */
final class RunCheck {
  /** What a contender has in each shot or in none; of others it depends on what happened. */
  private static final Set<Metric> TOGETHER =
      Set.of(
          Metric.CPU_PER_REQUEST,
          Metric.SERVER_CPU_PER_REQUEST,
          Metric.ALLOC_PER_REQUEST,
          Metric.PEAK_THREADS,
          Metric.CONNECTIONS_OPENED,
          Metric.PEAK_IN_FLIGHT,
          Metric.SERVER_LATENESS_P99);

  private final Path file;
  private final IdentityHashMap<Shot, Integer> lines = new IdentityHashMap<>();
  private final List<Shot> shots;
  private final Plans plans;

  private RunCheck(Path file, List<Shot> shots, Plans plans) {
    this.file = file;
    this.shots = shots;
    this.plans = plans;
    shots.forEach(shot -> lines.put(shot, lines.size() + 1));
  }

  /**
   * Looks at every line of {@code file}, alone, with the others and against the plans.
   *
   * @throws DamagedException naming the first line that is wrong, and what is wrong with it
   */
  static void check(Path file, List<Shot> shots, Plans plans) throws DamagedException {
    RunCheck check = new RunCheck(file, shots, plans);
    check.eachAlone();
    check.eachOnce();
    check.eachAsPlanned();
    Map<Cell, List<List<Shot>>> cells = check.forksByCell();
    for (List<List<Shot>> forks : cells.values()) {
      for (List<Shot> fork : forks) {
        check.withoutGap(fork);
      }
      check.mustered(forks);
      check.measuredAlike(forks);
    }
  }

  private DamagedException wrong(Shot shot, String what) {
    return new DamagedException(DamagedException.line(file, lines.getOrDefault(shot, 0)), what);
  }

  private void eachAlone() throws DamagedException {
    Schedules schedules = new Schedules();
    for (Shot shot : shots) {
      for (ShotCheck check : ShotCheck.values()) {
        String objection = check.objection(shot, schedules);
        if (objection != null) {
          throw wrong(shot, objection);
        }
      }
    }
  }

  private record Place(Cell cell, int block, int fork, int shot) {
    static Place of(Shot shot) {
      Position p = shot.position();
      return new Place(shot.cell(), p.block(), p.fork(), p.shot());
    }
  }

  private void eachOnce() throws DamagedException {
    Map<Place, Shot> places = new HashMap<>();
    for (Shot shot : shots) {
      Shot other = places.putIfAbsent(Place.of(shot), shot);
      if (other != null) {
        throw wrong(shot, "it is the shot of line %d once more".formatted(lines.get(other)));
      }
    }
  }

  private void eachAsPlanned() throws DamagedException {
    for (Shot shot : shots) {
      String objection = plans.objection(shot);
      if (objection != null) {
        throw wrong(shot, objection);
      }
    }
  }

  private Map<Cell, List<List<Shot>>> forksByCell() {
    Map<Cell, Map<Place, List<Shot>>> cells = new LinkedHashMap<>();
    for (Shot shot : shots) {
      Position p = shot.position();
      cells
          .computeIfAbsent(shot.cell(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(new Place(shot.cell(), p.block(), p.fork(), 0), _ -> new ArrayList<>())
          .add(shot);
    }
    Map<Cell, List<List<Shot>>> forks = new LinkedHashMap<>();
    cells.forEach((cell, its) -> forks.put(cell, List.copyOf(its.values())));
    return forks;
  }

  private void withoutGap(List<Shot> fork) throws DamagedException {
    for (int i = 0; i < fork.size(); i++) {
      if (fork.get(i).position().shot() != i) {
        throw wrong(fork.get(i), "shot %d of its fork is not there before it".formatted(i));
      }
    }
  }

  /** What was warmed up was mustered; and a cell's forks are alike in it. */
  private void mustered(List<List<Shot>> forks) throws DamagedException {
    boolean any = forks.stream().flatMap(Collection::stream).anyMatch(s -> isOf(s, Phase.MUSTER));
    for (List<Shot> fork : forks) {
      boolean muster = false;
      for (Shot shot : fork) {
        muster |= isOf(shot, Phase.MUSTER);
        boolean wanted = any || !isOf(fork.getFirst(), Phase.MEASURED);
        if (wanted && !muster && isOf(shot, Phase.MEASURED) && !shot.verdict().isVoid()) {
          throw wrong(shot, "its fork has no muster before it");
        }
      }
    }
  }

  private void measuredAlike(List<List<Shot>> forks) throws DamagedException {
    List<Shot> measured =
        forks.stream()
            .flatMap(Collection::stream)
            .filter(shot -> isOf(shot, Phase.MEASURED) && !shot.verdict().isVoid())
            .toList();
    Map<Metric, Shot> first = new EnumMap<>(Metric.class);
    for (Shot shot : measured) {
      shot.readings().all().keySet().forEach(name -> first.putIfAbsent(name, shot));
    }
    first.keySet().retainAll(TOGETHER);
    for (Shot shot : measured) {
      Set<Metric> its = shot.readings().all().keySet();
      for (Metric name : first.keySet()) {
        if (!its.contains(name)) {
          throw wrong(
              shot,
              "%s is missing, which line %d of the same cell has"
                  .formatted(name, lines.get(first.get(name))));
        }
      }
    }
  }

  private static boolean isOf(Shot shot, Phase phase) {
    return shot.position().phase() == phase;
  }
}
