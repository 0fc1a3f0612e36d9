package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the suite of growing in-flight limits shows, in a few sentences. */
final class LadderWords {
  private final Ladder ladder;
  private final boolean look;

  private LadderWords(Ladder ladder, boolean look) {
    this.ladder = ladder;
    this.look = look;
  }

  /**
   * At least one sentence.
   *
   * @param look true if there are too few blocks for a claim
   */
  static List<String> of(Ladder ladder, boolean look) {
    LadderWords words = new LadderWords(ladder, look);
    List<String> sentences = new ArrayList<>();
    if (ladder.hasFigures()) {
      sentences.add(words.stay());
      words.others().ifPresent(sentences::add);
      words.holds().ifPresent(sentences::add);
    }
    ladder.bounded().forEach(one -> sentences.add(words.bounded(one)));
    return sentences.isEmpty()
        ? List.of("No cell of this suite has figures, so there is no answer yet.")
        : sentences;
  }

  /** Who stays at the ideal at every limit. */
  private String stay() {
    List<String> always = always();
    String who =
        always.isEmpty()
            ? (look ? "no" : "No") + " model was seen to stay"
            : Words.list(always) + (always.size() == 1 ? " stays" : " stay");
    return (look ? "A look, not a claim: " : "")
        + who
        + " within "
        + Words.plain(Knee.HELD)
        + " × the ideal at every in-flight limit up to "
        + Words.grouped(ladder.limits().getLast())
        + ", with "
        + Ladder.ROUNDS
        + " requests for each place over warm connections.";
  }

  /** By the medians and, if there are intervals, by their far ends as well. */
  private List<String> always() {
    return ladder.contenders().stream()
        .filter(id -> ladder.knee(id).kind() == Knee.Kind.NONE)
        .filter(id ->
            ladder.kneeRange(id).map(range -> range.early().kind() == Knee.Kind.NONE).orElse(true))
        .toList();
  }

  /** Up to where the others do, how surely, and how far off they are then. */
  private Optional<String> others() {
    List<String> always = always();
    List<String> parts = new ArrayList<>();
    for (String id : ladder.contenders()) {
      Knee knee = ladder.knee(id);
      if (knee.kind() != Knee.Kind.UNKNOWN && !always.contains(id)) {
        parts.add(id + words(knee) + bracket(id, knee));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "How far "
                + (always.isEmpty() ? "each does: " : "the others do: ")
                + Words.list(parts)
                + ".");
  }

  private static String words(Knee knee) {
    String limit = Words.grouped(knee.limit());
    return switch (knee.kind()) {
      case AT, NONE -> " up to " + limit;
      case AT_LEAST -> " up to " + limit + " at least";
      case BELOW -> " not even at " + limit;
      case UNKNOWN -> "";
    };
  }

  /** " (interval 500 to 2,000; 1.200 × at 2,000)": the first limit at which it is off. */
  private String bracket(String contender, Knee knee) {
    List<String> parts = new ArrayList<>();
    ladder
        .kneeRange(contender)
        .filter(range -> !range.early().equals(range.late()))
        .ifPresent(range -> parts.add("interval " + range));
    if (knee.kind() == Knee.Kind.BELOW) {
      parts.add(ratio(contender, knee.limit()));
    } else if (knee.kind() == Knee.Kind.AT) {
      ladder.limits().stream()
          .filter(limit -> limit > knee.limit())
          .findFirst()
          .ifPresent(limit -> parts.add(ratio(contender, limit) + " at " + Words.grouped(limit)));
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  private String ratio(String contender, int limit) {
    Double ratio = ladder.median(contender, limit, Metric.RATIO_TO_IDEAL);
    return ratio == null ? Words.NONE : Words.fixed(ratio, 3) + " ×";
  }

  /** What each takes at the largest limit: platform threads, heap, memory. */
  private Optional<String> holds() {
    int most = ladder.limits().getLast();
    List<CellResult> cells =
        ladder.contenders().stream()
            .map(id -> ladder.cell(id, most))
            .filter(Objects::nonNull)
            .filter(cell -> cell.median(Metric.PEAK_THREADS) != null)
            .filter(cell -> cell.median(Metric.LIVE_HEAP) != null)
            .sorted(
                Comparator.comparingDouble((CellResult cell) -> value(cell, Metric.PEAK_THREADS))
                    .thenComparingDouble(cell -> value(cell, Metric.LIVE_HEAP)))
            .toList();
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "What each takes at a limit of "
                + Words.grouped(most)
                + ", in platform threads at the peak and in heap still live after the batch: "
                + Words.list(cells.stream().map(LadderWords::held).toList())
                + memory(cells)
                + ".");
  }

  private static String held(CellResult cell) {
    return cell.cell().contender()
        + " "
        + Words.grouped(value(cell, Metric.PEAK_THREADS))
        + " and "
        + Words.brief(value(cell, Metric.LIVE_HEAP))
        + " MB";
  }

  /** The stacks of threads are in the peak RSS only. */
  private static String memory(List<CellResult> cells) {
    List<CellResult> sorted =
        cells.stream()
            .filter(cell -> cell.median(Metric.PEAK_RSS) != null)
            .sorted(Comparator.comparingDouble(cell -> value(cell, Metric.PEAK_RSS)))
            .toList();
    return sorted.size() < 2
        ? ""
        : "; peak RSS, in which the stacks of threads are, goes from "
            + memory(sorted.getFirst())
            + " to "
            + memory(sorted.getLast());
  }

  private static String memory(CellResult cell) {
    return Words.grouped(value(cell, Metric.PEAK_RSS)) + " MB (" + cell.cell().contender() + ")";
  }

  private static double value(CellResult cell, Metric metric) {
    return Objects.requireNonNull(cell.median(metric));
  }

  /** A pool that is small against its requests. */
  private String bounded(Bounded one) {
    CellResult cell = one.result();
    Double own = cell.median(Metric.RATIO_TO_IDEAL);
    boolean alone = look && !ladder.hasFigures() && one.equals(ladder.bounded().getFirst());
    return (alone ? "A look, not a claim: the" : "The")
        + " classic bounded pool, "
        + cell.cell().contender()
        + " with "
        + Words.grouped(cell.cell().requests())
        + " requests and at most "
        + Words.grouped(cell.cell().inFlight())
        + " in flight, takes "
        + Words.brief(one.makespan())
        + " s: "
        + (own == null ? "" : Words.fixed(own, 3) + " × its own ideal, but ")
        + Words.brief(one.againstAll().median())
        + " × that of the same requests all in flight ("
        + Words.fixed(one.idealOfAll(), 2)
        + " s)"
        + (own != null && own <= Knee.HELD ? "; the limit costs the time, not the model" : "")
        + ".";
  }
}
