package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What all pages of a results folder are made from, checked. What is not there is empty.
 *
 * @param shots {@code raw/shots.jsonl}
 * @param environment {@code environment.json}
 * @param jmh {@code raw/jmh.json}
 * @param sources {@code raw/sources.json}
 */
public record RawData(List<Shot> shots, ObjectNode environment, ArrayNode jmh, Sources sources) {
  private static final List<String> COUNTS = List.of("blocks", "finished_blocks", "shots");

  /**
   * Reads the folder {@code root}.
   *
   * @throws IOException if a file cannot be read; {@link DamagedException} if one is not as a run
   *     writes it
   */
  public static RawData read(Path root) throws IOException {
    Digests.verify(root);
    Path raw = root.resolve("raw");
    Path shotFile = raw.resolve("shots.jsonl");
    List<Shot> shots = Files.exists(shotFile) ? ShotFile.readWhole(shotFile) : List.of();
    if (Files.exists(shotFile) && shots.isEmpty()) {
      throw new DamagedException(shotFile + "", "it is empty; a run writes a line for each shot");
    }
    RunCheck.check(shotFile, shots, plans(raw));
    Sources sources = Sources.read(raw.resolve("sources.json"));
    return new RawData(shots, environment(root), jmh(raw.resolve("jmh.json")), sources);
  }

  /** The published plans and, of a run that is under way or died, its own. */
  private static Plans plans(Path raw) throws IOException {
    Plans plans = new Plans();
    Path file = raw.resolve("plan.json");
    JsonNode published = json(file, JsonNodeFactory.instance.objectNode());
    boolean wrong = !published.isObject() || (Files.exists(file) && published.isEmpty());
    if (wrong || !published.valueStream().allMatch(plans::add)) {
      throw new DamagedException(
          file + "", "it should name each plan's id, started, command and fields, by its suites");
    }
    Path own = raw.resolve("partial").resolve("plan.json");
    try {
      plans.add(json(own, JsonNodeFactory.instance.objectNode()));
    } catch (DamagedException e) {
      // nothing that was published is of it; whoever goes on with it is told
    }
    return plans;
  }

  private static ObjectNode environment(Path root) throws IOException {
    Path file = root.resolve("environment.json");
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putObject("suites");
    if (json(file, none) instanceof ObjectNode all
        && all.path("suites").isObject()
        && all.path("suites").valueStream().allMatch(RawData::isEnvironment)) {
      return all;
    }
    throw new DamagedException(
        file + "", "no environment of a run: under suites, each has a run with counts of blocks");
  }

  private static boolean isEnvironment(JsonNode suite) {
    JsonNode run = suite.path("run");
    return suite.isObject()
        && (run.isObject() || run.isMissingNode())
        && COUNTS.stream().map(run::path).allMatch(n -> n.isMissingNode() || isCount(n))
        && Stream.of("skipped", "failed")
            .flatMap(told -> run.path(told).valueStream())
            .allMatch(cell -> Cell.isContender(cell.path("contender").asText()));
  }

  private static boolean isCount(JsonNode number) {
    return number.isInt() && number.asInt() >= 0;
  }

  private static ArrayNode jmh(Path file) throws IOException {
    Predicate<JsonNode> figures = metric -> metric.isObject() && metric.path("rawData").isArray();
    if (json(file, JsonNodeFactory.instance.arrayNode()) instanceof ArrayNode results
        && results
            .valueStream()
            .allMatch(result ->
                result.path("params").isObject()
                    && result.path("forkNames").isArray()
                    && figures.test(result.path("primaryMetric"))
                    && result.path("secondaryMetrics").isObject()
                    && result.path("secondaryMetrics").valueStream().allMatch(figures))) {
      return results;
    }
    throw new DamagedException(file + "", "it should be JMH's results: params, forkNames, metrics");
  }

  private static JsonNode json(Path file, JsonNode otherwise) throws IOException {
    if (!Files.exists(file)) {
      return otherwise;
    }
    try {
      return Json.STRICT.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw DamagedException.of(file, e);
    }
  }
}
