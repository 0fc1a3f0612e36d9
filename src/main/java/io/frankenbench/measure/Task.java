package io.frankenbench.measure;

import io.frankenbench.record.Announcement;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.workload.IdealSchedule;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What the shots of a fork are about, where that is not simply to fetch everything. The methods are
 * called in this order, once for each shot.
 */
public interface Task {
  /** To fetch everything. */
  Task FETCH_ALL = new Task() {};

  /**
   * A shot is about to begin.
   *
   * @param usual how it would be announced
   * @return how it is announced
   */
  default Announcement announce(Phase phase, Announcement usual) {
    return usual;
  }

  /**
   * What a client without any cost would achieve.
   *
   * @param all if everything is fetched
   */
  default IdealSchedule ideal(IdealSchedule all) {
    return all;
  }

  /**
   * The clock has been stopped; looks at what is left, and waits until the ledgers can be closed.
   *
   * @param control speaks to the server
   * @throws IOException if the server cannot be asked, or the client cannot be closed
   */
  default void settle(ControlClient control) throws IOException, InterruptedException {}

  /** Checks that make no sense here. */
  default Set<Check> without() {
    return Set.of();
  }

  /** What else speaks against the shot: words, by the name of the rule. */
  default Map<String, String> objections(Evidence evidence) {
    return Map.of();
  }

  /** The shot with the figures that only this task has. */
  default Shot complete(Shot shot, Evidence evidence) {
    return shot;
  }
}
