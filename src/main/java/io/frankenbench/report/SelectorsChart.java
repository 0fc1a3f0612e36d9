package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Metric;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** CPU per request against open connections, a panel for each client, a line for each way. */
final class SelectorsChart {
  /** Names at the ends of lines are at least this share of the axis apart. */
  private static final double APART = 0.07;

  private static final double[] TICKS = {
    100, 1000, 10, 10_000, 1, 50, 200, 500, 20, 2000, 5000, 300, 30, 3000, 70, 150
  };

  private SelectorsChart() {}

  /** The chart; empty if no cell has figures. */
  static Optional<Chart> of(List<Asked> all, Theme theme) throws IOException {
    List<Asked> drawn =
        all.stream()
            .filter(one -> one.result().median(Metric.CPU_PER_REQUEST) != null)
            .filter(Asked::tookEffect)
            .toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    double least = drawn.stream().mapToDouble(SelectorsChart::cpu).min().orElse(1);
    double largest = drawn.stream().mapToDouble(SelectorsChart::cpu).max().orElse(10);
    double from = least / 1.3;
    double to = largest * 1.3;
    int fewest = drawn.stream().mapToInt(Asked::open).min().orElse(1);
    int most = drawn.stream().mapToInt(Asked::open).max().orElse(1);
    List<String> clients = drawn.stream().map(Asked::client).distinct().toList();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Asked one : drawn) {
      rows.addObject()
          .put("client", one.client())
          .put("way", one.way().toString())
          .put("open", one.open())
          .put("cpu", cpu(one));
    }
    for (String client : clients) {
      addNames(rows, drawn.stream().filter(one -> one.client().equals(client)), from, to);
    }
    Map<String, JsonNode> values = new HashMap<>();
    values.put(
        "subtitle",
        Panels.texts(
            List.of(
                "Client CPU per request in microseconds, medians; answers trickle in over 3 s, so"
                    + " that at any time few connections have something to say.",
                "NIO is Netty over the JDK's selectors, which ask epoll on Linux; its own epoll and"
                    + " io_uring go past the JDK.",
                "All connections are open beforehand; with 100, most of it is the JVM's own.")));
    values.put("rows", rows);
    values.put("clients", Panels.texts(clients));
    values.put(
        "ways", Panels.texts(Arrays.stream(Asked.Way.values()).map(Asked.Way::toString).toList()));
    values.put("opens", Panels.numbers(open(drawn)));
    values.put("reach", Panels.numbers(fewest / 1.25, Math.max(most, fewest * 2) * 1.25));
    values.put("domain", Panels.numbers(from, to));
    values.put("ticks", Panels.numbers(LogAxis.ticks(from, to, 0.12, TICKS)));
    ObjectNode spec = theme.fill("selectors", values);
    return Optional.of(
        new Chart(
            "selectors",
            spec.path("title").path("text").asText(),
            "Lines: client CPU per request at growing numbers of open connections, for each client,"
                + " and for poll, NIO, epoll and io_uring. All figures are in summary.csv.",
            spec));
  }

  private static double cpu(Asked one) {
    return Objects.requireNonNull(one.result().median(Metric.CPU_PER_REQUEST));
  }

  private static double[] open(List<Asked> drawn) {
    return drawn.stream().mapToDouble(Asked::open).distinct().sorted().toArray();
  }

  /** Names each line at its end. */
  private static void addNames(ArrayNode rows, Stream<Asked> its, double low, double high) {
    Map<Asked.Way, Asked> last = new EnumMap<>(Asked.Way.class);
    its.forEach(one -> last.merge(one.way(), one, (a, b) -> a.open() > b.open() ? a : b));
    List<Asked> ends =
        last.values().stream().sorted(Comparator.comparingDouble(SelectorsChart::cpu)).toList();
    double[] places =
        EndLabels.places(
            ends.stream().mapToDouble(SelectorsChart::cpu).toArray(), low, high, APART);
    for (int i = 0; i < places.length; i++) {
      Asked end = ends.get(i);
      rows.addObject()
          .put("client", end.client())
          .put("way", end.way().toString())
          .put("open", end.open())
          .put("at", places[i])
          .put("name", end.way() + " " + Words.brief(cpu(end)));
    }
  }
}
