package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.record.Shot;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Workload;

/** The requests of a shot, with its very delays, under another in-flight limit. */
final class Replanned {
  private Replanned() {}

  /**
   * What a client without any cost would need.
   *
   * @param inFlight the limit; more than there are requests is no limit
   */
  static IdealSchedule of(Shot shot, int inFlight) {
    Cell cell = shot.cell();
    return IdealSchedule.of(
        new Workload(
            cell.requests(),
            Math.clamp(inFlight, 1, cell.requests()),
            Delays.parse(cell.delay()),
            cell.timeScale(),
            shot.position().seed(),
            cell.bodyBytes(),
            Connections.parse(cell.connections())));
  }

  /** The ideal of all requests in flight at once, in seconds. */
  static double idealOfAll(Shot shot) {
    return of(shot, shot.cell().requests()).makespanNanos() / 1e9;
  }

  /** What nothing honest beats with at most so many in flight, in seconds. */
  static double bound(Shot shot, int inFlight) {
    return of(shot, inFlight).boundNanos() / 1e9;
  }
}
