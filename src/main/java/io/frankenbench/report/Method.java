package io.frankenbench.report;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.List;

/** How a suite was measured. */
final class Method {
  static final String HEADING = "How it was measured";

  private static final String MUSTER =
      "one muster, in which the server holds every response until as many wait as the in-flight"
          + " limit allows (so that a client which queues in secret is found out)";

  private static final String MUSTER_OF_SLEEPS =
      "one muster, in which all tasks are held until all wait together";

  private static final String REQUESTS =
      " The delay of a request depends on the shot's seed and the request's number only, the same"
          + " for every contender. The clock starts just before the batch is handed over and stops"
          + " when the call returns. Server and client each keep a ledger; where these disagree,"
          + " the shot is void and no figure.";

  private static final String SLEEPS =
      " The clock starts just before the tasks are handed over and stops when the call returns."
          + " Each task must end exactly once and not before its delay; otherwise the shot is void"
          + " and no figure.";

  private Method() {}

  /** Adds it, with how many shots there are. */
  static void add(List<Block> blocks, Results results) {
    List<Shot> shots = results.evidence().shots();
    blocks.add(new Block.Heading(2, HEADING));
    blocks.add(
        new Block.Paragraph(
            "JMH, single shots, "
                + Panels.blocksAndShots(results)
                + ". A block is every cell once, in an order shuffled by a recorded seed, each in a"
                + " fresh JVM with the same flags: "
                + course(shots, network(results))
                + "."
                + (network(results) ? REQUESTS : SLEEPS)));
    blocks.add(
        new Block.Paragraph(
            "Ratios between contenders are formed inside a block, so that a drift of the machine"
                + " cancels. From "
                + Figure.ENOUGH_BLOCKS
                + " blocks on, intervals are Student's t over the blocks' medians, about their"
                + " mean, for ratios on logarithms and checked by a bootstrap over blocks. A group"
                + " is a contender and all after it that are not clearly slower, so two without a"
                + " group in common are clearly apart: their ratio exceeds the noise floor (found"
                + " by running one contender twice; at least 5 % where it ran in fewer than 4"
                + " blocks or not at all), and a t test gives p < 5 %, corrected after Holm for all"
                + " pairs of the workload. Drift does not cancel in a ratio to ideal: whether two"
                + " of those intervals overlap tells nothing, the groups do."));
    results
        .evidence()
        .environment()
        .addedOptions()
        .forEach((variable, options) ->
            blocks.add(
                new Block.Paragraph(
                    "The variable " + variable + " added " + options + " to every JVM.")));
    String ending = results.evidence().environment().ending();
    if (!ending.isEmpty()) {
      blocks.add(new Block.Paragraph(ending));
    }
    blocks.add(
        new Block.Points(
            List.of(
                count(shots, Phase.MEASURED) + " and " + count(shots, Phase.COLD) + ".",
                Words.count(voided(shots), "void shot")
                    + " of all phases, and "
                    + Words.count(repeated(shots), "fork")
                    + " run again after an outside disturbance.")));
  }

  /** What a JVM runs one after the other, by what there is of it. */
  private static String course(List<Shot> shots, boolean network) {
    List<String> parts = new ArrayList<>();
    if (has(shots, Phase.COLD)) {
      parts.add("one cold shot");
    }
    if (has(shots, Phase.WARMUP)) {
      parts.add("warm-ups with compressed delays");
    }
    if (has(shots, Phase.MUSTER)) {
      parts.add(network ? MUSTER : MUSTER_OF_SLEEPS);
    }
    parts.add(parts.isEmpty() ? "nothing but the measured shots" : "then the measured shots");
    if (has(shots, Phase.RECOVERY)) {
      parts.add("then a few requests more by the same client");
    }
    return String.join(", ", parts);
  }

  private static boolean has(List<Shot> shots, Phase phase) {
    return shots.stream().anyMatch(shot -> shot.position().phase() == phase);
  }

  /** False if the tasks only sleep. */
  static boolean network(Results results) {
    return results.byWorkload().isEmpty()
        || results.byWorkload().keySet().stream().anyMatch(WorkloadKey::network);
  }

  private static String count(List<Shot> shots, Phase phase) {
    return Words.count(
        shots.stream().filter(shot -> shot.position().phase() == phase).count(), phase + " shot");
  }

  private static long voided(List<Shot> shots) {
    return shots.stream().filter(shot -> !shot.isOutcome()).count();
  }

  private static long repeated(List<Shot> shots) {
    return shots.stream()
        .filter(shot -> shot.position().fork() > 0)
        .map(shot -> List.of(shot.cell(), shot.position().block(), shot.position().fork()))
        .distinct()
        .count();
  }
}
