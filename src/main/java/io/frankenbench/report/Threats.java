package io.frankenbench.report;

import java.util.List;

/** What the figures cannot promise. */
final class Threats {
  static final String HEADING = "Threats to validity";

  private static final List<String> OF_SLEEPS =
      List.of(
          "The batch is closed: all tasks are handed over at once, and starting them is part of the"
              + " time.",
          "A cell that keeps the machine over 90 % busy from the first to the last moment is marked"
              + " machine-bound: it shows the machine as much as the model.",
          "One machine, one kernel, one JDK. Ratios travel better than seconds, but repeat the run"
              + " before you decide.");

  private static final List<String> OF_REQUESTS =
      List.of(
          "Client and server share one machine and its cores, over loopback: no wire, no"
              + " packet loss. The server's CPU time is accounted apart; its use of the cores"
              + " is not.",
          "The batch is closed: everything is handed over at once. Until the last request is"
              + " issued the cores are busy, so the issue window is CPU time divided by few"
              + " cores; more cores shorten it, a steady trickle of requests hides it.",
          "Delays are whole seconds, a quarter of them 0, so the answers come in bursts; use"
              + " --delay uniform:0..3s for others.",
          "Fresh means that the client is new as well: a thread pool starts its threads inside"
              + " the clock. Warm is what a service sees that runs for hours.",
          "A cell that keeps the machine over 90 % busy from the first to the last moment is"
              + " marked machine-bound: it shows the machine as much as the contender.",
          "All in flight, the excess is mostly the issue window: how fast a model connects and"
              + " submits, not how it waits.",
          "A fresh shot opens connections at the contender's own pace; it is not equal work"
              + " for all.",
          "One machine, one kernel, one JDK. Ratios travel better than seconds, but repeat"
              + " the run before you decide.",
          "A ratio below 1 can occur with an in-flight limit: the ideal serves requests in"
              + " their order, and another order can be a little shorter.");

  private Threats() {}

  /**
   * Adds them.
   *
   * @param network false if the tasks only sleep
   */
  static void add(List<Block> blocks, boolean network) {
    blocks.add(new Block.Heading(2, HEADING));
    blocks.add(new Block.Points(network ? OF_REQUESTS : OF_SLEEPS));
  }
}
