package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the explorer shows, as compact JSON: tables of columns in which cells, workloads, contenders
 * and texts are named by their numbers.
 */
final class ExplorerData {
  /** Percentiles of the overhead; one is given where there are requests enough to tell it. */
  private static final double[] PERCENTILES = {
    0, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 100
  };

  private final Numbering<String> texts = new Numbering<>();
  private final Numbering<Contender> contenders = new Numbering<>();
  private final Numbering<WorkloadKey> workloads = new Numbering<>();
  private final Columns suites = new Columns();
  private final Columns cells = new Columns();
  private final Map<Metric, Columns> figures = new EnumMap<>(Metric.class);
  private final Columns overhead = new Columns();
  private final ExplorerShots shots = new ExplorerShots(texts);
  private final ExplorerSamples samples = new ExplorerSamples();
  private int count;

  private ExplorerData() {}

  /** A contender, as its cells name it. */
  private record Contender(String id, String library, String model) {}

  /** The data of {@code all} suites, of which the first leads. */
  static ObjectNode of(List<Results> all, Theme theme) {
    ExplorerData data = new ExplorerData();
    all.forEach(data::add);
    List<String> ids = data.contenders.all().stream().map(Contender::id).toList();
    WorkloadKey headline = all.getFirst().headline();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("headline", headline == null ? ExplorerShots.NONE : data.workloads.of(headline));
    data.write(json);
    json.set("contenders", data.contenders(ids, theme));
    json.set("sources", ExplorerSources.of(all.getFirst().evidence().sources(), ids));
    return json;
  }

  private void add(Results results) {
    Environment environment = results.evidence().environment();
    suites
        .add("id", results.suite())
        .add("question", environment.question())
        .add("date", environment.date())
        .add("command", environment.command())
        .add("ending", environment.ending())
        .add("machine", Json.MAPPER.<JsonNode>valueToTree(environment.machine()));
    Map<Cell, List<Shot>> byCell =
        results.evidence().shots().stream().collect(Collectors.groupingBy(Shot::cell));
    for (CellResult cell : results.cells()) {
      add(cell, byCell.getOrDefault(cell.cell(), List.of()));
    }
  }

  private void add(CellResult result, List<Shot> ofCell) {
    Cell cell = result.cell();
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    result.reasons().forEach(reason -> reasons.add(texts.of(reason)));
    cells
        .add(
            "contender",
            contenders.of(new Contender(cell.contender(), cell.library(), cell.model())))
        .add("workload", workloads.of(result.workload()))
        .add("status", texts.of(result.status().toString()))
        .add("reasons", reasons)
        .add("settings", shots.settings(ofCell))
        .add("shots", ofCell.size());
    result.figures().forEach(this::add);
    percentiles(OverheadCurve.of(result));
    shots.add(count, ofCell);
    samples.add(count, result, ofCell);
    count++;
  }

  private void add(Metric metric, Figure figure) {
    figures
        .computeIfAbsent(metric, _ -> new Columns())
        .add("cell", count)
        .addFigure("median", figure.median())
        .addFigure("low", figure.interval().low())
        .addFigure("high", figure.interval().high())
        .add("kind", texts.of(figure.kind().toString()))
        .add("blocks", figure.blocks())
        .add("shots", figure.shots());
  }

  private void percentiles(OverheadCurve curve) {
    if (curve.total() == 0) {
      return;
    }
    ArrayNode millis = JsonNodeFactory.instance.arrayNode();
    for (double percentile : PERCENTILES) {
      boolean told = percentile == 100 || curve.total() >= 100 / (100 - percentile);
      millis.add(Columns.figure(told ? curve.millisAt(percentile / 100) : null));
    }
    overhead.add("cell", count).add("ms", millis);
  }

  private void write(ObjectNode json) {
    json.set("suites", suites.json());
    json.set("workloads", workloads());
    json.set("cells", cells.json());
    ArrayNode metrics = json.putArray("metrics");
    figures.forEach((metric, columns) ->
        metrics.add(
            columns
                .json()
                .put("name", metric.toString())
                .put("unit", metric.unit())
                .put("label", metric.label())
                .put("view", metric.view().name().toLowerCase(Locale.ROOT))));
    json.set("percentiles", Panels.numbers(PERCENTILES));
    json.set("overhead", overhead.json());
    shots.write(json);
    json.set("samples", samples.json());
    json.set("texts", Panels.texts(texts.all()));
  }

  private ObjectNode workloads() {
    Columns columns = new Columns();
    for (WorkloadKey key : workloads.all()) {
      String connections = key.network() ? " · " + key.connections() : "";
      columns
          .add("suite", key.suite())
          .add("label", key.panel().replace(" | ", " · ") + connections)
          .add("sentence", key.sentence())
          .add("requests", key.requests())
          .add("in_flight", key.inFlight())
          .add("body_bytes", key.bodyBytes())
          .add("connections", key.connections())
          .add("delay", key.delay())
          .add("time_scale", Words.plain(key.timeScale()))
          .add("protocol", key.protocol())
          .add("variant", key.variant());
    }
    return columns.json();
  }

  private ObjectNode contenders(List<String> ids, Theme theme) {
    Map<String, String> dark = theme.dark();
    Map<String, JsonNode> scales = theme.scales(ids);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("id", Panels.texts(ids));
    json.set("library", Panels.texts(contenders.all().stream().map(Contender::library).toList()));
    json.set("model", Panels.texts(contenders.all().stream().map(Contender::model).toList()));
    JsonNode colours = Objects.requireNonNull(scales.get("colours"));
    json.set("light", colours);
    ArrayNode darks = json.putArray("dark");
    for (JsonNode light : colours) {
      darks.add(dark.getOrDefault(light.asText(), light.asText()));
    }
    json.set("shape", scales.get("shapes"));
    json.set("dash", scales.get("dashes"));
    return json;
  }
}
