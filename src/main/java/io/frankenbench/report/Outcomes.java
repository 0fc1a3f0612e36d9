package io.frankenbench.report;

import io.frankenbench.record.Cell;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Verdict;
import io.frankenbench.stats.Quantiles;
import io.frankenbench.workload.FileLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of the requests of one cell, where not all need to succeed; medians over its shots.
 *
 * @param result the cell
 * @param succeeded requests that were answered in full
 * @param failed requests that failed, each told
 * @param failure what most of these met, in words; {@code null} if none failed
 * @param thrown what the batch as a whole failed with; {@code null} if it did not
 * @param hung true if a shot never ended by itself
 * @param recovered of the few requests that the same client was given afterwards, as many succeeded
 *     at least; {@code null} if it was given none
 */
record Outcomes(
    CellResult result,
    double succeeded,
    double failed,
    @Nullable String failure,
    @Nullable String thrown,
    boolean hung,
    @Nullable Double recovered) {
  /** The class under which a batch's own failure is recorded. */
  private static final String THROWN = "thrown";

  /** Where a request was to go is not what it met. */
  private static final Pattern ADDRESS = Pattern.compile(":? ?/?\\d{1,3}(\\.\\d{1,3}){3}:\\d+");

  /** Of all cells that have any, in the order of their workloads. */
  static List<Outcomes> of(Results results) {
    List<Outcomes> all = new ArrayList<>();
    for (CellResult cell : results.cells()) {
      List<Shot> its =
          results.evidence().shots().stream()
              .filter(shot -> shot.cell().equals(cell.cell()))
              .toList();
      of(cell, its).ifPresent(all::add);
    }
    return all;
  }

  /** Of {@code cell} by some of its {@code shots}; empty if none of them tells an outcome. */
  static Optional<Outcomes> of(CellResult cell, List<Shot> shots) {
    List<Shot> measured = shots.stream().filter(Outcomes::isTold).toList();
    return measured.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Outcomes(
                cell,
                median(measured, Outcomes::succeeded),
                median(measured, Outcomes::failed),
                example(measured, false),
                example(measured, true),
                measured.stream().anyMatch(shot -> shot.verdict().isHung()),
                recovered(shots)));
  }

  /** True if it tells what became of its requests. */
  static boolean isTold(Shot shot) {
    return shot.position().phase() == Phase.MEASURED
        && (!shot.verdict().isVoid() || shot.verdict().isHung());
  }

  private static double median(List<Shot> shots, ToDoubleFunction<Shot> figure) {
    return Quantiles.median(shots.stream().mapToDouble(figure).toArray());
  }

  private static double succeeded(Shot shot) {
    Double told = shot.figure(Metric.SUCCEEDED);
    return told != null ? told : shot.verdict().isVoid() ? 0 : shot.cell().requests();
  }

  private static double failed(Shot shot) {
    return shot.errorClasses().entrySet().stream()
        .filter(error -> !error.getKey().equals(THROWN))
        .mapToLong(error -> error.getValue().count())
        .sum();
  }

  /** The example of the commonest class of errors. */
  private static @Nullable String example(List<Shot> shots, boolean thrown) {
    Map<String, Long> counts = new TreeMap<>();
    for (Shot shot : shots) {
      for (Map.Entry<String, ErrorClass> error : shot.errorClasses().entrySet()) {
        if (error.getKey().equals(THROWN) == thrown) {
          String example = ADDRESS.matcher(error.getValue().example()).replaceAll("");
          counts.merge(example, error.getValue().count(), Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable Double recovered(List<Shot> shots) {
    return shots.stream()
        .filter(shot -> shot.position().phase() == Phase.RECOVERY && isComplete(shot.verdict()))
        .map(Outcomes::succeeded)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** True unless its account is in doubt; what disturbs from outside changes nothing in it. */
  private static boolean isComplete(Verdict verdict) {
    return !verdict.isVoid() || verdict.isHung() || Boolean.TRUE.equals(verdict.outside());
  }

  Cell cell() {
    return result.cell();
  }

  String contender() {
    return cell().contender();
  }

  /** Requests that nobody spoke of. */
  double silent() {
    return cell().requests() - succeeded - failed;
  }

  boolean allSucceeded() {
    return succeeded == cell().requests();
  }

  /** True if as many succeeded afterwards as were asked for. */
  boolean survived() {
    int asked = Math.min(FileLimit.RECOVERY_REQUESTS, cell().requests());
    return recovered != null && recovered == asked;
  }

  /** The limit of open files under which it ran; empty if none was set. */
  Optional<FileLimit> files() {
    return FileLimit.of(cell().variant());
  }

  /** True if it ran under a limit of open files that it could not raise. */
  boolean fewFiles() {
    return files().filter(FileLimit::hard).isPresent();
  }
}
