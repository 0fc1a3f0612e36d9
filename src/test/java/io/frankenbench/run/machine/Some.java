package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;

/** Cells for tests. */
final class Some {
  private Some() {}

  static Cell cell(String contender, int inFlight) {
    return cell("headline", contender, inFlight, 1_024, Connections.FRESH);
  }

  static Cell book(String contender, int inFlight) {
    return cell("headline", contender, inFlight, 450_000, Connections.FRESH);
  }

  static Cell warm(String contender, int inFlight) {
    return cell("headline", contender, inFlight, 1_024, Connections.WARM);
  }

  static Cell timers(String contender, int inFlight) {
    return cell("timers", contender, inFlight, 1, Connections.FRESH);
  }

  static Cell variant(String contender, int inFlight, String variant) {
    return cell("limits", contender, inFlight, 1_024, Connections.WARM, variant);
  }

  private static Cell cell(
      String suite, String contender, int inFlight, int bodyBytes, Connections connections) {
    return cell(suite, contender, inFlight, bodyBytes, connections, "");
  }

  private static Cell cell(
      String suite,
      String contender,
      int inFlight,
      int bodyBytes,
      Connections connections,
      String variant) {
    Workload workload =
        new Workload(inFlight, inFlight, Delays.original(), 1, 1, bodyBytes, connections);
    return Cell.of(suite, contender, workload, variant);
  }
}
