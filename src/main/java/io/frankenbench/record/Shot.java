package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.frankenbench.record.Position.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fan-out of a workload by one contender, as a line of {@code raw/shots.jsonl} holds it: the
 * fields of cell, position and verdict and the figures side by side, then the details.
 *
 * @param cell who, under which workload
 * @param position where in the run
 * @param verdict whether it counts
 * @param readings its figures
 * @param overheadHistogram overhead per request in microseconds, compressed; negative values are
 *     counted in {@code overheadNegative} instead
 * @param overheadNegative requests that finished before their ideal
 * @param latenessHistogram the server's lateness in microseconds, compressed; where there are
 *     samples
 * @param kernel kernel event counters that moved during the shot
 * @param disturbances none of a compressed warm-up, else {@code foreign_cpu} (share of the
 *     machine's CPU time that was neither client nor server, 0 to 1), {@code steal} (share taken by
 *     the hypervisor) and {@code swapped_pages}; the first is absent where nothing could be read,
 *     the others also where they are 0
 * @param errorClasses errors by class, each with one example
 * @param gcCount garbage collections in the client
 * @param gcMillis time they took
 * @param settings what the contender says is in effect
 * @param samples sampled requests in full, times in milliseconds after the start of the clock
 */
public record Shot(
    @JsonUnwrapped Cell cell,
    @JsonUnwrapped Position position,
    @JsonUnwrapped Verdict verdict,
    @JsonUnwrapped Readings readings,
    @Nullable String overheadHistogram,
    @JsonInclude(Include.NON_DEFAULT) long overheadNegative,
    @Nullable String latenessHistogram,
    @JsonInclude(Include.NON_EMPTY) Map<String, Long> kernel,
    @JsonInclude(Include.NON_EMPTY) Map<String, Double> disturbances,
    @JsonInclude(Include.NON_EMPTY) Map<String, ErrorClass> errorClasses,
    @JsonInclude(Include.NON_DEFAULT) long gcCount,
    @JsonInclude(Include.NON_DEFAULT) long gcMillis,
    @JsonInclude(Include.NON_EMPTY) Map<String, String> settings,
    @JsonInclude(Include.NON_EMPTY) List<SampledRequest> samples) {

  /**
   * What is empty is not written, and so is absent where it is read. Compressed warm-ups, of which
   * there are most, are recorded without what nothing is made of.
   */
  public Shot {
    if (position.phase() == Phase.WARMUP) {
      readings = readings.without(Metric.LAST_BYTE, Metric.BOUND, Metric.EXCESS);
      disturbances = Map.of();
    }
    kernel = Objects.requireNonNullElse(kernel, Map.of());
    disturbances = Objects.requireNonNullElse(disturbances, Map.of());
    errorClasses = Objects.requireNonNullElse(errorClasses, Map.of());
    settings = Objects.requireNonNullElse(settings, Map.of());
    samples = Objects.requireNonNullElse(samples, List.of());
  }

  /** A shot that never ended, or never began: a verdict without figures. */
  public static Shot withoutFigures(
      Cell cell, Position position, Verdict verdict, Map<String, String> settings) {
    return new Shot(
        cell,
        position,
        verdict,
        Readings.NONE,
        null,
        0,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        0,
        settings,
        List.of());
  }

  /** The same of a shot that was stopped where that is an outcome: with what was known then. */
  public Shot withOutcomes(Readings seen, Map<String, ErrorClass> errors) {
    return new Shot(
        cell,
        position,
        verdict,
        seen,
        overheadHistogram,
        overheadNegative,
        latenessHistogram,
        kernel,
        disturbances,
        errors,
        gcCount,
        gcMillis,
        settings,
        samples);
  }

  /** Its figure of {@code metric}; {@code null} if it was not read or does not apply. */
  public @Nullable Double figure(Metric metric) {
    return readings.get(metric);
  }

  /** True if it counts, or never ended by itself where that is an outcome and was told of. */
  @JsonIgnore
  public boolean isOutcome() {
    return !verdict.isVoid() || isStopped();
  }

  /** True if it never ended by itself where that is an outcome: then it says what succeeded. */
  @JsonIgnore
  public boolean isStopped() {
    return verdict.isHung() && figure(Metric.SUCCEEDED) != null;
  }

  /**
   * True if {@code shots}, all of one cell, are fewer than were asked only because a measured one
   * was stopped, which ends its fork and is an outcome. What comes after the measured ones is not
   * asked for: a client that does not survive has its figures all the same.
   */
  public static boolean endedByStop(List<Shot> shots) {
    List<Shot> measured =
        shots.stream().filter(shot -> shot.position().phase() == Phase.MEASURED).toList();
    return measured.stream().anyMatch(Shot::isStopped)
        && measured.stream()
            .allMatch(shot -> shot.isOutcome() || Boolean.TRUE.equals(shot.verdict().outside()));
  }

  /** The same with other figures. */
  public Shot with(Readings others) {
    return new Shot(
        cell,
        position,
        verdict,
        others,
        overheadHistogram,
        overheadNegative,
        latenessHistogram,
        kernel,
        disturbances,
        errorClasses,
        gcCount,
        gcMillis,
        settings,
        samples);
  }

  /**
   * One request from both sides, in milliseconds after the start of the clock; {@code null} where
   * it was not seen. There are many of them, so each is written as an array of its values in this
   * order, without their names; {@link SampledRequestReader} reads both forms.
   *
   * @param id of the request
   * @param submitted when the client began it
   * @param accepted when the server accepted its connection
   * @param read when the server had read it
   * @param started when the server began the response
   * @param lastWrite when the server had handed the last byte to the kernel
   * @param done when the client had the last byte
   * @param ideal when it ends in the ideal schedule
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({
    "id",
    "submitted",
    "accepted",
    "read",
    "started",
    "last_write",
    "done",
    "ideal"
  })
  @JsonDeserialize(using = SampledRequestReader.class)
  public record SampledRequest(
      int id,
      @Nullable Double submitted,
      @Nullable Double accepted,
      @Nullable Double read,
      @Nullable Double started,
      @Nullable Double lastWrite,
      @Nullable Double done,
      double ideal) {}
}
