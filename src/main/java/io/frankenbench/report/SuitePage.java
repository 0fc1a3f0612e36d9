package io.frankenbench.report;

import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of one suite: all that there is to say of it. */
final class SuitePage {
  static final String MACHINE = "The machine";

  private final Chapter chapter;
  private final Results results;

  /** The page of {@code chapter}. */
  SuitePage(Chapter chapter) {
    this.chapter = chapter;
    results = chapter.results();
  }

  /** All blocks of the page. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, chapter.suite()));
    if (!chapter.question().isEmpty()) {
      blocks.add(new Block.Paragraph(chapter.question()));
    }
    blocks.add(
        new Block.Links(
            List.of(
                new Block.Link("README.md", "the answer, and the other suites", "All results"))));
    blocks.add(new Block.Lead(chapter.sentences()));
    blocks.addAll(SinceLast.of(results));
    chapter.charts().stream().map(Block.Picture::new).forEach(blocks::add);
    blocks.add(new Block.Heading(2, "Figures"));
    chapter.details().forEach(block -> blocks.add(withoutSuite(block)));
    settings(blocks);
    Method.add(blocks, results);
    Threats.add(blocks, results);
    machine(blocks);
    repeat(blocks);
    return blocks;
  }

  /** A heading on a suite's own page need not begin with the suite. */
  private Block withoutSuite(Block block) {
    String prefix = chapter.suite() + ": ";
    if (block instanceof Block.Heading heading && heading.text().startsWith(prefix)) {
      String rest = heading.text().substring(prefix.length());
      int first = Math.min(1, rest.length());
      String capital = rest.substring(0, first).toUpperCase(Locale.ROOT);
      return new Block.Heading(heading.level(), capital + rest.substring(first));
    }
    return block;
  }

  private void settings(List<Block> blocks) {
    Map<String, Shot> largest = new TreeMap<>();
    for (Shot shot : results.evidence().shots()) {
      if (shot.settings() != null && !shot.settings().isEmpty()) {
        largest.merge(
            shot.cell().contender(),
            shot,
            (a, b) -> b.cell().requests() > a.cell().requests() ? b : a);
      }
    }
    if (largest.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, "Settings in effect"));
    blocks.add(
        new Block.Paragraph("As each contender reported them, at its largest number of requests."));
    List<List<String>> rows = new ArrayList<>();
    largest.forEach((contender, shot) ->
        rows.add(
            List.of(
                contender,
                new TreeMap<>(shot.settings())
                    .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("; ")))));
    blocks.add(new Block.Table(List.of(Block.text("contender"), Block.text("settings")), rows));
  }

  private void machine(List<Block> blocks) {
    List<List<String>> facts = results.evidence().environment().machine();
    blocks.add(new Block.Heading(2, MACHINE));
    blocks.add(
        facts.isEmpty()
            ? new Block.Paragraph("The machine was not recorded.")
            : new Block.Table(List.of(Block.text("what"), Block.text("value")), facts));
  }

  private void repeat(List<Block> blocks) {
    String command = results.evidence().environment().command();
    blocks.add(new Block.Heading(2, "How to repeat it"));
    blocks.add(
        command.isEmpty()
            ? new Block.Paragraph("The command was not recorded.")
            : new Block.Command(command));
    blocks.add(
        new Block.Links(
            List.of(new Block.Link("DATA.md", "every figure of this page, and what it means"))));
  }
}
