package io.frankenbench.measure;

import io.frankenbench.record.Histograms;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.IdealSchedule;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.Map;

/**
 * All that is known of one shot when it is judged.
 *
 * @param workload what was asked
 * @param protocol what every request was to come by
 * @param ideal its ideal schedule
 * @param phase in a muster the server held every response until the limit was reached
 * @param gathered true if it was a muster, and as many as the limit waited together
 * @param steady true if a muster of the same client has gone before
 * @param sameHost true if the clocks of client and server can be compared
 * @param prestarted threads of the client that ran before the clock of its first shot
 * @param client the client's account
 * @param server the server's ledger
 * @param around what went on around it
 * @param disturbances what disturbed it from outside, as its record holds it
 * @param failuresAsked true if failures are what is looked at
 */
public record Evidence(
    Workload workload,
    Protocol protocol,
    IdealSchedule ideal,
    Phase phase,
    boolean gathered,
    boolean steady,
    boolean sameHost,
    int prestarted,
    ClientAccount client,
    ServerLedger server,
    Surroundings.Change around,
    Map<String, Double> disturbances,
    boolean failuresAsked) {

  /** True if the server held every response until the limit was reached. */
  boolean muster() {
    return phase == Phase.MUSTER;
  }

  /** True if it is a shot at full length: its time is a figure. */
  boolean fullLength() {
    return phase == Phase.COLD || phase == Phase.MEASURED;
  }

  /** How late the server began its responses: a percentile, in ms. */
  double serverLatenessMillis(double percentile) {
    return Histograms.parse(server.latenessMicros()).getValueAtPercentile(percentile) / 1e3;
  }
}
