package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code run-bench.sh} finds its way from anywhere; its Java is a script that tells what it got.
 */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      echo "charmap $(locale charmap)"
      for word in "$@"; do
        echo "$word"
        case "$word" in -Djava.io.tmpdir=*) rm -r "${word#*=}" ;; esac
      done
      """;

  @TempDir Path folder;
  private Path home;
  private Path jdk;

  private record Ended(int status, String out, String err) {
    List<String> words() {
      return out.lines().toList();
    }
  }

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("a clone"));
    for (String name : List.of("src/main", "plots", "target/chart-engine")) {
      Files.createDirectories(home.resolve(name));
    }
    Files.createFile(home.resolve("pom.xml"));
    Files.copy(Path.of("run-bench.sh"), home.resolve("run-bench.sh"));
    Files.createFile(home.resolve("target/benchmarks.jar"));
    jdk = Files.createDirectories(folder.resolve("jdk"));
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ended launch(Map<String, String> environment, Object... command) throws Exception {
    List<String> words = new ArrayList<>(List.of("env"));
    environment.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of("JAVA_HOME=" + jdk, "bash"));
    for (Object word : command) {
      words.add(word.toString());
    }
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new Ended(status, Files.readString(out), Files.readString(err));
  }

  private void hasFoundItsJar(Ended ended) throws IOException {
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.words())
        .containsSequence("-jar", home.toRealPath() + "/target/benchmarks.jar", "list");
  }

  @Test
  void it_works_without_a_home() throws Exception {
    String command = "unset HOME; exec bash \"$0\" list";
    hasFoundItsJar(launch(Map.of(), "-c", command, home.resolve("run-bench.sh")));
  }

  @Test
  void it_works_without_a_home_where_no_jdk_is_named() throws Exception {
    Ended ended =
        launch(
            Map.of("PATH", jdk.resolve("bin") + ":/usr/bin:/bin", "JAVA_HOME", ""),
            "-c",
            "unset HOME JAVA_HOME; exec bash \"$0\" list",
            home.resolve("run-bench.sh"));
    hasFoundItsJar(ended);
  }

  @Test
  void it_works_through_symbolic_links() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin/deep"));
    Files.createSymbolicLink(bin.resolve("absolute"), home.resolve("run-bench.sh"));
    Files.createSymbolicLink(folder.resolve("bin/bench"), Path.of("deep/absolute"));

    hasFoundItsJar(launch(Map.of(), folder.resolve("bin/bench"), "list"));
  }

  @Test
  void it_works_where_cd_looks_elsewhere_and_says_so() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere/a clone"));
    Map<String, String> elsewhere = Map.of("CDPATH", folder.resolve("elsewhere").toString());

    hasFoundItsJar(launch(elsewhere, "a clone/run-bench.sh", "list"));
  }

  @Test
  void java_gets_a_utf_8_locale_and_names_as_they_are() throws Exception {
    Path odd = folder.resolve("Größe & Maße");
    Files.move(home, odd, StandardCopyOption.ATOMIC_MOVE);
    home = odd;

    Ended ended =
        launch(Map.of("LC_ALL", "C"), odd.resolve("run-bench.sh"), "list", "--out", "größe 1");

    hasFoundItsJar(ended);
    assertThat(ended.words()).startsWith("charmap UTF-8").endsWith("--out", "größe 1");
  }

  @Test
  void a_build_that_is_stopped_leaves_nothing() throws Exception {
    Files.delete(home.resolve("target/benchmarks.jar"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path bin = folder.resolve("maven");
    script(bin.resolve("mvn"), "#!/bin/sh\nls \"$TMPDIR\" > \"$TMPDIR/../seen\"; kill $PPID\n");
    String path = bin + ":" + System.getenv("PATH");

    Ended ended =
        launch(Map.of("TMPDIR", temporary.toString(), "PATH", path), home.resolve("run-bench.sh"));

    assertThat(ended.status()).isEqualTo(128 + 15);
    assertThat(folder.resolve("seen")).content(StandardCharsets.UTF_8).isNotBlank();
    assertThat(temporary).isEmptyDirectory();
  }
}
