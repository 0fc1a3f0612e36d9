package io.frankenbench.plan;

import io.frankenbench.compose.Act;
import io.frankenbench.compose.Composers;
import io.frankenbench.plan.Part.Load;
import java.util.Arrays;
import java.util.List;

/** Many answers, and a caller. */
final class ComposeSuite {
  /** What callers do with many answers. */
  static final Suite COMPOSE =
      new Suite(
          "compose",
          "When do results reach the caller, what remains of calls that are given up, and what is"
              + " lost of those that are forgotten?",
          Bench.COMPOSE,
          List.of(
              Part.of(Composers.CAREFUL, Load.all(1_000))
                  .quickly(Load.all(200))
                  .in(Arrays.stream(Act.values()).map(Act::toString).toArray(String[]::new)),
              Part.of(Composers.TEMPTED, Load.all(1_000))
                  .quickly()
                  .in(Act.FIRST_FAILURE.toString(), Act.DEADLINE.toString())),
          Pace.of(3, 2),
          Pace.bare(1),
          1);

  private ComposeSuite() {}
}
