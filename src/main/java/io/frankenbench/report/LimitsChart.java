package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Metric;
import io.frankenbench.workload.FileLimit;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of N requests where few files may be open, and with the remedies: whole bars. */
final class LimitsChart {
  private static final String SUCCEEDED = "succeeded";
  private static final String FAILED = "failed, and said so";
  private static final String SILENT = "no outcome";

  private final List<Outcomes> drawn;
  private final List<CellResult> cells;

  private LimitsChart(Results results) {
    drawn = Outcomes.of(results).stream().filter(one -> isDrawn(one.cell())).toList();
    cells = results.cells().stream().filter(cell -> isDrawn(cell.cell())).toList();
  }

  /** A soft limit changes nothing, so there is nothing to see. */
  private static boolean isDrawn(Cell cell) {
    return FileLimit.of(cell.variant()).map(FileLimit::hard).orElse(true);
  }

  /** The chart; empty if no cell has outcomes. */
  static Optional<Chart> of(Results results, Theme theme) throws IOException {
    LimitsChart chart = new LimitsChart(results);
    return chart.drawn.isEmpty() ? Optional.empty() : Optional.of(chart.drawn(theme));
  }

  private Chart drawn(Theme theme) throws IOException {
    List<String> contenders = contenders();
    List<String> situations = situations();
    List<Integer> requests =
        cells.stream().map(cell -> cell.cell().requests()).distinct().sorted().toList();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int n : requests) {
      for (String situation : situations) {
        for (String contender : contenders) {
          add(rows, n, situation, contender);
        }
      }
    }
    Map<String, JsonNode> values = new HashMap<>();
    values.put(
        "subtitle",
        Panels.texts(
            List.of(
                "From the left, the share of N requests that succeeded, failed or had no outcome,"
                    + " medians; at the right how many succeeded, and what most of the others met.",
                "\"Then\": how many of "
                    + FileLimit.RECOVERY_REQUESTS
                    + " requests the same client fetched afterwards. A first shot each.")));
    values.put("rows", rows);
    values.put("contenders", Panels.texts(contenders));
    values.put("situations", Panels.texts(situations));
    values.put("requests", Panels.texts(requests.stream().map(LimitsChart::panel).toList()));
    values.put("parts", Panels.texts(List.of(SUCCEEDED, FAILED, SILENT)));
    ObjectNode spec = theme.fill("limits", values);
    return new Chart(
        "limits",
        spec.path("title").path("text").asText(),
        "Bars of equal length: for each contender the share of its requests that succeeded, failed"
            + " or had no outcome, where few files may be open, with a limit in flight, and with"
            + " more files. All figures are in summary.csv.",
        spec);
  }

  /** Who does best where nothing helps comes first; remedies that have no such cell come last. */
  private List<String> contenders() {
    return cells.stream()
        .sorted(
            Comparator.comparingInt((CellResult cell) -> place(cell.cell()))
                .thenComparingInt(cell -> -cell.cell().requests())
                .thenComparingDouble(this::lost)
                .thenComparing(cell -> cell.cell().contender()))
        .map(cell -> cell.cell().contender())
        .distinct()
        .toList();
  }

  private double lost(CellResult cell) {
    return drawn.stream()
        .filter(one -> one.cell().equals(cell.cell()))
        .mapToDouble(one -> cell.cell().requests() - one.succeeded())
        .findFirst()
        .orElse(Double.MAX_VALUE);
  }

  private List<String> situations() {
    return cells.stream()
        .map(CellResult::cell)
        .sorted(Comparator.comparingInt(LimitsChart::place).thenComparing(LimitsChart::situation))
        .map(LimitsChart::situation)
        .distinct()
        .toList();
  }

  /** The cliff first, then the remedies. */
  private static int place(Cell cell) {
    return cell.variant().isEmpty() ? 2 : cell.allInFlight() ? 0 : 1;
  }

  /** The head of a column, its lines separated by " | ". */
  private static String situation(Cell cell) {
    String files =
        FileLimit.of(cell.variant())
            .map(limit -> Words.grouped(limit.files()) + " open files")
            .orElse("limit of files raised");
    return files
        + " | "
        + (cell.allInFlight() ? "all at once" : Words.grouped(cell.inFlight()) + " in flight");
  }

  private static String panel(int requests) {
    return Words.grouped(requests) + " requests";
  }

  private void add(ArrayNode rows, int requests, String situation, String contender) {
    CellResult cell =
        cells.stream()
            .filter(c -> c.cell().requests() == requests)
            .filter(c -> c.cell().contender().equals(contender))
            .filter(c -> situation(c.cell()).equals(situation))
            .findFirst()
            .orElse(null);
    Outcomes one = drawn.stream().filter(o -> o.result().equals(cell)).findFirst().orElse(null);
    if (one == null) {
      row(rows, requests, situation, contender).put("absent", absent(cell));
      return;
    }
    part(rows, one, situation, SUCCEEDED, one.succeeded(), 0).put("label", label(one));
    part(rows, one, situation, FAILED, one.failed(), 1);
    part(rows, one, situation, SILENT, one.silent(), 2);
  }

  private static String absent(@Nullable CellResult cell) {
    return cell == null ? "not run" : RatioChart.wordFor(cell);
  }

  private static ObjectNode part(
      ArrayNode rows, Outcomes one, String situation, String part, double count, int order) {
    return row(rows, one.cell().requests(), situation, one.contender())
        .put("part", part)
        .put("share", Math.max(0, count) / one.cell().requests())
        .put("order", order);
  }

  private static ObjectNode row(ArrayNode rows, int requests, String situation, String contender) {
    return rows.addObject()
        .put("contender", contender)
        .put("situation", situation)
        .put("requests", panel(requests));
  }

  private static String label(Outcomes one) {
    Double makespan = one.result().median(Metric.MAKESPAN);
    if (one.allSucceeded() && makespan != null) {
      return "all, in " + Words.fixed(makespan, 1) + " s";
    }
    String count = Words.grouped(one.succeeded());
    if (one.hung()) {
      return count + ", then hung";
    }
    String met =
        one.thrown() != null
            ? ", threw " + type(one.thrown())
            : one.failure() != null ? ", " + type(one.failure()) : "";
    Double recovered = one.recovered();
    return count + met + (recovered == null ? "" : "; then " + Words.grouped(recovered));
  }

  /** The type at the beginning of "SocketException: Too many open files". */
  private static String type(String failure) {
    int colon = failure.indexOf(':');
    return Words.cut(colon < 0 ? failure : failure.substring(0, colon), 24);
  }
}
