package io.frankenbench.report;

import io.frankenbench.stats.Ratio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients of one workload against each other.
 *
 * @param workload what all of them did
 * @param comparison how they compare
 * @param clients the fastest first, at least two
 */
record Heat(WorkloadKey workload, Comparison comparison, List<CellResult> clients) {

  /** That of {@code workload}; empty if no two clients can be compared. */
  static Optional<Heat> of(Results results, @Nullable WorkloadKey workload) {
    List<CellResult> cells = workload == null ? null : results.byWorkload().get(workload);
    if (workload == null || cells == null) {
      return Optional.empty();
    }
    Comparison comparison = Comparison.of(cells);
    List<CellResult> clients = comparison.clients();
    return clients.size() < 2
        ? Optional.empty()
        : Optional.of(new Heat(workload, comparison, clients));
  }

  /** The heat with as many requests as the headline's workload, or what comes closest. */
  static Optional<Heat> ofMany(Results results) {
    return of(results, results.headline());
  }

  /** The heat with the fewest requests, if that is another; else as the headline's workload. */
  static Optional<Heat> ofFew(Results results) {
    WorkloadKey many = results.headline();
    return many == null
        ? Optional.empty()
        : results.byWorkload().keySet().stream()
            .filter(key -> key.requests() < many.requests() && key.allInFlight())
            .filter(key -> key.bodyBytes() == many.bodyBytes())
            .filter(key -> key.connections().equals(many.connections()))
            .findFirst()
            .flatMap(key -> of(results, key));
  }

  CellResult fastest() {
    return clients.getFirst();
  }

  /** The fastest and those that are not clearly slower. */
  List<CellResult> level() {
    return comparison.leaders(clients);
  }

  /** Those that took at most {@code factor} times as long as the fastest. */
  List<CellResult> within(double factor) {
    return clients.stream().filter(client -> behind(client) <= factor).toList();
  }

  /** How many times as long as the fastest it took; infinitely, if they have nothing in common. */
  double behind(CellResult client) {
    Ratio ratio = Pairs.ratio(client, fastest());
    return ratio == null ? Double.POSITIVE_INFINITY : ratio.mean();
  }

  /** The same in words. */
  String behindInWords(CellResult client) {
    return Words.times(Pairs.ratio(client, fastest()));
  }
}
