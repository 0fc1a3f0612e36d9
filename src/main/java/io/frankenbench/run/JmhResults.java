package io.frankenbench.run;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.util.ListStatistics;

/**
 * JMH's own view of a run in JMH's own JSON, forks of a cell merged into one result, as the usual
 * viewers read it. Added are the suite and the variant, as parameters, and {@code forkNames}, which
 * says block and fork of each list of {@code rawData}.
 */
final class JmhResults {
  private static final String FORK_NAMES = "forkNames";

  private JmhResults() {}

  /**
   * What JMH says of one fork, without the paths of this machine; {@code null} if nothing.
   *
   * @param flags of the fork's JVM
   */
  static @Nullable ObjectNode ofFork(
      Cell cell, int block, int fork, List<String> flags, Collection<RunResult> results)
      throws IOException {
    if (results.isEmpty()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    ObjectNode result = (ObjectNode) Json.MAPPER.readTree(bytes.toByteArray()).path(0);
    result.put("jvm", "java");
    result.set("jvmArgs", Json.MAPPER.valueToTree(flags));
    ObjectNode params = result.withObject("params").put("suite", cell.suite());
    if (!cell.variant().isEmpty()) {
      params.put("variant", cell.variant());
    }
    result.putArray(FORK_NAMES).add(name(block, fork));
    return result;
  }

  private static String name(int block, int fork) {
    return block + "-" + fork;
  }

  /** The suite of a result. */
  static String suite(JsonNode result) {
    return result.at("/params/suite").asText("");
  }

  /**
   * All results.
   *
   * @param published the content of {@code jmh.json}
   * @param kept which of them stay
   * @param forks single forks, which replace those of the same name
   */
  static ArrayNode merged(JsonNode published, Predicate<JsonNode> kept, List<JsonNode> forks) {
    Map<String, Map<String, JsonNode>> byCell = new LinkedHashMap<>();
    for (JsonNode result : published) {
      if (kept.test(result)) {
        for (int i = 0; i < result.path(FORK_NAMES).size(); i++) {
          add(byCell, single(result, i));
        }
      }
    }
    forks.forEach(fork -> add(byCell, fork));
    ArrayNode merged = Json.MAPPER.createArrayNode();
    byCell.values().forEach(cell -> merged.add(united(List.copyOf(cell.values()))));
    return merged;
  }

  /** The content of {@code jmh.json}, a line for each cell: there are many. */
  static String lines(ArrayNode results) {
    return results.valueStream().map(JsonNode::toString).collect(joining(",\n", "[\n", "\n]\n"));
  }

  private static void add(Map<String, Map<String, JsonNode>> byCell, JsonNode fork) {
    byCell
        .computeIfAbsent(fork.path("params").toString(), _ -> new LinkedHashMap<>())
        .put(fork.path(FORK_NAMES).path(0).asText(), fork);
  }

  private static ObjectNode single(JsonNode result, int index) {
    ObjectNode fork = result.deepCopy();
    fork.putArray(FORK_NAMES).add(result.path(FORK_NAMES).path(index));
    only(fork.path("primaryMetric"), index);
    fork.path("secondaryMetrics").forEach(metric -> only(metric, index));
    return fork;
  }

  private static void only(JsonNode metric, int index) {
    JsonNode data = metric.path("rawData").path(index);
    ((ObjectNode) metric).putArray("rawData").add(data);
  }

  private static ObjectNode united(List<JsonNode> forks) {
    ObjectNode all = forks.getFirst().deepCopy();
    all.put("forks", forks.size());
    ArrayNode names = all.putArray(FORK_NAMES);
    forks.forEach(fork -> names.add(fork.path(FORK_NAMES).path(0)));
    all.set("primaryMetric", united(forks, "/primaryMetric"));
    ObjectNode secondary = all.putObject("secondaryMetrics");
    Set<String> metrics = new TreeSet<>();
    forks.forEach(
        fork -> fork.path("secondaryMetrics").fieldNames().forEachRemaining(metrics::add));
    metrics.forEach(name -> secondary.set(name, briefly(forks, "/secondaryMetrics/" + name)));
    return all;
  }

  /** Of what JMH does not measure itself only the median: there are many of these. */
  private static ObjectNode briefly(List<JsonNode> forks, String metric) {
    ObjectNode united = united(forks, metric);
    united.withObject("scorePercentiles").retain("50.0");
    return united;
  }

  /** One metric over all forks, with the statistics that JMH would have computed. */
  private static ObjectNode united(List<JsonNode> forks, String metric) {
    ListStatistics statistics = new ListStatistics();
    ArrayNode rawData = Json.MAPPER.createArrayNode();
    List<String> units = new ArrayList<>();
    for (JsonNode fork : forks) {
      JsonNode data = fork.at(metric + "/rawData/0");
      data.forEach(value -> statistics.addValue(value.asDouble()));
      rawData.add(data.isArray() ? data : Json.MAPPER.createArrayNode());
      units.add(fork.at(metric + "/scoreUnit").asText(""));
    }
    ObjectNode united = Json.MAPPER.createObjectNode();
    united.put("score", statistics.getMean());
    united.put("scoreError", statistics.getMeanErrorAt(0.999));
    ArrayNode confidence = united.putArray("scoreConfidence");
    for (double end : statistics.getConfidenceIntervalAt(0.999)) {
      confidence.add(end);
    }
    ObjectNode percentiles = united.putObject("scorePercentiles");
    for (double percent : new double[] {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100}) {
      percentiles.put(Double.toString(percent), statistics.getPercentile(percent));
    }
    united.put("scoreUnit", units.stream().filter(unit -> !unit.isEmpty()).findFirst().orElse(""));
    united.set("rawData", rawData);
    return united;
  }
}
