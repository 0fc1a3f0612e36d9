package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program leaves goes at the next start; what is used or somebody's stays. */
class TemporaryFolderTest {
  private static final String LOCK = ".frankenbench-lock";

  @TempDir Path shared;
  @TempDir Path elsewhere;

  private Path left;

  @BeforeEach
  void leave() throws IOException {
    left = Files.createDirectories(shared.resolve("frankenbench-1/charts")).getParent();
    Files.createFile(left.resolve(LOCK));
    Files.writeString(left.resolve("charts/work.json"), "{}");
  }

  private TemporaryFolder open(String name) throws IOException {
    return TemporaryFolder.open(shared, Files.createDirectory(shared.resolve(name)));
  }

  @Test
  void one_that_nobody_holds_is_removed() throws IOException {
    try (TemporaryFolder _ = open("frankenbench-2")) {
      assertThat(shared.toFile().list()).containsExactly("frankenbench-2");
    }
    assertThat(shared).isEmptyDirectory();
  }

  @Test
  void one_that_is_held_stays() throws IOException {
    try (TemporaryFolder _ = open("frankenbench-2");
        TemporaryFolder _ = open("frankenbench-3")) {
      assertThat(shared.resolve("frankenbench-2")).exists();
    }
  }

  @Test
  void a_folder_without_our_lock_stays() throws IOException {
    Path results = Files.createDirectories(shared.resolve("frankenbench-results/raw"));
    Path other = Files.createDirectories(shared.resolve("other"));
    Files.createFile(other.resolve(LOCK));

    open("frankenbench-2").close();

    assertThat(results).exists();
    assertThat(other.resolve(LOCK)).exists();
  }

  @Test
  void links_are_not_followed() throws IOException {
    Path mine = Files.writeString(elsewhere.resolve("mine"), "mine");
    Files.createFile(elsewhere.resolve(LOCK));
    Files.createSymbolicLink(shared.resolve("frankenbench-link"), elsewhere);
    Files.createSymbolicLink(left.resolve("link"), elsewhere);

    open("frankenbench-2").close();

    assertThat(left).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void nobody_else_may_look_into_what_is_made() throws IOException {
    Path made = TemporaryFolder.create("test");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    Files.delete(made);
  }
}
