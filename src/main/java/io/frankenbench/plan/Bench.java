package io.frankenbench.plan;

import io.frankenbench.compose.Compose;
import io.frankenbench.measure.FanOut;
import io.frankenbench.record.Cell;
import io.frankenbench.timer.Sleep;
import java.util.Map;

/** The JMH benchmarks that run cells, one cell in each fork. */
public enum Bench {
  /** Fetches many URLs. */
  FAN_OUT(FanOut.class, "fanOut") {
    @Override
    public Map<String, String> parameters(Cell cell) {
      return Map.of(
          "contender",
          cell.contender(),
          "requests",
          "" + cell.requests(),
          "inFlight",
          "" + cell.inFlight(),
          "bodyBytes",
          "" + cell.bodyBytes(),
          "connections",
          cell.connections(),
          "protocol",
          cell.protocol(),
          "delay",
          cell.delay(),
          "timeScale",
          "" + cell.timeScale());
    }
  },
  /** Lets many tasks sleep, without any network. */
  SLEEP(Sleep.class, "sleep") {
    @Override
    public Map<String, String> parameters(Cell cell) {
      return Map.of(
          "contender",
          cell.contender(),
          "requests",
          "" + cell.requests(),
          "delay",
          cell.delay(),
          "timeScale",
          "" + cell.timeScale());
    }
  },
  /** Gathers, gives up or forgets many answers; the act is the variant. */
  COMPOSE(Compose.class, "compose") {
    @Override
    public Map<String, String> parameters(Cell cell) {
      return Map.of(
          "composer",
          cell.contender(),
          "act",
          cell.variant(),
          "requests",
          "" + cell.requests(),
          "bodyBytes",
          "" + cell.bodyBytes(),
          "delay",
          cell.delay(),
          "timeScale",
          "" + cell.timeScale());
    }
  };

  private final Class<?> type;
  private final String method;

  Bench(Class<?> type, String method) {
    this.type = type;
    this.method = method;
  }

  /** The benchmark of the suite that {@code cell} belongs to. */
  public static Bench of(Cell cell) {
    return Suites.ALL.stream()
        .filter(suite -> suite.name().equals(cell.suite()))
        .map(Suite::bench)
        .findFirst()
        .orElse(FAN_OUT);
  }

  /** What JMH is told to include. */
  public String pattern() {
    return "^" + type.getName().replace(".", "\\.") + "\\." + method + "$";
  }

  /** The benchmark's parameters for {@code cell}. */
  public abstract Map<String, String> parameters(Cell cell);
}
