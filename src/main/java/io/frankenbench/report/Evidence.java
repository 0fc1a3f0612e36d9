package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.RawData;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the report of one suite is made from.
 *
 * @param shots its lines of {@code raw/shots.jsonl}, of the finished blocks
 * @param settling the suite {@code warm-up}, which shows how contenders settle
 * @param environment its part of {@code environment.json}
 * @param sources the contenders' own source, of all suites
 */
record Evidence(List<Shot> shots, Settling settling, Environment environment, Sources sources) {

  private static final String HEADLINE = "headline";
  private static final String WARM_UP = "warm-up";

  /** The same where no source was kept. */
  Evidence(List<Shot> shots, Settling settling, Environment environment) {
    this(shots, settling, environment, Sources.NONE);
  }

  /** True if it is of the suite that shows how contenders settle. */
  boolean isWarmUp() {
    return isOf(WARM_UP);
  }

  /** True if it is of the suite that most people come for, as is what nobody has run. */
  boolean isHeadline() {
    return shots.isEmpty() || isOf(HEADLINE);
  }

  private boolean isOf(String suite) {
    return !shots.isEmpty() && shots.getFirst().cell().suite().equals(suite);
  }

  /**
   * Reads a results folder: suite after suite, the one that most people come for first.
   *
   * @throws IOException if {@code raw/shots.jsonl} is missing, or a file cannot be understood; the
   *     message is for the user
   */
  static List<Evidence> read(Path dir) throws IOException {
    Path shots = dir.resolve("raw").resolve("shots.jsonl");
    if (!Files.isRegularFile(shots)) {
      throw new IOException(
          shots + " does not exist; give a folder that a run has written its results to");
    }
    RawData raw = RawData.read(dir);
    JsonNode environments = raw.environment().path("suites");
    SortedMap<String, List<Shot>> bySuite = new TreeMap<>(ORDER);
    for (Shot shot : raw.shots()) {
      String suite = shot.cell().suite();
      if (shot.position().block() < new Environment(environments.path(suite)).finishedBlocks()) {
        bySuite.computeIfAbsent(suite, _ -> new ArrayList<>()).add(shot);
      }
    }
    if (bySuite.isEmpty()) {
      bySuite.put(HEADLINE, List.of());
    }
    Settling settling =
        new Settling(
            bySuite.getOrDefault(WARM_UP, List.of()), new Environment(environments.path(WARM_UP)));
    List<Evidence> all = new ArrayList<>();
    bySuite.forEach((suite, its) ->
        all.add(
            new Evidence(its, settling, new Environment(environments.path(suite)), raw.sources())));
    return all;
  }

  /** The headline first, the warm-up, which is there for the others' sake, last. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String suite) -> !suite.equals(HEADLINE))
          .thenComparing(suite -> suite.equals(WARM_UP))
          .thenComparing(Comparator.naturalOrder());
}
