package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.Digests;
import io.frankenbench.record.Json;
import io.frankenbench.record.RawData;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import io.frankenbench.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies, each shot is published once, and earlier results stay until others are whole. */
class PublicationTest {
  private static final Cell CELL = Shots.cell("headline", "raw-selector");
  private static final Cell SEEDS = Shots.cell("seeds", "raw-selector");

  @TempDir Path root;
  private ResultsFolder folder;
  private StagedForks staged;

  @BeforeEach
  void open() throws Exception {
    folder = ResultsFolder.open(root);
    staged = new StagedForks(folder.partial());
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  private static StoredPlan plan(String id, String suite) {
    String cells =
        Stream.of("raw-selector", "ahc-async")
            .map(contender -> Shots.cell(suite, contender).slug())
            .collect(Collectors.joining(","));
    Map<String, String> fields =
        Map.of("suites", suite, "cells", cells, "seed", "1", "order seed", "3");
    return new StoredPlan(id, "2026-01-01T00:00:00Z", "run", fields);
  }

  private static Report page(Path dir) throws IOException {
    Files.writeString(dir.resolve("README.md"), ShotFile.read(ResultsFolder.shots(dir)).toString());
    return new Report(dir, Map.of(), List.of(), List.of(), null, List.of("README.md"));
  }

  private void publish(StoredPlan plan, int block) throws Exception {
    publication(plan, PublicationTest::page).publish(block, PublicationTest::environments);
  }

  private Publication publication(StoredPlan plan, Publication.Renderer renderer) throws Exception {
    return publication(plan, Sources.NONE, renderer);
  }

  private Publication publication(StoredPlan plan, Sources sources, Publication.Renderer renderer)
      throws Exception {
    List<Shot> published = RawData.read(root).shots();
    return new Publication(
        folder, published, new PlanBook(folder), plan, staged, sources, renderer);
  }

  private static ObjectNode environments(int blocks) {
    ObjectNode suites = Json.MAPPER.createObjectNode();
    suites.putObject("headline").putObject("run").put("finished_blocks", blocks);
    return suites;
  }

  private void stage(Cell cell, int block) throws IOException {
    staged.keep(cell, block, 0, Shots.fork(cell, block), null);
  }

  private static List<Shot> forks(Cell... cells) {
    List<Shot> all = new ArrayList<>();
    for (Cell cell : cells) {
      all.addAll(Shots.fork(cell, 0));
    }
    return all;
  }

  private Map<Path, String> published() throws IOException {
    Map<Path, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(folder.partial())) {
          files.put(file, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void a_new_run_replaces_its_own_suites_only() throws Exception {
    stage(SEEDS, 0);
    publish(plan("a", "seeds"), 0);
    stage(CELL, 0);
    publish(plan("b", "headline"), 0);
    stage(CELL, 0);
    publish(plan("c", "headline"), 0);

    assertThat(ShotFile.read(folder.shots())).containsExactlyElementsOf(forks(SEEDS, CELL));
    PlanBook plans = new PlanBook(folder);
    assertThat(plans.isPublished(plan("a", "seeds"))).isTrue();
    assertThat(plans.isPublished(plan("b", "headline"))).isFalse();
    assertThat(plans.isPublished(plan("c", "headline"))).isTrue();
    assertThat(staged.shots(0)).isEmpty();
  }

  private static Sources sources(String contender, String text) {
    return new Sources(
        new TreeMap<>(Map.of(contender, List.of(new Source("contender/Any.java", 1, text)))));
  }

  @Test
  void sources_are_those_that_each_contender_was_measured_with_last() throws Exception {
    Cell other = Shots.cell("seeds", "ahc-async");
    stage(CELL, 0);
    publication(plan("a", "headline"), sources("raw-selector", "old"), PublicationTest::page)
        .publish(0, PublicationTest::environments);
    stage(other, 0);
    publication(plan("b", "seeds"), sources("ahc-async", "other"), PublicationTest::page)
        .publish(0, PublicationTest::environments);
    stage(CELL, 0);
    publication(plan("c", "headline"), sources("raw-selector", "new"), PublicationTest::page)
        .publish(0, PublicationTest::environments);

    assertThat(Sources.read(ResultsFolder.sources(root)))
        .isEqualTo(sources("raw-selector", "new").with(sources("ahc-async", "other")));

    stage(SEEDS, 0);
    publish(plan("d", "seeds"), 0);
    assertThat(Sources.read(ResultsFolder.sources(root)))
        .as("nobody of that name is there any more")
        .isEqualTo(sources("raw-selector", "new"));
  }

  @Test
  void later_blocks_are_added_and_counted() throws Exception {
    stage(CELL, 0);
    publish(plan("a", "headline"), 0);
    stage(CELL, 1);
    publish(plan("a", "headline"), 1);

    List<Shot> both = new ArrayList<>(Shots.fork(CELL, 0));
    both.addAll(Shots.fork(CELL, 1));
    assertThat(ShotFile.read(folder.shots())).containsExactlyElementsOf(both);
    assertThat(
            Json.MAPPER
                .readTree(ResultsFolder.environment(root).toFile())
                .at("/suites/headline/run/finished_blocks"))
        .hasToString("2");
  }

  @Test
  void publishing_again_what_a_dead_run_had_half_published_changes_nothing() throws Exception {
    stage(CELL, 0);
    publish(plan("old", "headline"), 0);
    Map<Path, String> old = published();
    stage(CELL, 0);
    publish(plan("new", "headline"), 0);
    Map<Path, String> expected = published();

    // It died after one of its steps: the files that come later are still the old ones.
    Path plans = ResultsFolder.plans(root);
    for (List<Path> late :
        List.of(
            List.<Path>of(),
            List.of(root.resolve("README.md")),
            List.of(root.resolve("README.md"), plans),
            List.of(root.resolve("README.md"), plans, folder.shots()))) {
      stage(CELL, 0);
      Files.delete(Digests.file(root));
      for (Path file : late) {
        Files.writeString(file, old.get(file));
      }
      publish(plan("new", "headline"), 0);
      assertThat(published()).as("%s late", late).isEqualTo(expected);
    }
  }

  @Test
  void a_failure_while_rendering_leaves_everything_as_it_was() throws Exception {
    stage(CELL, 0);
    publish(plan("old", "headline"), 0);
    Map<Path, String> before = published();
    stage(CELL, 0);
    stage(CELL, 1);
    Publication failing =
        publication(
            plan("new", "headline"),
            _ -> {
              throw new IOException("No space left on device");
            });

    assertThatThrownBy(() -> failing.publish(0, PublicationTest::environments))
        .isInstanceOf(IOException.class);
    assertThat(published()).isEqualTo(before);
    assertThat(staged.shots(0)).isNotEmpty();
  }

  @Test
  void a_damaged_staged_fork_is_deleted_so_that_it_runs_again() throws Exception {
    stage(CELL, 0);
    stage(SEEDS, 0);
    Path torn = folder.partial().resolve(StagedForks.name(CELL, 0, 0) + ".done.jsonl");
    String whole = Files.readString(torn);
    Files.writeString(torn, whole.substring(0, whole.length() - 20));

    assertThat(staged.shots(0)).containsExactlyElementsOf(forks(SEEDS));
    assertThat(torn).doesNotExist();
  }
}
