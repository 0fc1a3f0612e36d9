package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fabricated shots of suites in which other things than the makespan are looked at. */
final class Happenings {
  private final List<Shot> shots = new ArrayList<>();
  private final ObjectNode environment = Json.MAPPER.createObjectNode();

  Happenings() {
    environment
        .putObject("run")
        .put("blocks", 1)
        .put("shots", 1)
        .put("started", "2001-02-03T04:05:06Z");
    ObjectNode limits = environment.putObject("limits");
    limits.putObject("files").put("hard", 4_000);
    limits.putObject("network").put("lowest_port", 1_001).put("highest_port", 6_000);
  }

  static Cell cell(
      String suite, String contender, int requests, int inFlight, String delay, String variant) {
    Workload workload =
        new Workload(requests, inFlight, Delays.parse(delay), 1, 0, 1024, Connections.WARM);
    return Cell.of(suite, contender, workload, variant);
  }

  /** A cell of the suite {@code limits}. */
  static Cell cell(String contender, int requests, int inFlight, String variant) {
    return cell("limits", contender, requests, inFlight, "whole:0..3s", variant);
  }

  /** Adds a measured shot. */
  Happenings measured(Cell cell, Readings metrics, Map<String, String> settings) {
    return add(cell, Phase.MEASURED, Verdict.VALID, metrics, Readings.NONE, Map.of(), settings);
  }

  /** Adds a measured shot with so many requests in flight on one connection. */
  Happenings sharing(Cell cell, Readings metrics, int streams) {
    Readings extras = Readings.of(Metric.PEAK_STREAMS, streams);
    return add(cell, Phase.MEASURED, Verdict.VALID, metrics, extras, Map.of(), Map.of());
  }

  /** Adds a shot in which so many requests succeeded, and the others met {@code errors}. */
  Happenings part(Cell cell, double seconds, int succeeded, Map<String, ErrorClass> errors) {
    return add(
        cell,
        Phase.MEASURED,
        Verdict.VALID,
        onlyMakespan(seconds),
        Readings.of(Metric.SUCCEEDED, succeeded),
        errors,
        Map.of("open files", "1024"));
  }

  /** Adds a shot that never ended, after so many requests had succeeded. */
  Happenings hung(Cell cell, int succeeded, Map<String, ErrorClass> errors) {
    return add(
        cell,
        Phase.MEASURED,
        Verdict.hung("it did not return in time"),
        Readings.NONE,
        Readings.of(Metric.SUCCEEDED, succeeded),
        errors,
        Map.of());
  }

  /** Adds the shot afterwards. */
  Happenings recovered(Cell cell, int succeeded) {
    return add(
        cell,
        Phase.RECOVERY,
        Verdict.VALID,
        Readings.NONE,
        Readings.of(Metric.SUCCEEDED, succeeded),
        Map.of(),
        Map.of());
  }

  Happenings add(
      Cell cell,
      Phase phase,
      Verdict verdict,
      Readings metrics,
      Readings extras,
      Map<String, ErrorClass> errors,
      Map<String, String> settings) {
    int number = phase == Phase.RECOVERY ? 1 : 0;
    Position position = new Position(0, 0, number, phase, 42, 7, "2001-02-03");
    return add(cell, position, verdict, metrics, extras, errors, settings);
  }

  /** Adds the measured shot {@code number} of {@code block}. */
  Happenings shot(
      Cell cell,
      int block,
      int number,
      Verdict verdict,
      Readings metrics,
      Readings extras,
      Map<String, ErrorClass> errors) {
    Position position = new Position(block, 0, number, Phase.MEASURED, 42, 7, "2001-02-03");
    return add(cell, position, verdict, metrics, extras, errors, Map.of());
  }

  private Happenings add(
      Cell cell,
      Position position,
      Verdict verdict,
      Readings metrics,
      Readings extras,
      Map<String, ErrorClass> errors,
      Map<String, String> settings) {
    shots.add(
        new Shot(
            cell,
            position,
            verdict,
            metrics.with(extras),
            null,
            0,
            null,
            Map.of(),
            Map.of(),
            errors,
            0,
            0,
            settings,
            List.of()));
    return this;
  }

  /** Adds a cell that could not run. */
  Happenings skipped(Cell cell, String reason) {
    ObjectNode entry = Json.MAPPER.valueToTree(cell);
    ((ObjectNode) environment.get("run")).withArray("skipped").add(entry.put("reason", reason));
    return this;
  }

  /** The figures of a shot that was no whole fan-out. */
  static Readings onlyMakespan(double seconds) {
    return figures(seconds, null, null);
  }

  static Readings figures(Double makespan, Double ratio, Double cpu) {
    Double ideal = makespan == null || ratio == null ? null : Double.valueOf(makespan / ratio);
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.IDEAL, ideal)
        .with(Metric.RATIO_TO_IDEAL, ratio)
        .with(Metric.CPU_PER_REQUEST, cpu)
        .with(Metric.ERRORS, 0.0);
  }

  Results results() {
    return Results.of(new Evidence(shots, Settling.NONE, new Environment(environment)));
  }
}
