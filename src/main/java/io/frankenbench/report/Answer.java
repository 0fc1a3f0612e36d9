package io.frankenbench.report;

import io.frankenbench.record.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answer in a few sentences, never saying more than the cells allow. */
final class Answer {
  private final Results results;
  private final WorkloadKey workload;
  private final Comparison comparison;

  private Answer(Results results, WorkloadKey workload) {
    this.results = results;
    this.workload = workload;
    comparison = Comparison.of(Objects.requireNonNull(results.byWorkload().get(workload)));
  }

  /** At least one sentence. */
  static List<String> of(Results results) {
    WorkloadKey headline = results.headline();
    if (headline == null) {
      return List.of("No cell of this run has figures, so there is no answer yet.");
    }
    Answer answer = new Answer(results, headline);
    List<String> sentences = new ArrayList<>();
    sentences.add(answer.winner());
    answer.threadPool().ifPresent(sentences::add);
    CostSentence.of(answer.comparison.clients()).ifPresent(sentences::add);
    return sentences;
  }

  private String winner() {
    List<CellResult> clients = comparison.clients();
    String opening = opening() + workload.sentence() + ", ";
    if (clients.isEmpty()) {
      return opening + "no HTTP client has figures that may be compared" + bareSockets() + ".";
    }
    CellResult best = clients.getFirst();
    if (clients.size() == 1) {
      return opening
          + Names.inWords(best)
          + " took "
          + figures(best)
          + "; no other "
          + kind(best)
          + " has figures to compare it with"
          + bareSockets()
          + ".";
    }
    List<String> level = new ArrayList<>();
    for (CellResult other : clients.subList(1, clients.size())) {
      if (!comparison.isSlower(other, best)) {
        level.add(named(other));
      }
    }
    if (!level.isEmpty()) {
      level.addFirst(named(best));
      return opening
          + "there is no clear winner: "
          + Words.list(level)
          + (results.blocks() < Figure.ENOUGH_BLOCKS
              ? " lie within what is taken for noise, "
                  + Words.percentAbove(comparison.noise())
                  + " of the fastest"
              : " cannot be told apart (noise floor "
                  + Words.percentAbove(comparison.noise())
                  + ", by which two identical contenders may differ)")
          + slowest(clients, level.size())
          + bareSockets()
          + ".";
    }
    CellResult second = clients.get(1);
    return opening
        + "the fastest "
        + kind(best)
        + " was "
        + Names.inWords(best)
        + " with "
        + figures(best)
        + "; the next, "
        + Names.inWords(second)
        + ", took "
        + Words.times(Pairs.ratio(second, best))
        + " as long"
        + bareSockets()
        + ".";
  }

  private static String kind(CellResult cell) {
    return cell.cell().network() ? "HTTP client" : "contender";
  }

  /** What a thread for each request costs: against virtual threads of the same library if run. */
  private Optional<String> threadPool() {
    return comparison.ranked().stream()
        .filter(cell -> cell.cell().model().equals("pool") && cell.median(Metric.MAKESPAN) != null)
        .findFirst()
        .flatMap(pool -> partner(pool).map(partner -> threadPool(pool, partner)));
  }

  private Optional<CellResult> partner(CellResult pool) {
    return comparison.clients().stream()
        .filter(cell -> !cell.equals(pool))
        .min(
            Comparator.comparing(
                    (CellResult cell) -> !cell.cell().library().equals(pool.cell().library()))
                .thenComparing(cell -> !cell.cell().model().equals("virtual"))
                .thenComparingInt(comparison.cells()::indexOf));
  }

  private String threadPool(CellResult pool, CellResult partner) {
    boolean slower = comparison.isSlower(pool, partner);
    boolean faster = comparison.isSlower(partner, pool);
    String pace =
        slower
            ? "took " + Words.times(Pairs.ratio(pool, partner)) + " as long as "
            : faster
                ? "was faster: "
                    + partner.cell().contender()
                    + " took "
                    + Words.times(Pairs.ratio(partner, pool))
                    + " as long as "
                : "took no clearly different time from ";
    String other = faster ? "it" : partner.cell().contender();
    boolean sameLibrary = pool.cell().library().equals(partner.cell().library());
    return (sameLibrary ? "Same library, other model: the" : "The")
        + " thread pool ("
        + pool.cell().contender()
        + ") "
        + pace
        + other
        + threads(pool, partner)
        + library(partner)
        + ".";
  }

  /** What the library adds to its model, against bare sockets under the same one. */
  private String library(CellResult client) {
    return comparison.cells().stream()
        .filter(cell -> cell.isBareSockets() && !cell.isTwin())
        .filter(cell -> cell.cell().model().equals(client.cell().model()))
        .filter(cell -> comparison.isSlower(client, cell))
        .findFirst()
        .map(bare ->
            "; same model, other library: "
                + client.cell().contender()
                + " took "
                + Words.times(Pairs.ratio(client, bare))
                + " as long as bare sockets ("
                + bare.cell().contender()
                + ")")
        .orElse("");
  }

  private static String threads(CellResult pool, CellResult partner) {
    Double many = pool.median(Metric.PEAK_THREADS);
    Double few = partner.median(Metric.PEAK_THREADS);
    return many == null || few == null
        ? ""
        : ", and held "
            + Words.grouped(many)
            + " platform threads at its peak against "
            + Words.grouped(few);
  }

  private String opening() {
    return results.blocks() < Figure.ENOUGH_BLOCKS ? "A look, not a claim: at " : "At ";
  }

  private String bareSockets() {
    return comparison.cells().stream()
        .filter(CellResult::isBareSockets)
        .filter(cell -> cell.median(Metric.RATIO_TO_IDEAL) != null)
        .findFirst()
        .map(cell ->
            "; without any library, "
                + cell.cell().contender()
                + " came to "
                + Words.fixed(Objects.requireNonNull(cell.median(Metric.RATIO_TO_IDEAL)), 2)
                + " ×")
        .orElse("");
  }

  private String slowest(List<CellResult> clients, int level) {
    CellResult last = clients.getLast();
    return level == clients.size() || !comparison.isSlower(last, clients.getFirst())
        ? ""
        : "; the slowest, "
            + Names.inWords(last)
            + ", took "
            + Words.times(Pairs.ratio(last, clients.getFirst()))
            + " as long as "
            + clients.getFirst().cell().contender();
  }

  private static String figures(CellResult cell) {
    return Words.fixed(Objects.requireNonNull(cell.median(Metric.MAKESPAN)), 2)
        + " s"
        + ideal(cell, ", ");
  }

  private static String named(CellResult cell) {
    return Names.inWords(cell) + ideal(cell, " at ");
  }

  private static String ideal(CellResult cell, String before) {
    Double ratio = cell.median(Metric.RATIO_TO_IDEAL);
    String unfinished = cell.status() == CellStatus.PARTIAL ? ", fewer shots than planned" : "";
    return before
        + (ratio == null
            ? Words.grouped(Objects.requireNonNull(cell.rate())) + " requests/s"
            : Words.fixed(ratio, 2) + " × the ideal")
        + unfinished;
  }
}
