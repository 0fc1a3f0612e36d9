package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.plan.Pace;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissingTest {
  private static final Cell CELL = Shots.cell("headline", "raw-selector");
  private static final Verdict OUTSIDE = Verdict.voided(Map.of("KERNEL_EVENTS", "SYN"), true);

  private static List<Shot> forks(List<Shot> first, List<Shot> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  @Test
  void a_cell_without_shots_needs_its_first_fork() {
    assertThat(Missing.of(List.of(), Shots.PACE)).contains(new Missing(0, 2));
  }

  @Test
  void a_whole_fork_needs_nothing() {
    assertThat(Missing.of(Shots.fork(CELL, 0), Shots.PACE)).isEmpty();
  }

  @Test
  void a_fork_with_a_gap_or_without_its_end_runs_again() {
    List<Shot> gap = Shots.fork(CELL, 0);
    gap.remove(1);
    List<Shot> cut = Shots.fork(CELL, 0);
    cut.removeLast();
    List<Shot> twice = Shots.fork(CELL, 0);
    twice.add(twice.getLast());

    assertThat(List.of(gap, cut, twice))
        .allSatisfy(shots -> assertThat(Missing.of(shots, Shots.PACE)).contains(new Missing(0, 2)));
  }

  @Test
  void a_fork_that_was_ended_from_outside_runs_again_under_its_own_number() {
    List<Shot> killed =
        Shots.fork(CELL, 0, 0, Verdict.VALID, Missing.endedFromOutside("by somebody"));

    assertThat(killed.getLast().verdict().outside()).isTrue();
    assertThat(Missing.of(killed, Shots.PACE)).contains(new Missing(0, 2));
  }

  @Test
  void what_was_void_for_causes_outside_is_redone_by_another_fork_at_most_twice() {
    List<Shot> once = Shots.fork(CELL, 0, 0, Verdict.VALID, OUTSIDE);
    List<Shot> twice = forks(once, Shots.fork(CELL, 0, 1, OUTSIDE));
    List<Shot> thrice = forks(twice, Shots.fork(CELL, 0, 2, OUTSIDE));

    assertThat(Missing.of(once, Shots.PACE)).contains(new Missing(1, 1));
    assertThat(Missing.of(twice, Shots.PACE)).contains(new Missing(2, 1));
    assertThat(Missing.of(thrice, Shots.PACE)).isEmpty();
    assertThat(Missing.of(forks(once, Shots.fork(CELL, 0, 1, Verdict.VALID)), Shots.PACE))
        .isEmpty();
  }

  @Test
  void a_void_that_the_contender_caused_is_never_redone() {
    List<Shot> own = Shots.fork(CELL, 0, 0, Verdict.VALID, Verdict.voided("it dropped one"));

    assertThat(Missing.of(own, Shots.PACE)).isEmpty();
  }

  private static Shot stopped(int number) {
    return Shots.shot(CELL, 0, 0, number, Phase.MEASURED, Verdict.hung("far too slow"))
        .withOutcomes(
            Readings.of(Metric.CONNECTIONS_OPENED, 5)
                .with(Metric.PEAK_IN_FLIGHT, 5.0)
                .with(Metric.ERRORS, 0.0)
                .with(Metric.SUCCEEDED, 3.0),
            Map.of());
  }

  private static Shot measured(int number, Verdict verdict) {
    return Shots.shot(CELL, 0, 0, number, Phase.MEASURED, verdict);
  }

  @Test
  void a_shot_that_was_stopped_as_an_outcome_is_the_last_of_its_cell() {
    Pace three = Pace.bare(3);
    List<Shot> first = List.of(stopped(0));
    List<Shot> third = List.of(measured(0, Verdict.VALID), measured(1, OUTSIDE), stopped(2));

    assertThat(List.of(first, third))
        .allSatisfy(shots -> {
          assertThat(Missing.of(shots, three)).isEmpty();
          assertThat(Missing.isComplete(shots, three)).isTrue();
        });
  }

  @Test
  void a_cell_is_incomplete_where_nobody_asked_for_a_stop_or_another_shot_is_at_fault() {
    Pace two = Pace.bare(2);
    List<Shot> hung = List.of(measured(0, Verdict.hung("it never ended")));
    List<Shot> wrong = List.of(measured(0, Verdict.voided("it dropped one")), stopped(1));
    List<Shot> few = List.of(measured(0, Verdict.VALID));

    assertThat(List.of(hung, wrong, few))
        .allSatisfy(shots -> assertThat(Missing.isComplete(shots, two)).isFalse());
    assertThat(Missing.of(hung, two)).isEmpty();
    assertThat(Missing.isComplete(List.of(measured(0, Verdict.VALID)), Pace.bare(1))).isTrue();
  }

  @Test
  void a_client_that_does_not_survive_its_measured_shot_has_ended_it_all_the_same() {
    Shot afterwards =
        Shots.shot(CELL, 0, 0, 1, Phase.RECOVERY, Verdict.hung("it answers nothing any more"))
            .withOutcomes(
                Readings.of(Metric.CONNECTIONS_OPENED, 0)
                    .with(Metric.PEAK_IN_FLIGHT, 0.0)
                    .with(Metric.ERRORS, 0.0)
                    .with(Metric.SUCCEEDED, 0.0),
                Map.of());
    List<Shot> valid = List.of(measured(0, Verdict.VALID), afterwards);
    List<Shot> disturbed = List.of(measured(0, OUTSIDE), afterwards);

    assertThat(Shot.endedByStop(valid)).isFalse();
    assertThat(Missing.of(valid, Pace.ONCE)).isEmpty();
    assertThat(Missing.isComplete(valid, Pace.ONCE)).isTrue();
    assertThat(Missing.of(disturbed, Pace.ONCE)).contains(new Missing(1, 1));
    assertThat(Missing.isComplete(disturbed, Pace.ONCE)).isFalse();
  }

  @Test
  void a_later_fork_replaces_itself_and_its_repetitions_and_nothing_else() {
    Cell other = Shots.cell("headline", "ahc-async");
    List<Shot> before = new ArrayList<>(Shots.fork(CELL, 0, 0, Verdict.VALID, OUTSIDE));
    before.addAll(Shots.fork(CELL, 0, 1, Verdict.VALID));
    before.addAll(Shots.fork(CELL, 1));
    before.addAll(Shots.fork(other, 0));
    List<Shot> later = Shots.fork(CELL, 0);

    List<Shot> merged = Missing.merged(before, later);

    List<Shot> expected = new ArrayList<>(Shots.fork(other, 0));
    expected.addAll(later);
    expected.addAll(Shots.fork(CELL, 1));
    assertThat(merged).containsExactlyElementsOf(expected);
    assertThat(Missing.merged(merged, later)).as("once more").containsExactlyElementsOf(expected);
  }
}
