package io.frankenbench.report;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages say, in order. */
final class Pages {
  private static final String METHOD = "How it was measured";

  private final List<Chapter> chapters;
  private final Results results;
  private final Map<String, String> svgs;

  /** The pages of {@code chapters}, of which the first leads; charts drawn as {@code svgs}. */
  Pages(List<Chapter> chapters, Map<String, String> svgs) {
    this.chapters = chapters;
    this.svgs = svgs;
    results = chapters.getFirst().results();
  }

  /** All blocks of the page. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Frankenbench results"));
    blocks.add(
        new Block.Paragraph(
            "You must make N slow HTTP calls from one JVM: which concurrency model should you"
                + " write? Each request is answered after a delay known beforehand (unless stated,"
                + " 0, 1, 2 or 3 s, each as likely), so the time of a client without any cost, the"
                + " ideal, is known too; every result is shown against it."));
    Chapter leading = chapters.getFirst();
    blocks.add(new Block.Lead(leading.sentences()));
    List<String> disturbed =
        chapters.stream().flatMap(one -> Disturbances.of(one.results().cells()).stream()).toList();
    if (!disturbed.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "Warning: the machine was not quiet in "
                  + Words.count(disturbed.size(), "cell")
                  + "; the notes under the tables say which. Such figures are no basis for a"
                  + " decision."));
    }
    leading.charts().forEach(chart -> blocks.add(picture(chart)));
    chapters.stream().skip(1).forEach(chapter -> others(chapter, blocks));
    blocks.add(new Block.Heading(2, "Figures"));
    chapters.forEach(chapter -> blocks.addAll(chapter.details()));
    method(blocks);
    Threats.add(blocks);
    repeat(blocks);
    settings(blocks);
    machine(blocks);
    blocks.add(new Block.Heading(2, "Files"));
    blocks.add(
        new Block.Links(
            List.of(
                new Block.Link("summary.csv", "every figure, one row for each cell and metric"),
                new Block.Link("environment.json", "the machine and the run"),
                new Block.Link("raw/shots.jsonl", "every shot, from which all this is made"))));
    return blocks;
  }

  private void others(Chapter chapter, List<Block> blocks) {
    blocks.add(new Block.Heading(2, chapter.results().suite() + ": " + chapter.question()));
    blocks.add(new Block.Points(chapter.sentences()));
    chapter.charts().forEach(chart -> blocks.add(picture(chart)));
  }

  private Block picture(Chart chart) {
    return new Block.Picture(chart, svgs.getOrDefault(chart.name(), ""));
  }

  private void method(List<Block> blocks) {
    List<Shot> shots = results.evidence().shots();
    blocks.add(new Block.Heading(2, METHOD));
    blocks.add(
        new Block.Paragraph(
            "JMH, single shots, "
                + Panels.blocksAndShots(results)
                + ". A block is every cell once, in an order shuffled by a recorded seed, each in a"
                + " fresh JVM with the same flags: one cold shot, warm-ups with compressed delays,"
                + " one muster, in which the server holds every response until as many wait as the"
                + " in-flight limit allows (so that a client which queues in secret is found out),"
                + " then the measured shots. The delay of a request depends on the shot's seed and the"
                + " request's number only, the same for every contender. The clock starts just"
                + " before the batch is handed over and stops when the call returns. Server and"
                + " client each keep a ledger; where these disagree, the shot is void and no"
                + " figure."));
    blocks.add(
        new Block.Paragraph(
            "Ratios between contenders are formed inside a block, so that a drift of the machine"
                + " cancels. From "
                + Figure.ENOUGH_BLOCKS
                + " blocks on, intervals are Student's t over the blocks' medians, about their mean,"
                + " for ratios on logarithms and checked by a bootstrap over blocks. A group is a"
                + " contender and all after it that are not clearly slower, so two without a group"
                + " in common are clearly apart: their ratio exceeds the noise floor, found by"
                + " running one contender twice, and a t test gives p < 5 %, corrected after Holm"
                + " for all pairs of the workload. Drift does not cancel in a ratio to ideal: whether two of those intervals overlap tells"
                + " nothing, the groups do."));
    String ending = results.evidence().environment().ending();
    if (!ending.isEmpty()) {
      blocks.add(new Block.Paragraph(ending));
    }
    blocks.add(
        new Block.Points(
            List.of(
                count(shots, Phase.MEASURED) + " and " + count(shots, Phase.COLD) + ".",
                Words.count(voided(shots), "void shot")
                    + " of all phases, and "
                    + Words.count(repeated(shots), "fork")
                    + " run again after an outside disturbance.")));
  }

  private static String count(List<Shot> shots, Phase phase) {
    return Words.count(
        shots.stream().filter(shot -> shot.position().phase() == phase).count(), phase + " shot");
  }

  private static long voided(List<Shot> shots) {
    return shots.stream().filter(shot -> shot.verdict().isVoid()).count();
  }

  private static long repeated(List<Shot> shots) {
    return shots.stream()
        .filter(shot -> shot.position().fork() > 0)
        .map(shot -> List.of(shot.cell(), shot.position().block(), shot.position().fork()))
        .distinct()
        .count();
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

  private void settings(List<Block> blocks) {
    Map<String, Shot> largest = new TreeMap<>();
    for (Shot shot : chapters.stream().flatMap(Pages::shots).toList()) {
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

  private static Stream<Shot> shots(Chapter chapter) {
    return chapter.results().evidence().shots().stream();
  }

  private void machine(List<Block> blocks) {
    List<List<String>> facts = results.evidence().environment().machine();
    blocks.add(new Block.Heading(2, "The machine"));
    blocks.add(
        facts.isEmpty()
            ? new Block.Paragraph("The machine was not recorded.")
            : new Block.Table(List.of(Block.text("what"), Block.text("value")), facts));
  }
}
