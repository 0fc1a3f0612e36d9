package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import io.frankenbench.report.Untouched.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Libraries with nothing set: how slow each is, up to a cap, and the word for its outcome. */
final class DefaultsChart {
  /** What is slower, or was stopped, stands here. */
  private static final double CAP = 20;

  private final List<Untouched> all;
  private final Results results;

  private DefaultsChart(List<Untouched> all, Results results) {
    this.all = all;
    this.results = results;
  }

  /** The chart; empty if no cell has an outcome. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    List<Untouched> all = Untouched.of(results);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new DefaultsChart(all, results).drawn(theme));
  }

  private Chart drawn(Theme theme) throws IOException {
    List<String> contenders = DefaultsSection.contenders(results);
    List<Integer> loads =
        results.cells().stream().map(cell -> cell.cell().requests()).distinct().sorted().toList();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int requests : loads) {
      for (String contender : contenders) {
        add(rows, contender, requests);
      }
    }
    Map<String, JsonNode> values = new HashMap<>();
    values.put("subtitle", Panels.texts(subtitle()));
    values.put("rows", rows);
    values.put("contenders", Panels.texts(contenders));
    values.put("loads", Panels.texts(loads.stream().map(DefaultsChart::panel).toList()));
    values.put("kinds", Panels.texts(Arrays.stream(Kind.values()).map(Kind::toString).toList()));
    ObjectNode spec = theme.fill("defaults", values);
    return new Chart("defaults", spec.path("title").path("text").asText(), description(), spec);
  }

  private List<String> subtitle() {
    return List.of(
        "Dots: time as a multiple of a cost-free client's, those beyond "
            + Words.plain(CAP)
            + " at the right edge. Delays are short here, so most of it is connecting and sending;",
        "what counts is the word: whether all requests succeed, and whether few in flight are what"
            + " it waits for.");
  }

  private static String panel(int requests) {
    return Words.grouped(requests) + " requests at once";
  }

  private void add(ArrayNode rows, String contender, int requests) {
    ObjectNode row = rows.addObject().put("contender", contender).put("requests", panel(requests));
    Untouched one =
        all.stream()
            .filter(it -> it.requests() == requests && it.contender().equals(contender))
            .findFirst()
            .orElse(null);
    if (one == null) {
      row.put("absent", DefaultsSection.without(results, contender, requests));
      return;
    }
    row.put("kind", one.kind().toString()).put("label", DefaultsWords.brief(one));
    Double ratio = one.median(Metric.RATIO_TO_IDEAL);
    if (one.outcomes().hung()) {
      row.put("ratio", CAP);
    } else if (one.kind() != Kind.REFUSED && ratio != null) {
      row.put("ratio", Math.clamp(ratio, 1, CAP));
    }
  }

  private String description() {
    List<String> parts =
        all.stream()
            .map(one -> one.contender() + " at " + Words.grouped(one.requests()) + " " + one.kind())
            .toList();
    return "Dots: time as a multiple of the ideal, up to "
        + Words.plain(CAP)
        + ", and the outcome in words, for each library with nothing set: "
        + Words.list(parts)
        + ". All figures are in summary.csv.";
  }
}
