package io.frankenbench.report;

import io.frankenbench.stats.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is how far behind the fastest HTTP client, workload by workload. Bare sockets are held
 * against it as well, but come last and win nothing: they are no library. Twins are left out.
 *
 * @param workloads the columns
 * @param contenders the rows: the fastest of the headline's workload first
 * @param places one for each cell
 * @param look true if there are too few blocks for a claim
 */
record WinnerMatrix(
    List<WorkloadKey> workloads, List<String> contenders, List<Place> places, boolean look) {
  /** In place of a cell that is not part of the suite. */
  static final String NOT_RUN = "not run";

  /** What a cell is among those of its workload. */
  enum Standing {
    /** Clearly the fastest. */
    WINNER("★"),
    /** The fastest, or not clearly slower than it, where there are several. */
    LEVEL("≈"),
    /** Slower, or not to be ranked. */
    BEHIND(""),
    /** No library, so out of the race. */
    BARE(""),
    /** Something else was the limit, so out of the race too. */
    LIMITED("◇"),
    /** It has no figure. */
    ERROR("✕");

    private final String sign;

    Standing(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /**
   * One cell.
   *
   * @param figure its time as a multiple of the fastest's; empty if there is none
   * @param word what it is; empty if it is simply slower
   */
  record Place(
      WorkloadKey workload, String contender, Standing standing, String figure, String word) {

    /** Sign and figure. */
    String signed() {
      return together(standing.sign(), figure);
    }

    /** Sign, figure and word. */
    String text() {
      return together(standing.sign(), figure, word);
    }

    private static String together(String... parts) {
      return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
  }

  /** The matrix; empty if there are no two contenders, or no figures. */
  static Optional<WinnerMatrix> of(Results results) {
    WorkloadKey headline = results.headline();
    if (headline == null) {
      return Optional.empty();
    }
    List<String> contenders =
        Stream.concat(
                results.byWorkload().getOrDefault(headline, List.of()).stream(),
                results.cells().stream())
            .filter(cell -> !cell.isTwin())
            .sorted(Comparator.comparing(CellResult::isBareSockets))
            .map(cell -> cell.cell().contender())
            .distinct()
            .toList();
    if (contenders.size() < 2) {
      return Optional.empty();
    }
    boolean look = results.blocks() < Figure.ENOUGH_BLOCKS;
    List<Place> places = new ArrayList<>();
    results
        .byWorkload()
        .forEach((workload, cells) -> {
          Comparison comparison = Comparison.of(cells);
          List<CellResult> contest = comparison.contest();
          List<CellResult> leaders = comparison.leaders(contest);
          cells.stream()
              .filter(cell -> !cell.isTwin())
              .forEach(cell -> places.add(place(cell, contest, leaders, look)));
        });
    return Optional.of(
        new WinnerMatrix(
            List.copyOf(results.byWorkload().keySet()), contenders, List.copyOf(places), look));
  }

  private static Place place(
      CellResult cell, List<CellResult> contest, List<CellResult> leaders, boolean look) {
    CellResult fastest = contest.isEmpty() ? null : contest.getFirst();
    Standing standing = standing(cell, contest, leaders);
    String word =
        switch (standing) {
          case WINNER -> look ? "ahead" : "winner";
          case LEVEL -> "no clear winner";
          case BEHIND -> "";
          case BARE -> "bare sockets";
          case LIMITED, ERROR -> cell.status().toString();
        };
    return new Place(
        cell.workload(), cell.cell().contender(), standing, figure(cell, fastest), word);
  }

  private static Standing standing(
      CellResult cell, List<CellResult> contest, List<CellResult> leaders) {
    if (!cell.status().hasFigures()) {
      return Standing.ERROR;
    }
    if (cell.status().isLimited()) {
      return Standing.LIMITED;
    }
    if (contest.size() > 1 && leaders.contains(cell)) {
      return leaders.size() == 1 ? Standing.WINNER : Standing.LEVEL;
    }
    return cell.isBareSockets() && !contest.contains(cell) ? Standing.BARE : Standing.BEHIND;
  }

  private static String figure(CellResult cell, @Nullable CellResult fastest) {
    if (fastest == null || !cell.status().hasFigures()) {
      return "";
    }
    Ratio ratio = Pairs.ratio(cell, fastest);
    return ratio == null
        ? Words.NONE
        : Words.fixed(ratio.mean(), 2) + (cell.status() == CellStatus.PARTIAL ? " †" : "");
  }

  /** The cell of {@code contender} under {@code workload}; empty if it is not part of the suite. */
  Optional<Place> place(WorkloadKey workload, String contender) {
    return places.stream()
        .filter(place -> place.workload().equals(workload) && place.contender().equals(contender))
        .findFirst();
  }

  /** The matrix as a table. */
  Block.Table table() {
    return Column.table(
        Column.grid(
            Column.text("contender", contender -> contender),
            workloads,
            workload ->
                Column.text(
                    workload.panel().replace(" | ", ", ") + ", " + workload.connections(),
                    contender -> place(workload, contender).map(Place::text).orElse(NOT_RUN))),
        contenders);
  }

  /** What the signs mean that are there. */
  String legend() {
    List<String> signs = new ArrayList<>();
    if (has(Standing.WINNER)) {
      signs.add(
          "★ "
              + (look
                  ? "ahead: clearly faster than all others in this look"
                  : "winner: clearly fastest"));
    }
    if (has(Standing.LEVEL)) {
      signs.add("≈: cannot be told apart from the fastest");
    }
    if (has(Standing.LIMITED)) {
      signs.add("◇: " + limits() + ", not ranked");
    }
    if (has(Standing.ERROR)) {
      signs.add("✕: no figure");
    }
    if (places.stream().anyMatch(place -> place.figure().endsWith("†"))) {
      signs.add("†: fewer shots than planned");
    }
    return "Time ÷ that of the workload's fastest HTTP client, formed inside blocks (each cell"
        + " once, in shuffled order)."
        + (signs.isEmpty() ? "" : " " + String.join("; ", signs) + ".")
        + (has(Standing.BARE) ? " Bare sockets are no library, so they win nothing." : "");
  }

  private String limits() {
    return places.stream()
        .filter(place -> place.standing() == Standing.LIMITED)
        .map(Place::word)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private boolean has(Standing standing) {
    return places.stream().anyMatch(place -> place.standing() == standing);
  }
}
