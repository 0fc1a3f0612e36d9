package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.report.Fabricated;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies, no number is left that looks valid and is not. */
class KillIT {
  @TempDir Path folder;

  private List<String> command(String... more) {
    String[] run = Program.smallRun(folder.resolve("out"), "raw-selector", more);
    return Program.command(run);
  }

  private List<Shot> shots() throws IOException {
    return ShotFile.read(folder.resolve("out/raw/shots.jsonl"));
  }

  @Test
  void a_fork_that_is_always_killed_is_void_and_resume_runs_it_again() throws Exception {
    Process run = new ProcessBuilder(command()).start();
    try (BufferedReader progress = run.errorReader(StandardCharsets.UTF_8)) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        if (line.contains("block 1 of 1, 1 of 1")) {
          terminateEveryFork(run, progress);
        }
      }
    }

    assertThat(run.waitFor()).isEqualTo(1);
    assertThat(shots())
        .isNotEmpty()
        .allSatisfy(shot -> assertThat(shot.verdict().isVoid()).isTrue())
        .allSatisfy(shot -> assertThat(shot.figure(Metric.MAKESPAN)).isNull());
    assertThat(shots().getLast().verdict().reason())
        .isEqualTo("the fork was killed from outside by signal 15");
    assertThat(Files.readString(folder.resolve("out/headline.md"))).contains("void");
    assertThat(Files.readString(folder.resolve("out/summary.csv")))
        .contains("raw-selector")
        .contains(",void\n");

    assertThat(Program.run(command("--resume")).status()).isZero();
    assertThat(shots())
        .filteredOn(shot -> shot.position().phase() == Phase.MEASURED)
        .isNotEmpty()
        .anySatisfy(shot -> assertThat(shot.verdict().isVoid()).isFalse());
  }

  /** Until the run says something else. */
  private static void terminateEveryFork(Process run, BufferedReader progress) throws IOException {
    while (!progress.ready() && run.isAlive()) {
      run.descendants().filter(KillIT::isFork).forEach(ProcessHandle::destroy);
      Thread.onSpinWait();
    }
  }

  /** Charts are drawn by a process, too. */
  private static boolean isFork(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("ForkedMain");
  }

  @Test
  void a_killed_server_ends_the_run_with_one_line_and_status_3() throws Exception {
    Process server = new ProcessBuilder(Program.command("serve", "--port", "0")).start();
    List<String> said = new ArrayList<>();
    String url;
    try (BufferedReader its = server.inputReader(StandardCharsets.UTF_8)) {
      url = its.readLine().replaceAll(".*(http:[^ ]+).*", "$1");
      Process run = new ProcessBuilder(command("--server", url, "--delay", "fixed:60s")).start();
      try (BufferedReader progress = run.errorReader(StandardCharsets.UTF_8)) {
        for (String line = progress.readLine(); line != null; line = progress.readLine()) {
          said.add(line);
          if (line.contains("block 1 of 1, 1 of 1")) {
            server.destroyForcibly();
          }
        }
      }
      assertThat(run.waitFor()).as("%s", said).isEqualTo(3);
    } finally {
      server.destroyForcibly();
    }

    assertThat(said.getLast()).startsWith("the server at http://").endsWith("--resume");
    assertThat(said).filteredOn(line -> line.contains("server at")).hasSize(1);
    assertThat(folder.resolve("out/raw/shots.jsonl")).doesNotExist();
    String token = url.substring(url.indexOf('#') + 1);
    assertThat(token).hasSizeGreaterThan(16);
    assertThat(said).noneMatch(line -> line.contains(token));
  }

  @Test
  void a_report_that_is_stopped_while_drawing_leaves_nothing() throws Exception {
    Path results = Fabricated.everything(2).write(folder.resolve("results"));
    List<String> before = files(results);
    Process report =
        new ProcessBuilder(Program.drawing("report", results.toString()))
            .redirectErrorStream(true)
            .start();
    ProcessHandle drawing = child(report);
    report.toHandle().destroy(); // the process itself would close what is read here
    String said = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(report.waitFor()).isEqualTo(143);
    drawing.onExit().get(1, TimeUnit.MINUTES);
    assertThat(said).isEmpty();
    assertThat(files(results)).isEqualTo(before);
    assertThat(Program.leftovers()).isEmpty();
  }

  /** The process that {@code program} starts, as soon as there is one. */
  private static ProcessHandle child(Process program) {
    while (true) {
      Optional<ProcessHandle> child = program.children().findFirst();
      if (child.isPresent()) {
        return child.get();
      }
      Thread.onSpinWait();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void who_draws_ends_with_a_report_that_was_killed() throws Exception {
    Path results = Fabricated.everything(2).write(folder.resolve("results"));
    Process report = new ProcessBuilder(Program.drawing("report", results.toString())).start();
    ProcessHandle drawing = child(report);
    report.destroyForcibly();

    drawing.onExit().get(1, TimeUnit.MINUTES);
    assertThat(files(Program.SCRATCH)).as("drawn for nobody").noneMatch(f -> f.endsWith(".svg"));
    assertThat(Program.run("list").status()).isZero();
    assertThat(Program.leftovers()).as("the next start tidies up").isEmpty();
  }

  @Test
  void a_killed_run_leaves_what_was_published_before() throws Exception {
    Path out = Fabricated.small().write(folder.resolve("out"));
    Files.writeString(out.resolve("summary.csv"), "as it was");
    Map<Path, String> before = contents(out);

    Process run = new ProcessBuilder(command("--shots", "1")).start();
    try (BufferedReader progress = run.errorReader(StandardCharsets.UTF_8)) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        if (line.contains("block 1 of 1, 1 of 1")) {
          List<ProcessHandle> children = run.descendants().toList();
          run.toHandle().destroyForcibly(); // the process itself would close what is read here
          children.forEach(ProcessHandle::destroyForcibly);
        }
      }
    }
    run.waitFor();

    assertThat(contents(out)).containsAllEntriesOf(before);
  }

  private static Map<Path, String> contents(Path folder) throws IOException {
    Map<Path, String> contents = new HashMap<>();
    for (Path file : files(folder).stream().map(Path::of).filter(Files::isRegularFile).toList()) {
      contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }
}
