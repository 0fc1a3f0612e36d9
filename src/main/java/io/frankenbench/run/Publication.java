package io.frankenbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Digests;
import io.frankenbench.record.Json;
import io.frankenbench.record.RawData;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.Sources;
import io.frankenbench.record.WholeFile;
import io.frankenbench.report.OwnFiles;
import io.frankenbench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What one run publishes. Everything is made aside, charts included, and only then put into its
 * place, file by file; the staged forks go last. So a full disk changes nothing, and a run that
 * dies in between is mended by publishing the same again.
 */
final class Publication {
  private final ResultsFolder folder;
  private final PlanBook plans;
  private final StoredPlan plan;
  private final StagedForks staged;
  private final Sources sources;
  private final Renderer renderer;
  private List<Shot> own = List.of();

  /** Makes the pages of a folder from its raw data, such as {@link Report#render}. */
  interface Renderer {
    Report render(Path folder) throws IOException, InterruptedException;
  }

  /**
   * @param published every shot that is published
   * @param sources of this run's contenders
   * @throws UserError if a plan is damaged
   */
  Publication(
      ResultsFolder folder,
      List<Shot> published,
      PlanBook plans,
      StoredPlan plan,
      StagedForks staged,
      Sources sources,
      Renderer renderer)
      throws IOException, UserError {
    this.folder = folder;
    this.plans = plans;
    this.plan = plan;
    this.staged = staged;
    this.sources = sources;
    this.renderer = renderer;
    if (plans.isPublished(plan)) {
      own = published.stream().filter(this::isOfTheseSuites).toList();
    }
  }

  /** The shots of this run that are published. */
  List<Shot> shots() {
    return own;
  }

  /** True if forks of block {@code block} have ended and are not published. */
  boolean isPending(int block) throws IOException {
    return !staged.shots(block).isEmpty();
  }

  /** Where it publishes. */
  Path root() {
    return folder.root();
  }

  private boolean isOfTheseSuites(Shot shot) {
    return plan.suiteNames().contains(shot.cell().suite());
  }

  /**
   * Publishes the staged forks of {@code block} beside this run's earlier ones, in place of those
   * of earlier runs of its suites.
   *
   * @param environments what to record of each suite, by the number of blocks published
   */
  Report publish(int block, IntFunction<ObjectNode> environments)
      throws IOException, UserError, InterruptedException {
    Path next = folder.partial().resolve("next");
    RawData published = RawData.read(folder.root());
    List<Shot> now = Missing.merged(own, staged.shots(block));
    List<Shot> all = new ArrayList<>();
    published.shots().stream().filter(shot -> !isOfTheseSuites(shot)).forEach(all::add);
    all.addAll(now);
    ShotFile.write(ResultsFolder.shots(next), all);
    WholeFile.write(ResultsFolder.jmhJson(next), JmhResults.lines(jmh(published.jmh(), block)));
    WholeFile.write(ResultsFolder.sources(next), sources(published.sources(), all).json());
    int blocks = 1 + now.stream().mapToInt(shot -> shot.position().block()).max().orElse(-1);
    WholeFile.write(
        ResultsFolder.environment(next),
        text(environment(published.environment(), environments.apply(blocks))));
    WholeFile.write(ResultsFolder.plans(next), plans.with(plan));
    Digests.write(next);
    Report report = renderer.render(next);
    OwnFiles.in(folder.root()).requireWritable(report.files());
    putInPlace(next, report.files());
    staged.drop(block);
    own = now;
    return report;
  }

  private ArrayNode jmh(ArrayNode published, int block) throws IOException, UserError {
    boolean ours = plans.isPublished(plan);
    return JmhResults.merged(
        published,
        result -> ours || !plan.suiteNames().contains(JmhResults.suite(result)),
        staged.jmh(block));
  }

  /** This run's, and what earlier ones have published of the others of {@code shots}. */
  private Sources sources(Sources published, List<Shot> shots) {
    Set<String> measured =
        shots.stream().map(shot -> shot.cell().contender()).collect(Collectors.toSet());
    return published.with(sources).only(measured);
  }

  private ObjectNode environment(ObjectNode all, ObjectNode suites) throws IOException {
    ObjectNode published = all.withObject("suites");
    PreviousRuns.keep(published, suites, folder.root());
    published.setAll(suites);
    return all;
  }

  /** The plan comes after the shots: until it is there, they count as an earlier run's. */
  private void putInPlace(Path next, List<String> pages) throws IOException {
    Path root = folder.root();
    Files.deleteIfExists(Digests.file(root)); // until all are in place, none holds of all
    WholeFile.move(ResultsFolder.jmhJson(next), ResultsFolder.jmhJson(root));
    WholeFile.move(ResultsFolder.sources(next), ResultsFolder.sources(root));
    WholeFile.move(ResultsFolder.environment(next), ResultsFolder.environment(root));
    WholeFile.move(ResultsFolder.shots(next), ResultsFolder.shots(root));
    WholeFile.move(ResultsFolder.plans(next), ResultsFolder.plans(root));
    WholeFile.move(Digests.file(next), Digests.file(root));
    OwnFiles.in(root)
        .replace(
            pages,
            () -> {
              for (String page : pages) {
                WholeFile.move(next.resolve(page), root.resolve(page));
              }
            });
  }

  private static String text(JsonNode json) throws IOException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
