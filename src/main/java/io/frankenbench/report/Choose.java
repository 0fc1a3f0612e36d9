package io.frankenbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which client the figures advise, need by need, each with a link to the cells behind it. A need
 * that was not looked at gets no advice, and is said to be left out.
 */
final class Choose {
  private final List<Block.Link> advice = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private Choose() {}

  /**
   * The section.
   *
   * @param lines how much code each contender is
   */
  static List<Block> of(List<Chapter> chapters, SourceLines lines) {
    Choose choose = new Choose();
    choose.byTime(chapters, lines);
    choose.add(
        "Calls must be cancelled",
        chapters.stream()
            .filter(chapter -> chapter.suite().equals(ComposeCells.SUITE))
            .findFirst()
            .flatMap(chapter -> Cancelling.advice(chapter.results())),
        "the suite compose was not run, or has no figures");
    choose.bySuite(chapters, "ladder", "With an in-flight limit");
    choose.bySuite(chapters, "factorial", "Library or model");
    choose.bySuite(chapters, "waiting", "Very many that wait");
    choose.bySuite(chapters, "million", "A million, 10,000 at a time");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Choose"));
    blocks.add(
        new Block.Paragraph(
            "Each advice follows from the cells that it links to"
                + (chapters.getFirst().results().blocks() < Figure.ENOUGH_BLOCKS
                    ? "; with so few blocks, all of it is a look, not a claim."
                    : ".")));
    if (!choose.advice.isEmpty()) {
      blocks.add(new Block.Links(choose.advice));
    }
    if (!choose.leftOut.isEmpty()) {
      blocks.add(new Block.Paragraph("Left out: " + String.join("; ", choose.leftOut) + "."));
    }
    return blocks;
  }

  private void byTime(List<Chapter> chapters, SourceLines lines) {
    Optional<Results> headline =
        chapters.stream().filter(Chapter::isHeadline).map(Chapter::results).findFirst();
    Optional<Heat> few = headline.flatMap(Heat::ofFew);
    Optional<Heat> many = headline.flatMap(Heat::ofMany);
    add("Few requests", few.map(HeatAdvice::fastest), "no smaller fan-out was run by two clients");
    add("Many requests", many.map(HeatAdvice::fastest), "no fan-out was run by two clients");
    add("Memory is tight", many.flatMap(HeatAdvice::leastMemory), "not told by two clients");
    add(
        "As little code as possible",
        many.flatMap(heat -> HeatAdvice.leastCode(heat, lines)),
        "no source was recorded");
  }

  /** What another suite has to say, in its own first sentence. */
  private void bySuite(List<Chapter> chapters, String suite, String need) {
    chapters.stream()
        .filter(chapter -> chapter.suite().equals(suite))
        .findFirst()
        .ifPresent(chapter ->
            advice.add(
                new Block.Link(SuiteFiles.page(suite), chapter.sentences().getFirst(), need)));
  }

  private void add(String need, Optional<Advice> found, String otherwise) {
    if (found.isPresent()) {
      Advice told = found.get();
      advice.add(new Block.Link(SuiteFiles.table(told.workload()), told.sentence(), need));
    } else {
      leftOut.add(need.toLowerCase(Locale.ROOT) + " (" + otherwise + ")");
    }
  }

  /**
   * What to choose, and why.
   *
   * @param workload whose cells say so
   */
  record Advice(WorkloadKey workload, String sentence) {}
}
