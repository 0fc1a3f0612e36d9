package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
  @TempDir Path root;

  @Test
  void a_second_run_is_refused_until_the_first_lets_go() throws Exception {
    try (ResultsFolder first = ResultsFolder.open(root)) {
      Path precious = Files.writeString(first.partialPlan(), "");

      assertThatThrownBy(() -> ResultsFolder.open(root))
          .isInstanceOfSatisfying(
              UserError.class, error -> assertThat(error.exitStatus()).isEqualTo(3))
          .hasMessage(
              "another run is writing to %s; wait for it to end, or choose another folder with"
                  + " --out",
              root);
      assertThat(precious).exists();
    }
    ResultsFolder.open(root).close();
  }

  @Test
  void only_what_is_to_be_kept_survives_clearing() throws Exception {
    try (ResultsFolder folder = ResultsFolder.open(root)) {
      Files.writeString(folder.partial().resolve("0-0-a.done.jsonl"), "");
      Files.writeString(folder.partial().resolve("0-0-b.4711.jsonl"), "");
      Files.writeString(folder.partial().resolve(".0-0-c.done.jsonl.part"), "");
      Files.createDirectories(folder.partial().resolve("next/raw"));

      folder.clearPartial(StagedForks::isStaged);

      assertThat(folder.partial().toFile().list()).containsExactly("0-0-a.done.jsonl");

      Path staged = folder.partial().resolve("0-0-a.done.jsonl");
      folder.clearUnlessStaged();
      assertThat(staged).exists();

      folder.clearPartial(_ -> false);
    }
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void a_run_that_publishes_nothing_leaves_nothing() throws Exception {
    Path deep = root.resolve("a/b");
    try (ResultsFolder folder = ResultsFolder.open(deep)) {
      Files.writeString(folder.partialPlan(), "{}");
      folder.clearUnlessStaged();
    }
    assertThat(root).isEmptyDirectory();

    Path mine = Files.createDirectory(root.resolve("mine"));
    ResultsFolder.open(mine).close();
    assertThat(mine).as("was there before").isEmptyDirectory();
  }

  @Test
  void what_a_killed_run_has_left_is_gone_on_with() throws Exception {
    ResultsFolder killed = ResultsFolder.open(root);
    Files.writeString(killed.partial().resolve("0-0-a.done.jsonl"), "");
    Files.writeString(killed.partialPlan(), "{}");
    Path lock = root.resolve("raw/.lock");
    killed.close();
    Files.createFile(lock);

    try (ResultsFolder next = ResultsFolder.open(root)) {
      assertThat(next.partial().resolve("0-0-a.done.jsonl")).exists();
    }
    assertThat(lock).doesNotExist();
  }

  @Test
  void of_many_that_wait_for_the_folder_one_at_a_time_gets_it() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    try (ExecutorService waiting = Executors.newFixedThreadPool(4)) {
      List<Future<Object>> all =
          waiting.invokeAll(
              Collections.nCopies(
                  4,
                  () -> {
                    while (served.get() < 200) {
                      try (ResultsFolder _ = ResultsFolder.open(root)) {
                        assertThat(inside.incrementAndGet()).isOne();
                        served.incrementAndGet();
                        inside.decrementAndGet();
                      } catch (UserError e) {
                        assertThat(e.exitStatus()).as(e.getMessage()).isEqualTo(3);
                      }
                    }
                    return null;
                  }));
      for (Future<Object> one : all) {
        one.get();
      }
    }
  }

  @Test
  void a_folder_of_somebody_s_own_is_refused_and_stays_as_it_is() throws Exception {
    Path readme = Files.writeString(root.resolve("README.md"), "mine");
    Files.createDirectory(root.resolve("raw"));
    Path shots = Files.writeString(root.resolve("raw/shots.jsonl"), "{\"goal\":1}\n");

    assertThatThrownBy(() -> ResultsFolder.open(root))
        .isInstanceOf(UnusableFile.class)
        .hasMessage(
            "%s holds no results, but other files, such as README.md; choose another folder with"
                + " --out",
            root);
    assertThat(readme).hasContent("mine");
    assertThat(root.toFile().list()).containsExactlyInAnyOrder("README.md", "raw");
    assertThat(shots.getParent().toFile().list()).containsExactly("shots.jsonl");
  }

  @Test
  void a_file_in_the_way_is_named() throws IOException {
    Path file = Files.writeString(root.resolve("results"), "mine");

    assertThatThrownBy(() -> ResultsFolder.open(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot write to " + file);
  }
}
