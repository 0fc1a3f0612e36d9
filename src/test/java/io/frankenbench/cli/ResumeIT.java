package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

  private static final int LONGEST_LIFE_MILLIS = 5000;

  @TempDir Path folder;

  /** Who dies. */
  private enum Victim {
    HOST,
    FORK,
    BOTH
  }

  private List<String> command(String... more) {
    String[] run = Program.smallRun(folder.resolve("out"), "raw-selector,ahc-async", more);
    List<String> command = Program.command(run);
    command.addAll(List.of("--blocks", "" + BLOCKS));
    return command;
  }

  @Test
  void every_planned_shot_is_there_exactly_once_after_kills() throws Exception {
    Random random = new Random(42);
    for (int kill = 0; kill < KILLS; kill++) {
      Victim victim = Victim.values()[kill % Victim.values().length];
      Path said = folder.resolve("said-" + kill);
      Process run =
          new ProcessBuilder(command("--resume"))
              .redirectOutput(said.toFile())
              .redirectErrorStream(true)
              .start();
      // It may end before, having nothing left to do; then there is nobody to kill.
      boolean _ = run.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
      kill(run, victim);
      run.waitFor();
      assertThat(Files.readString(said)).doesNotContain("damaged", "mistake", "differs");
    }

    Program.Ended last = Program.run(command("--resume"));

    assertThat(last.status()).as(last.err()).isZero();
    List<Shot> shots = ShotFile.readWhole(folder.resolve("out/raw/shots.jsonl"));
    everyPlannedShotOnce(shots);
    assertThat(folder.resolve("out/raw/partial")).doesNotExist();

    Path file = folder.resolve("out/raw/shots.jsonl");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 100));
    Program.Ended mended = Program.run(command("--resume"));
    assertThat(mended.status()).as("a torn file is mended: %s", mended.err()).isZero();
    everyPlannedShotOnce(ShotFile.readWhole(file));

    Program.Ended other = Program.run(command("--resume", "--seed", "9"));
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.complaints()).hasSize(1);
    assertThat(other.err()).contains("seed differs: it has 1, this command 9");
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

  private static void kill(Process run, Victim victim) {
    List<ProcessHandle> children = run.descendants().toList();
    if (victim != Victim.FORK) {
      run.toHandle().destroyForcibly();
    }
    if (victim != Victim.HOST) {
      children.forEach(ProcessHandle::destroyForcibly);
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
      kill(first, Victim.BOTH);
      first.waitFor();
    }
  }
}
