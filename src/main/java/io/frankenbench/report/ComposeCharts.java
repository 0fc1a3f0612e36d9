package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers get, and what goes on after they have given up; a panel for each act. */
final class ComposeCharts {
  private final ComposeCells cells;
  private final Theme theme;

  ComposeCharts(Results results, Theme theme) {
    this.cells = ComposeCells.of(results);
    this.theme = theme;
  }

  /** Times to the first, the median and the last result; empty if there are none. */
  Optional<Chart> ofResults() throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String act : ComposeCells.HANDING_OVER) {
      for (CellResult cell : cells.of(act)) {
        addResults(rows, cell);
      }
    }
    if (rows.valueStream().noneMatch(row -> row.has("seconds"))) {
      return Optional.empty();
    }
    List<String> subtitle =
        List.of(
            "Medians of "
                + cells.load()
                + ", all in flight at once, with delays of "
                + delays()
                + "; labels: first, half, last.",
            "gather: in the order of the requests; as-completed: first come, first served;"
                + " callback: the same, on any thread.");
    return Optional.of(
        chart(
            "compose-results",
            subtitle,
            rows,
            ComposeCells.HANDING_OVER,
            cells.contenders(ComposeCells.HANDING_OVER, Metric.MAKESPAN),
            "For each model and way of handing over: the seconds until the caller has the first"
                + " result, half of them and the last. "
                + inWords()));
  }

  private static void addResults(ArrayNode rows, CellResult cell) {
    Double first = cell.median(Metric.TIME_TO_FIRST);
    Double half = cell.median(Metric.TIME_TO_MEDIAN);
    Double last = cell.median(Metric.MAKESPAN);
    if (first == null || half == null || last == null) {
      row(rows, cell).put("mark", RatioChart.wordFor(cell));
      return;
    }
    row(rows, cell)
        .put("which", "first result")
        .put("seconds", first)
        .put("last", last)
        .put(
            "label",
            Words.fixed(first, 2) + " · " + Words.fixed(half, 2) + " · " + Words.fixed(last, 2));
    row(rows, cell).put("which", "half of them").put("seconds", half);
    row(rows, cell).put("which", "last result").put("seconds", last);
  }

  private String inWords() {
    List<String> parts = new ArrayList<>();
    for (String act : ComposeCells.HANDING_OVER) {
      for (CellResult cell : cells.of(act)) {
        Double first = cell.median(Metric.TIME_TO_FIRST);
        if (first != null) {
          parts.add(cell.cell().contender() + " " + act + " " + Words.fixed(first, 2) + " s");
        }
      }
    }
    return "First results: " + Words.list(parts) + ".";
  }

  /** How long work went on after it was given up or forgotten; empty if none was. */
  Optional<Chart> ofQuiet() throws IOException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    List<String> contenders = cells.contenders(ComposeCells.GIVING_UP, Metric.TIME_TO_QUIET);
    for (String act : ComposeCells.GIVING_UP) {
      List<CellResult> those = cells.of(act);
      for (String contender : contenders) {
        Optional<CellResult> cell =
            those.stream().filter(c -> c.cell().contender().equals(contender)).findFirst();
        if (cell.isPresent()) {
          addQuiet(rows, cell.get());
        } else if (!those.isEmpty()) {
          rows.addObject().put("contender", contender).put("act", act).put("absent", "not run");
        }
      }
    }
    if (rows.valueStream().noneMatch(row -> row.has("seconds"))) {
      return Optional.empty();
    }
    List<String> subtitle =
        List.of(
            "Seconds from the return of the call until the server had nothing in flight; medians of "
                + cells.load()
                + ", delays of "
                + delays()
                + ".",
            "first-failure: one request breaks after a third of the longest delay; deadline: half of"
                + " it; forgotten: client closed at once, nobody waits.",
            "Labels: seconds · platform threads and connections still there 1 s after the client's"
                + " end · requests of which nobody was told.");
    return Optional.of(
        chart(
            "compose-quiet",
            subtitle,
            rows,
            ComposeCells.GIVING_UP,
            contenders,
            "Bars from zero: for each model and each way of giving up, how many seconds the server"
                + " still had requests in flight after the call had returned."));
  }

  private static void addQuiet(ArrayNode rows, CellResult cell) {
    Double quiet = cell.median(Metric.TIME_TO_QUIET);
    if (quiet == null) {
      row(rows, cell).put("mark", RatioChart.wordFor(cell));
      return;
    }
    boolean running = ComposeCells.leftRunning(cell);
    List<String> parts = new ArrayList<>();
    parts.add(Words.fixed(quiet, 3) + " s" + (running ? ", left running" : ""));
    add(parts, cell.median(Metric.THREADS_LEFT), "thread");
    add(parts, cell.median(Metric.CONNECTIONS_LEFT), "connection");
    Double lost = cell.median(Metric.LOST);
    if (lost != null && lost > 0) {
      parts.add(Words.grouped(lost) + " lost");
    }
    row(rows, cell)
        .put("seconds", quiet)
        .put("kind", running ? "left running" : "given up")
        .put("label", String.join(" · ", parts));
  }

  private static void add(List<String> parts, @Nullable Double count, String thing) {
    if (count != null && count > 0) {
      parts.add(Words.count(Math.round(count), thing));
    }
  }

  private static ObjectNode row(ArrayNode rows, CellResult cell) {
    return rows.addObject()
        .put("contender", cell.cell().contender())
        .put("act", cell.cell().variant());
  }

  private Chart chart(
      String name,
      List<String> subtitle,
      ArrayNode rows,
      List<String> acts,
      List<String> contenders,
      String description)
      throws IOException {
    Map<String, JsonNode> values = new HashMap<>(theme.scales(contenders));
    values.put("subtitle", Panels.texts(subtitle));
    values.put("acts", Panels.texts(acts));
    values.put("rows", rows);
    ObjectNode spec = theme.fill(name, values);
    return new Chart(name, spec.path("title").path("text").asText(), description, spec);
  }

  private String delays() {
    var cell = cells.cells().getFirst().cell();
    return cell.delay() + (cell.timeScale() == 1 ? "" : " × " + Words.plain(cell.timeScale()));
  }
}
