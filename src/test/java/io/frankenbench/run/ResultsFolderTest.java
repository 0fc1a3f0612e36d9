package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {
  @TempDir Path root;

  @Test
  void a_second_run_is_refused_until_the_first_lets_go() throws Exception {
    try (ResultsFolder first = ResultsFolder.open(root)) {
      Path precious = Files.writeString(first.partial().resolve("precious"), "");

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

      folder.removePartial();
      assertThat(folder.partial()).doesNotExist();
    }
  }

  @Test
  void a_file_in_the_way_is_named() throws IOException {
    Path file = Files.writeString(root.resolve("results"), "mine");

    assertThatThrownBy(() -> ResultsFolder.open(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot write to " + file);
  }
}
