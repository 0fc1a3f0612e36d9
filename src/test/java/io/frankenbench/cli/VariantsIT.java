package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Forks that are started otherwise: what they were told takes effect, and is published. */
class VariantsIT {
  @TempDir Path folder;

  private List<Shot> shots(String suite, String contenders, String requests, String scale)
      throws IOException {
    Path out = folder.resolve("out");
    List<String> args = new ArrayList<>(List.of("run", suite, "--quick", "--requests", requests));
    args.addAll(List.of("--time-scale", scale, "--contenders", contenders));
    args.addAll(List.of("--out", out.toString()));
    Program.Ended ended = Program.run(args.toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ShotFile.read(out.resolve("raw/shots.jsonl"));
  }

  /** Those that count, whatever else the machine did meanwhile. */
  private static List<Shot> of(List<Shot> shots, Phase phase, String variant, int inFlight) {
    return shots.stream()
        .filter(shot -> shot.position().phase() == phase && shot.verdict().outside() == null)
        .filter(shot -> shot.cell().variant().equals(variant))
        .filter(shot -> shot.cell().inFlight() == inFlight)
        .toList();
  }

  @Test
  void at_1024_files_a_client_fails_in_part_and_with_a_complete_account() throws IOException {
    List<Shot> shots = shots("limits", "okhttp-virtual", "1600", "0.5");

    assertThat(of(shots, Phase.MEASURED, "1024 files", 1600))
        .hasSize(1)
        .allSatisfy(shot -> {
          assertThat(shot.verdict()).isEqualTo(Verdict.VALID);
          assertThat(shot.settings()).containsEntry("open files", "1024");
          assertThat(shot.figure(Metric.SUCCEEDED)).isBetween(800.0, 1599.0);
          assertThat(shot.figure(Metric.SUCCEEDED) + shot.figure(Metric.ERRORS)).isEqualTo(1600);
          assertThat(shot.errorClasses()).containsOnlyKeys("too many files");
        });
    assertThat(of(shots, Phase.RECOVERY, "1024 files", 1600))
        .hasSize(1)
        .allSatisfy(shot -> assertThat(shot.figure(Metric.SUCCEEDED)).isEqualTo(100));
    assertThat(of(shots, Phase.MEASURED, "1024 files", 900))
        .hasSize(1)
        .allSatisfy(shot -> assertThat(shot.figure(Metric.SUCCEEDED)).isEqualTo(1600));
    assertThat(of(shots, Phase.MEASURED, "", 1600))
        .hasSize(1)
        .allSatisfy(shot -> assertThat(shot.verdict()).isEqualTo(Verdict.VALID));
    assertThat(of(shots, Phase.MEASURED, "soft 1024 files", 1600))
        .hasSize(1)
        .allSatisfy(shot -> {
          assertThat(shot.verdict()).isEqualTo(Verdict.VALID);
          assertThat(Integer.parseInt(shot.settings().get("open files")))
              .as("the JVM raises a soft limit")
              .isGreaterThan(1024);
        });
    nothingTellsOfThisMachine();
  }

  private void nothingTellsOfThisMachine() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(System.getProperty("java.home"))
            .doesNotContain("java-1024-files");
      }
    }
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      architectures = {"amd64", "aarch64"})
  void selectors_and_transports_are_those_that_were_asked_for() throws IOException {
    List<Shot> shots = shots("selectors", "raw-selector,ahc-async", "60", "0.02");

    assertThat(told(shots, "selector"))
        .containsOnly(
            entry("poll", "PollSelectorProvider"), entry("epoll", "EPollSelectorProvider"));
    Map<String, String> transports = told(shots, "transport");
    assertThat(transports).containsEntry("nio", "nio").containsEntry("netty-epoll", "epoll");
    if (transports.containsKey("netty-io_uring")) { // kernels may forbid it
      assertThat(transports).containsEntry("netty-io_uring", "io_uring");
    }
    JsonNode jmh = Json.MAPPER.readTree(folder.resolve("out").resolve("raw/jmh.json").toFile());
    assertThat(jmh.valueStream().map(one -> one.at("/params/variant").asText()))
        .as("variants are results of their own")
        .contains("poll", "epoll", "nio");
  }

  private static Map<String, String> told(List<Shot> shots, String setting) {
    return shots.stream()
        .filter(shot -> shot.settings().containsKey(setting))
        .collect(
            Collectors.toMap(shot -> shot.cell().variant(), shot -> shot.settings().get(setting)));
  }
}
