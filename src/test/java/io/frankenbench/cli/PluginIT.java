package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plug-in, from its source to its figures, by the packed program alone. */
class PluginIT {
  private static final Path EXAMPLE = Path.of("src", "it", "plugin");
  private static final Path PROGRAM = Path.of("target", "benchmarks.jar");

  @TempDir Path folder;
  private Path classes;
  private Path jar;

  @BeforeEach
  void build() throws IOException {
    classes = folder.resolve("classes");
    PluginBuild.compile(classes, PROGRAM.toString(), EXAMPLE.resolve("OkHttpThreads.java"));
    PluginBuild.name(classes, Files.readString(EXAMPLE.resolve(PluginBuild.SERVICES)));
    jar = PluginBuild.pack(folder.resolve("my.jar"), classes);
  }

  private Program.Ended run(String... more) {
    String[] args =
        Program.smallRun(
            folder.resolve("out"),
            "okhttp-threads,okhttp-pool",
            "--connections",
            "fresh,warm",
            "--plugins",
            jar.toString());
    List<String> command = Program.command(args);
    command.addAll(List.of(more));
    return Program.run(command);
  }

  @Test
  void it_is_measured_beside_others_and_another_build_is_no_part_of_the_run() throws IOException {
    Program.Ended ended = run();

    assertThat(ended.status()).as(ended.err()).isZero();
    Path out = folder.resolve("out");
    List<Shot> shots = ShotFile.read(out.resolve("raw/shots.jsonl"));
    assertThat(shots)
        .allSatisfy(shot ->
            assertThat(shot.verdict().isVoid()).as("%s", shot.verdict().reason()).isFalse());
    assertThat(shots)
        .filteredOn(shot -> shot.position().phase() == Phase.MEASURED)
        .extracting(shot -> shot.cell().contender() + " " + shot.cell().connections())
        .containsExactlyInAnyOrder(
            "okhttp-threads fresh", "okhttp-threads warm", "okhttp-pool fresh", "okhttp-pool warm");
    assertThat(shots)
        .filteredOn(shot -> shot.cell().contender().equals("okhttp-threads"))
        .anySatisfy(
            shot -> assertThat(shot.settings()).containsEntry("retryOnConnectionFailure", "false"));
    JsonNode environment = Json.MAPPER.readTree(out.resolve("environment.json").toFile());
    assertThat(environment.at("/suites/headline/run/plugins/my.jar").asText())
        .matches("[0-9a-f]{16}");

    Files.writeString(classes.resolve("notes.txt"), "another build");
    PluginBuild.pack(jar, classes);
    Program.Ended other = run("--resume");

    assertThat(other.status()).isEqualTo(2);
    assertThat(other.complaints()).hasSize(1);
    assertThat(other.err()).contains("plug-in my.jar differs: it has ");
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
