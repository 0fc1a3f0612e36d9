package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shots of all cells, cell after cell, and what they tell beside figures. */
final class ExplorerShots {
  /** In place of the number of something that is absent. */
  static final int NONE = -1;

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::block)
          .thenComparingInt(Position::fork)
          .thenComparingInt(Position::shot);

  private final Columns shots = new Columns();
  private final Columns errors = new Columns();
  private final Numbering<SortedMap<String, String>> settings = new Numbering<>();
  private final Numbering<String> texts;

  /** No shots yet; reasons and examples become numbers of {@code texts}. */
  ExplorerShots(Numbering<String> texts) {
    this.texts = texts;
  }

  /** Adds the shots of cell {@code number}, block by block. */
  void add(int number, List<Shot> ofCell) {
    ofCell.stream().sorted(Comparator.comparing(Shot::position, ORDER)).forEach(this::add);
    SortedMap<String, ErrorClass> classes = new TreeMap<>();
    ofCell.stream()
        .map(Shot::errorClasses)
        .filter(Objects::nonNull)
        .forEach(its -> its.forEach((name, e) -> classes.merge(name, e, ExplorerShots::sum)));
    classes.forEach((name, error) ->
        errors
            .add("cell", number)
            .add("name", texts.of(name))
            .add("count", error.count())
            .add("example", texts.of(error.example() == null ? "" : error.example())));
  }

  /** Number of the settings that were in effect at last; {@link #NONE} if none were told. */
  int settings(List<Shot> ofCell) {
    return ofCell.reversed().stream()
        .map(Shot::settings)
        .filter(its -> its != null && !its.isEmpty())
        .findFirst()
        .map(its -> settings.of(new TreeMap<>(its)))
        .orElse(NONE);
  }

  private void add(Shot shot) {
    Readings metrics = shot.readings();
    String reason = shot.verdict().reason();
    shots
        .add("block", shot.position().block())
        .add("fork", shot.position().fork())
        .add("shot", shot.position().shot())
        .add("phase", texts.of(shot.position().phase().toString()))
        .add("status", texts.of(shot.verdict().status().toString()))
        .add("reason", reason == null ? NONE : texts.of(reason))
        .addFigure("makespan", metrics.get(Metric.MAKESPAN))
        .addFigure("ideal", metrics.get(Metric.IDEAL))
        .addFigure("overhead_p50", metrics.get(Metric.OVERHEAD_P50))
        .addFigure("overhead_p99", metrics.get(Metric.OVERHEAD_P99))
        .addFigure("cpu_per_request", metrics.get(Metric.CPU_PER_REQUEST))
        .addFigure("alloc_per_request", metrics.get(Metric.ALLOC_PER_REQUEST))
        .addFigure("peak_threads", metrics.get(Metric.PEAK_THREADS))
        .addFigure("connections_opened", metrics.get(Metric.CONNECTIONS_OPENED))
        .addFigure("errors", metrics.get(Metric.ERRORS));
  }

  private static ErrorClass sum(ErrorClass one, ErrorClass other) {
    return new ErrorClass(one.count() + other.count(), one.example());
  }

  /** Writes all that was added into {@code data}. */
  void write(ObjectNode data) {
    data.set("shots", shots.json());
    data.set("errors", errors.json());
    ArrayNode all = data.putArray("settings");
    for (Map<String, String> its : settings.all()) {
      all.add(Json.MAPPER.<ObjectNode>valueToTree(its));
    }
  }
}
