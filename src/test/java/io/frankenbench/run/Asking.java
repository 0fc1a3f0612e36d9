package io.frankenbench.run;

import io.frankenbench.run.RunOptions.Amount;
import io.frankenbench.run.RunOptions.Extent;
import io.frankenbench.workload.Protocol;
import java.nio.file.Path;
import java.util.List;

/** Options by hand: a suite, and what of it is asked for. */
record Asking(
    String suite,
    Extent extent,
    List<String> contenders,
    List<Integer> requests,
    List<Integer> inFlight,
    Double timeScale,
    List<Protocol> protocols) {

  /** All of a suite. */
  static Asking all(String suite) {
    return new Asking(suite, Extent.USUAL, List.of(), List.of(), List.of(), null, List.of());
  }

  Asking quick() {
    return in(Extent.QUICK);
  }

  Asking in(Extent other) {
    return new Asking(suite, other, contenders, requests, inFlight, timeScale, protocols);
  }

  Asking by(String... ids) {
    return new Asking(suite, extent, List.of(ids), requests, inFlight, timeScale, protocols);
  }

  Asking requests(Integer... numbers) {
    return new Asking(suite, extent, contenders, List.of(numbers), inFlight, timeScale, protocols);
  }

  /** Limits; 0 is all. */
  Asking inFlight(Integer... limits) {
    return new Asking(suite, extent, contenders, requests, List.of(limits), timeScale, protocols);
  }

  Asking scaled(double factor) {
    return new Asking(suite, extent, contenders, requests, inFlight, factor, protocols);
  }

  Asking speaking(Protocol... others) {
    return new Asking(suite, extent, contenders, requests, inFlight, timeScale, List.of(others));
  }

  Plan plan() throws UserError {
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
