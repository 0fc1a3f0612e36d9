package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plug-in, built beside the packed program; {@link RunIT} measures it. */
class PluginIT {
  @TempDir static Path folder;
  private static Path jar;

  @BeforeAll
  static void build() throws IOException {
    jar = PluginBuild.example(folder);
  }

  @Test
  void it_is_listed_with_its_jar() {
    Program.Ended ended = Program.run("list", "--plugins", jar.toString());

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("okhttp-threads (my.jar)", "okhttp-pool");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void it_runs_under_plain_jmh() {
    String benchmark = "FanOut -p contender=okhttp-threads -p requests=60 -p timeScale=0.02";
    List<String> command = Program.command("jmh", "--plugins", jar.toString());
    command.addAll(List.of(benchmark.split(" ")));
    command.addAll(List.of("-wi", "3", "-i", "1"));
    Program.Ended ended = Program.run(command);

    assertThat(ended.status()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("okhttp-threads");
  }
}
