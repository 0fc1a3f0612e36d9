package io.frankenbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The first page: the answer, what it rests on, and where to read on. */
final class FrontPage {
  /** Files that a results folder may hold beside the pages, and what is in them. */
  private static final List<Block.Link> OTHERS =
      List.of(
          new Block.Link("summary.csv", "every figure, one row for each cell and metric"),
          new Block.Link("environment.json", "the machine and the run, suite by suite"),
          new Block.Link("raw/shots.jsonl", "every shot, from which all this is made"),
          new Block.Link("raw/jmh.json", "JMH's own view, for the usual viewers"),
          new Block.Link("raw/plan.json", "what was to be run"),
          new Block.Link("raw/sources.json", "the contenders' own source, as measured"));

  private final List<Chapter> chapters;
  private final Chapter leading;
  private final SourceLines lines;
  private final Predicate<String> isThere;

  /**
   * The page over {@code chapters}, of which the first leads.
   *
   * @param lines how much code each contender is
   * @param isThere tells which files the results folder holds
   */
  FrontPage(List<Chapter> chapters, SourceLines lines, Predicate<String> isThere) {
    this.chapters = chapters;
    this.lines = lines;
    this.isThere = isThere;
    leading = chapters.getFirst();
  }

  /** All blocks of the page. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Frankenbench results"));
    blocks.add(new Block.Lead(leading.sentences()));
    Names.of(leading.results().cells()).map(Block.Paragraph::new).ifPresent(blocks::add);
    Basis.of(leading.results()).map(Block.Paragraph::new).ifPresent(blocks::add);
    warning(blocks);
    leading.charts().stream().limit(1).map(Block.Picture::new).forEach(blocks::add);
    if (leading.isHeadline()) {
      winners(blocks);
      costs(blocks);
    }
    blocks.addAll(Choose.of(chapters, lines));
    suites(blocks);
    method(blocks);
    repeat(blocks);
    machine(blocks);
    files(blocks);
    return blocks;
  }

  private void warning(List<Block> blocks) {
    long disturbed =
        chapters.stream().mapToLong(one -> Disturbances.of(one.results().cells()).size()).sum();
    if (disturbed > 0) {
      blocks.add(
          new Block.Paragraph(
              "Warning: the machine was not quiet in "
                  + Words.count(disturbed, "cell")
                  + "; the notes under the tables of the suites' pages say which. Such figures are"
                  + " no basis for a decision."));
    }
  }

  private void winners(List<Block> blocks) {
    Optional<WinnerMatrix> found = WinnerMatrix.of(leading.results());
    if (found.isEmpty()) {
      return;
    }
    WinnerMatrix matrix = found.get();
    blocks.add(new Block.Heading(2, matrix.look() ? "Who wins: a look, not a claim" : "Who wins"));
    leading.charts().stream()
        .filter(chart -> chart.name().equals(MatrixChart.NAME))
        .map(Block.Picture::new)
        .forEach(blocks::add);
    blocks.add(matrix.table());
    blocks.add(new Block.Paragraph(matrix.legend()));
  }

  private void costs(List<Block> blocks) {
    WorkloadKey workload = leading.results().headline();
    if (workload == null) {
      return;
    }
    CostTable.of(leading.results().byWorkload().getOrDefault(workload, List.of()))
        .ifPresent(table -> {
          blocks.add(new Block.Heading(2, "What it costs"));
          blocks.add(
              new Block.Paragraph(
                  "At "
                      + workload.sentence()
                      + "; medians. ★ marks the least of the HTTP clients, however close the next"
                      + " may be. Live heap is what is in use after the batch, when nothing"
                      + " waits any more, the bench's own ledger included. The peak RSS holds what"
                      + " was ever touched of the heap, whose size is fixed: it is what a client"
                      + " takes if it may, not what it needs. Threads are those of the platform,"
                      + " the JVM's own among them."));
          blocks.add(table);
        });
  }

  private void suites(List<Block> blocks) {
    blocks.add(new Block.Heading(2, "Suites"));
    List<String> looks =
        chapters.stream()
            .filter(chapter -> chapter.results().blocks() < Figure.ENOUGH_BLOCKS)
            .map(Chapter::suite)
            .toList();
    if (!looks.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "Of fewer than "
                  + Figure.ENOUGH_BLOCKS
                  + " blocks, and so a look, not a claim: "
                  + Words.list(looks)
                  + "."));
    }
    machines().map(Block.Paragraph::new).ifPresent(blocks::add);
    List<CellResult> all =
        chapters.stream().flatMap(chapter -> chapter.results().cells().stream()).toList();
    Names.beyond(leading.results().cells(), all).map(Block.Paragraph::new).ifPresent(blocks::add);
    blocks.add(new Block.Links(chapters.stream().map(this::suite).toList()));
  }

  /** Which suites were run where, if not all were on the same processor; empty otherwise. */
  private Optional<String> machines() {
    Map<String, List<String>> suites = new LinkedHashMap<>();
    for (Chapter chapter : chapters) {
      String processor = chapter.results().evidence().environment().processor();
      if (!processor.isEmpty()) {
        suites.computeIfAbsent(processor, _ -> new ArrayList<>()).add(chapter.suite());
      }
    }
    if (suites.size() < 2) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    suites.forEach((processor, its) -> parts.add(Words.list(its) + " on " + processor));
    return Optional.of(
        "Not all of them were run on the same machine, so compare inside a suite only: "
            + String.join("; ", parts)
            + ".");
  }

