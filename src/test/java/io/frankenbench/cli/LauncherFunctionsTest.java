package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of run-bench.sh, each on its own: nothing is built or run. */
class LauncherFunctionsTest {
  private static final Path LAUNCHER = Path.of("run-bench.sh").toAbsolutePath();

  @TempDir private Path folder;

  private record Said(int status, String words) {}

  /** Runs {@code commands} after the launcher's functions have been read. */
  private Said bash(Map<String, String> environment, String commands)
      throws IOException, InterruptedException {
    String functions = "source <(sed -n '/^[a-z_]*() {/,/^}/p' '" + LAUNCHER + "')\n";
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", functions + commands)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    bash.environment().putAll(environment);
    Process process = bash.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), words.strip());
  }

  private String commit(Path home) throws IOException, InterruptedException {
    return bash(Map.of("home", home.toString()), "commit").words();
  }

  private Path repository() throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("project"));
    Files.copy(LAUNCHER, home.resolve("run-bench.sh"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Said made =
        bash(
            Map.of(),
            "cd project; git init -q .; git add .; git -c user.name=a -c user.email=a@b.c commit"
                + " -qm a");
    assertThat(made.status()).as(made.words()).isZero();
    return home;
  }

  @Test
  void the_commit_is_that_of_this_project_and_says_if_files_differ() throws Exception {
    Path home = repository();

    assertThat(commit(home)).matches("[0-9a-f]{12}");
    Files.writeString(home.resolve("pom.xml"), "<project></project>");
    assertThat(commit(home)).matches("[0-9a-f]{12}\\+changes");
  }

  @Test
  void the_commit_of_another_repository_is_not_ours() throws Exception {
    Path unpacked = Files.createDirectories(repository().resolve("unpacked"));
    Files.copy(LAUNCHER, unpacked.resolve("run-bench.sh"));
    assertThat(commit(unpacked)).as("not tracked").isEqualTo("unknown");

    Said added =
        bash(
            Map.of(), "cd project; git add .; git -c user.name=a -c user.email=a@b.c commit -qm b");
    assertThat(added.status()).as(added.words()).isZero();
    assertThat(commit(unpacked)).as("tracked as a part of something else").isEqualTo("unknown");

    assertThat(commit(Files.createDirectories(folder.resolve("nowhere")))).isEqualTo("unknown");
  }

  @Test
  void a_variable_that_keeps_java_from_starting_is_named_with_the_reason() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = "require_java '" + java + "' -XX:+UseG1GC";

    Said refused = bash(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseZGC"), command);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.words())
        .isEqualTo(
            "Java does not start with JAVA_TOOL_OPTIONS='-XX:+UseZGC': Multiple garbage collectors"
                + " selected");
    assertThat(bash(Map.of("JAVA_TOOL_OPTIONS", "-Xint"), command)).isEqualTo(new Said(0, ""));
  }
}
