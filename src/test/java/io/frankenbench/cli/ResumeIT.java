package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was killed, and whenever, a resumed run ends with every planned shot exactly once.
 * {@code -Dkills=25} kills more often.
 */
class ResumeIT {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int BLOCKS = KILLS > 3 ? 4 : 1;

  /** One cold shot, two warm-ups, the muster and a measured one. */
  private static final int SHOTS = 5;

  private static final int LONGEST_LIFE_MILLIS = 4000;

  @TempDir Path folder;

  /** Who dies, and how: SIGKILL comes unseen, SIGTERM lets a JVM end in order. */
  private enum Victim {
    HOST_KILLED,
    FORK_TERMINATED,
    SERVER_TERMINATED,
    FORK_KILLED,
    BOTH_KILLED
  }

  private List<String> command(String... more) {
    String[] run = Program.smallRun(folder.resolve("out"), "raw-selector,ahc-async", more);
    List<String> command = Program.command(run);
    command.addAll(List.of("--blocks", "" + BLOCKS));
    return command;
  }

  /** A delay server of its own, which can die without the run. */
  private record Server(Process process, String url) {
    static Server start(String port) throws IOException {
      Process process = new ProcessBuilder(Program.command("serve", "--port", port)).start();
      String said = process.inputReader(StandardCharsets.UTF_8).readLine();
      return new Server(process, said.replaceAll(".*(http:[^ ]+).*", "$1"));
    }

    /** At the same address. */
    Server again() throws IOException {
      return start("" + URI.create(url).getPort());
    }

    void end() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void every_planned_shot_is_there_exactly_once_after_kills() throws Exception {
    Random random = new Random(42);
    List<ProcessHandle> children = new ArrayList<>();
    Server server = Server.start("0");
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        Victim victim = Victim.values()[kill % Victim.values().length];
        Process run =
            new ProcessBuilder(command("--resume", "--server", server.url()))
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader progress = run.inputReader(StandardCharsets.UTF_8)) {
          for (String line = progress.readLine(); line != null; line = progress.readLine()) {
            said.add(line);
            if (said.size() == 1) {
              // It may end before, having little left to do; then there is nobody to kill.
              boolean _ = run.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
              children.addAll(run.descendants().toList());
              kill(victim, run, server);
            }
          }
        } catch (IOException e) {
          assertThat(run.isAlive()).as("what a killed one says ends anywhere").isFalse();
        }
        run.waitFor();
        assertThat(said).noneMatch(line -> line.matches(".*(damaged|mistake|differs).*"));
        if (victim == Victim.SERVER_TERMINATED) {
          server.end();
          server = server.again();
        }
      }
      resumed(server);
    } finally {
      server.end();
    }
    children.forEach(child -> child.onExit().join());
    assertThat(Program.leftovers()).isEmpty();
  }

  private void resumed(Server server) throws IOException {
    String[] more = {"--resume", "--server", server.url()};
    Program.Ended last = Program.run(command(more));

    assertThat(last.status()).as(last.err()).isZero();
    List<Shot> shots = ShotFile.readWhole(folder.resolve("out/raw/shots.jsonl"));
    everyPlannedShotOnce(shots);
    assertThat(folder.resolve("out/raw").toFile().list())
        .containsExactlyInAnyOrder(
            "SHA256SUMS", "files.json", "jmh.json", "plan.json", "shots.jsonl", "sources.json");
    nothingTellsTheToken(URI.create(server.url()).getFragment());

    Path file = folder.resolve("out/raw/shots.jsonl");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 100));
    Program.Ended torn = Program.run(command(more));
    assertThat(torn.status()).isEqualTo(2);
    assertThat(torn.complaints()).singleElement().asString().contains("shots.jsonl");
    Files.writeString(file, whole);

    Program.Ended other = Program.run(command("--resume", "--server", server.url(), "--seed", "9"));
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.complaints()).hasSize(1);
    assertThat(other.err()).contains("seed differs: it has 1, this command 9");
  }

  private void nothingTellsTheToken(String token) throws IOException {
    assertThat(token).hasSizeGreaterThan(16);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain(token));
    }
  }

  /** A busy machine may make a shot void from outside; only then may a fork have repetitions. */
  private static void everyPlannedShotOnce(List<Shot> shots) {
    List<String> places = shots.stream().map(ResumeIT::place).toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places.stream().filter(place -> place.contains(" fork 0 ")))
        .containsExactlyInAnyOrderElementsOf(planned());
    Set<String> disturbed =
        shots.stream()
            .filter(shot -> Boolean.TRUE.equals(shot.verdict().outside()))
            .map(ResumeIT::block)
            .collect(Collectors.toSet());
    assertThat(shots)
        .filteredOn(shot -> shot.position().fork() > 0)
        .allSatisfy(shot -> assertThat(disturbed).contains(block(shot)));
    Map<String, Long> counted =
        shots.stream()
            .filter(shot -> shot.position().phase() == Phase.MEASURED && !shot.verdict().isVoid())
            .collect(Collectors.groupingBy(ResumeIT::block, Collectors.counting()));
    assertThat(counted).hasSize(2 * BLOCKS);
    assertThat(counted.values()).containsOnly(1L);
  }

  private static void kill(Victim victim, Process run, Server server) {
    List<ProcessHandle> forks = run.descendants().toList();
    switch (victim) {
      case HOST_KILLED -> run.toHandle().destroyForcibly(); // its output can still be read
      case FORK_TERMINATED -> forks.forEach(ProcessHandle::destroy);
      case SERVER_TERMINATED -> server.process().destroy();
      case FORK_KILLED -> forks.forEach(ProcessHandle::destroyForcibly);
      case BOTH_KILLED -> {
        run.toHandle().destroyForcibly();
        forks.forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  private static String block(Shot shot) {
    return shot.cell().contender() + " block " + shot.position().block();
  }

  private static String place(Shot shot) {
    return block(shot) + " fork " + shot.position().fork() + " shot " + shot.position().shot();
  }

  private static List<String> planned() {
    List<String> all = new ArrayList<>();
    for (String contender : List.of("ahc-async", "raw-selector")) {
      for (int block = 0; block < BLOCKS; block++) {
        for (int shot = 0; shot < SHOTS; shot++) {
          all.add(contender + " block " + block + " fork 0 shot " + shot);
        }
      }
    }
    return all;
  }

  @Test
  void a_second_run_into_the_same_folder_is_refused() throws IOException, InterruptedException {
    Process first =
        new ProcessBuilder(command()).redirectError(folder.resolve("said").toFile()).start();
    try {
      while (!Files.exists(folder.resolve("out/raw/partial/plan.json"))) {
        Thread.onSpinWait();
      }
      Program.Ended second = Program.run(command());

      assertThat(second.status()).isEqualTo(3);
      assertThat(second.complaints()).hasSize(1);
      assertThat(second.err()).contains("another run is writing to");
      assertThat(folder.resolve("out/raw/partial/plan.json")).exists();
    } finally {
      first.descendants().forEach(ProcessHandle::destroyForcibly);
      first.destroyForcibly();
      first.waitFor();
    }
  }
}