  private Block.Link suite(Chapter chapter) {
    String sentence =
        chapter.equals(leading)
            ? "The answer stands above."
            : Words.withoutLook(chapter.sentences().getFirst());
    return new Block.Link(
        SuiteFiles.page(chapter.suite()),
        (ended(chapter.question()) + " " + sentence).strip(),
        chapter.suite());
  }

  private static String ended(String question) {
    return question.isEmpty() || question.endsWith("?") ? question : question + ".";
  }

  private void method(List<Block> blocks) {
    blocks.add(new Block.Heading(2, Method.HEADING));
    blocks.add(
        new Block.Paragraph(
            "A server answers each request after a delay known beforehand (unless stated, 0, 1, 2"
                + " or 3 s, equally likely), so the time of a client without any cost, the ideal,"
                + " is known too; every result is shown against it. In each block every cell runs"
                + " once, in shuffled order, in a fresh JVM. Server and client each keep a ledger"
                + " of every shot; where these disagree, the shot is void and no figure."));
    blocks.add(
        new Block.Links(
            List.of(
                link(Method.HEADING, "in full"),
                link(Threats.HEADING, "what the figures cannot promise"))));
  }

  /** A section of the leading suite's page. */
  private Block.Link link(String heading, String about) {
    String page = SuiteFiles.page(leading.suite());
    return new Block.Link(page + "#" + Markdown.anchor(heading), about, heading);
  }

  private void repeat(List<Block> blocks) {
    List<String> commands =
        chapters.stream()
            .map(chapter -> chapter.results().evidence().environment().command())
            .filter(command -> !command.isEmpty())
            .distinct()
            .toList();
    blocks.add(new Block.Heading(2, "How to repeat it"));
    if (commands.isEmpty()) {
      blocks.add(new Block.Paragraph("The command was not recorded."));
    }
    commands.forEach(command -> blocks.add(new Block.Command(command)));
  }

  private void machine(List<Block> blocks) {
    Environment environment = leading.results().evidence().environment();
    String brief = environment.machineInBrief();
    String versions = environment.versionsInBrief();
    blocks.add(new Block.Heading(2, SuitePage.MACHINE));
    blocks.add(
        new Block.Links(
            List.of(
                link(
                    SuitePage.MACHINE,
                    (brief.isEmpty() ? "it was not recorded" : brief + ".")
                        + (versions.isEmpty() ? "" : " Versions: " + versions + ".")))));
  }

  private void files(List<Block> blocks) {
    List<Block.Link> files = new ArrayList<>();
    files.add(new Block.Link("index.html", "every cell, shot and source, for a browser"));
    files.add(new Block.Link("DATA.md", "what each field of the files below means"));
    OTHERS.stream().filter(file -> isThere.test(file.file())).forEach(files::add);
    for (Chapter chapter : chapters) {
      String file = SuiteFiles.histograms(chapter.suite());
      if (isThere.test(file)) {
        files.add(new Block.Link(file, "overhead per request, as HdrHistogram's log"));
      }
    }
    blocks.add(new Block.Heading(2, "Files"));
    blocks.add(new Block.Links(files));
  }
}
