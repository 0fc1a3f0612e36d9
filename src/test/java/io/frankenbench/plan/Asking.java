package io.frankenbench.plan;

import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.workload.Protocol;
import java.nio.file.Path;
import java.util.List;

/** Options by hand: a suite, and what of it is asked for. */
public record Asking(
    String suite,
    Extent extent,
    List<String> contenders,
    List<Integer> requests,
    List<Integer> inFlight,
    Double timeScale,
    List<Protocol> protocols) {

  /** All of a suite. */
  public static Asking all(String suite) {
    return new Asking(suite, Extent.USUAL, List.of(), List.of(), List.of(), null, List.of());
  }

  public Asking quick() {
    return in(Extent.QUICK);
  }

  public Asking in(Extent other) {
    return new Asking(suite, other, contenders, requests, inFlight, timeScale, protocols);
  }

  public Asking by(String... ids) {
    return new Asking(suite, extent, List.of(ids), requests, inFlight, timeScale, protocols);
  }

  public Asking requests(Integer... numbers) {
    return new Asking(suite, extent, contenders, List.of(numbers), inFlight, timeScale, protocols);
  }

  /** Limits; 0 is all. */
  public Asking inFlight(Integer... limits) {
    return new Asking(suite, extent, contenders, requests, List.of(limits), timeScale, protocols);
  }

  public Asking scaled(double factor) {
    return new Asking(suite, extent, contenders, requests, inFlight, factor, protocols);
  }

  public Asking speaking(Protocol... others) {
    return new Asking(suite, extent, contenders, requests, inFlight, timeScale, List.of(others));
  }

  public Plan plan() throws UserError {
    return Plan.of(
        new RunOptions(
                List.of(suite),
                Amount.of(extent),
                contenders,
                requests,
                inFlight,
                List.of(),
                List.of(),
                null,
                timeScale,
                7,
                3L,
                null,
                Path.of("out"),
                false,
                "")
            .speaking(protocols));
  }
}
