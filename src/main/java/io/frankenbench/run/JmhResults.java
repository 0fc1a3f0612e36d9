package io.frankenbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * JMH's own view of a run, forks of a cell merged into one result, as the usual viewers read it.
 */
final class JmhResults {
  private final Map<String, List<BenchmarkResult>> byCell = new LinkedHashMap<>();

  void add(BenchmarkResult fork) {
    BenchmarkParams params = fork.getParams();
    String cell =
        String.join(" ", params.getParamsKeys().stream().map(key -> params.getParam(key)).toList());
    byCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(fork);
  }

  /** Writes all of them to {@code file}, without the paths of this machine. */
  void write(Path file) throws IOException {
    if (byCell.isEmpty()) {
      return;
    }
    List<RunResult> results = new ArrayList<>();
    for (List<BenchmarkResult> forks : byCell.values()) {
      results.add(new RunResult(forks.getFirst().getParams(), forks));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    JsonNode tree = Json.MAPPER.readTree(bytes.toByteArray());
    for (JsonNode result : tree) {
      ((ObjectNode) result).put("jvm", "java");
      ((ObjectNode) result).putPOJO("jvmArgs", ForkJvm.FLAGS);
      ((ObjectNode) result).put("forks", result.path("primaryMetric").path("rawData").size());
    }
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
  }
}
