package io.frankenbench.report;

import java.util.List;

/** What the figures cannot promise. */
final class Threats {
  private Threats() {}

  static void add(List<Block> blocks) {
    blocks.add(new Block.Heading(2, "Threats to validity"));
    blocks.add(
        new Block.Points(
            List.of(
                "Client and server share one machine and its cores, over loopback: no wire, no"
                    + " packet loss. The server's CPU time is accounted apart; its use of the cores"
                    + " is not.",
                "A cell that keeps the machine over 90 % busy is marked machine-bound: it shows the"
                    + " machine as much as the contender.",
                "All in flight, the excess is mostly the issue window: how fast a model connects and"
                    + " submits, not how it waits.",
                "A fresh shot opens connections at the contender's own pace; it is not equal work"
                    + " for all.",
                "One machine, one kernel, one JDK. Ratios travel better than seconds, but repeat"
                    + " the run before you decide.",
                "A ratio below 1 can occur with an in-flight limit: the ideal serves requests in"
                    + " their order, and another order can be a little shorter.")));
  }
}
