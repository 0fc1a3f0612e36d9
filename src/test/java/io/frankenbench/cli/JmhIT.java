package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows JMH finds it here as it is everywhere. */
class JmhIT {
  private static final List<String> SHORT =
      List.of(
          "FanOut -p contender=raw-selector -p requests=100 -p timeScale=0.02 -wi 3 -i 2"
              .split(" "));

  @TempDir Path folder;

  private static Program.Ended jmh(String... more) {
    return Program.run(
        Stream.of(List.of("jmh"), SHORT, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return Json.MAPPER.readTree(folder.resolve("x.json").toFile());
  }

  private String[] json(String... more) {
    String file = folder.resolve("x.json").toString();
    return Stream.concat(Stream.of("-rf", "json", "-rff", file), Stream.of(more))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l", "-lp", "-lprof", "-lrf", "-h", "--help"})
  void what_only_asks_is_answered(String question) {
    Program.Ended ended = Program.inProcess("jmh", question);

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out() + ended.err())
        .contains(
            switch (question) {
              case "-l", "-lp" -> "io.frankenbench.measure.FanOut.fanOut";
              case "-lprof" -> "Supported profilers";
              case "-lrf" -> "json";
              case "-h" -> "-jvmArgsPrepend <string>";
              default -> "jmh -h shows its options";
            });
  }

  @Test
  void profilers_and_json_work_and_nothing_else_is_said() throws IOException {
    Program.Ended ended =
        jmh(json("-prof", "gc", "-prof", "jfr:dir=" + folder, "-jvmArgsAppend", "-Xss2m"));

    assertThat(ended.status()).as(ended.out()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("# JMH version").doesNotContain("muster", "run-bench");
    assertThat(json()).hasSize(1);
    JsonNode result = json().get(0);
    assertThat(result.at("/params/contender").asText()).isEqualTo("raw-selector");
    assertThat(result.at("/primaryMetric/rawData/0")).hasSize(2);
    assertThat(result.at("/secondaryMetrics").has("gc.alloc.rate.norm")).isTrue();
    assertThat(flags()).as("ours first").containsSubsequence("-Xss1m", "-Xss2m");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).anyMatch(name -> name.endsWith(".jfr"));
    }
  }

  @Test
  void the_users_jvm_options_replace_ours() throws IOException {
    assertThat(jmh(json("-jvmArgs", "-Xmx700m", "-jvmArgsPrepend", "-Da=1")).status()).isZero();
    assertThat(flags()).contains("-Da=1", "-Xmx700m").doesNotContain("-Xmx2g");
  }

  private List<String> flags() throws IOException {
    return json().at("/0/jvmArgs").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void a_failing_benchmark_is_told_by_the_status_and_the_others_are_measured() throws IOException {
    Program.Ended ended = jmh(json("-p", "contender=magic"));

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains("there is no contender 'magic'");
    assertThat(ended.complaints()).containsExactly("a benchmark failed");
    assertThat(json()).hasSize(1);
  }

  private static Stream<Arguments> misunderstood() {
    return Stream.of(
        Arguments.of(List.of("-l", "--nonsense"), "nonsense is not a recognized option"),
        Arguments.of(List.of("-f", "many"), "option f"),
        Arguments.of(List.of("NoSuchBenchmark"), "jmh -l lists them"),
        Arguments.of(List.of("FanOut", "-prof", "nosuch"), "jmh -lprof lists the profilers"),
        Arguments.of(List.of("FanOut", "-rff", "no/such/folder/x"), "no/such/folder/x"),
        Arguments.of(List.of("FanOut", "-o", "no/such/folder/x"), "no/such/folder/x"));
  }

  @ParameterizedTest
  @MethodSource("misunderstood")
  void what_jmh_does_not_understand_gets_one_line_and_status_2(List<String> args, String why) {
    List<String> command = new ArrayList<>(List.of("jmh"));
    command.addAll(args);
    Program.Ended ended = Program.inProcess(command.toArray(String[]::new));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains(why);
  }

  @Test
  void a_held_lock_gets_one_line_and_status_3() throws IOException {
    Path lock = Program.SCRATCH.resolve("jmh.lock");
    Files.createDirectories(Program.SCRATCH);
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Program.Ended ended = jmh();

      assertThat(ended.status()).isEqualTo(3);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.complaints())
          .containsExactly("another JMH run is under way on this machine; wait for it to end");

      Path out = folder.resolve("new/out");
      Program.Ended run = Program.run(Program.smallRun(out, "raw-selector"));
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.complaints()).last().isEqualTo(ended.complaints().getFirst());
      assertThat(folder.resolve("new")).as("made by a run that was refused").doesNotExist();
    }
  }

  @Test
  void a_lock_that_cannot_be_opened_is_named_with_its_remedy() throws IOException {
    Path lock = Program.SCRATCH.resolve("jmh.lock");
    Files.deleteIfExists(lock);
    Files.createDirectories(lock);
    try {
      Program.Ended ended = jmh();

      assertThat(ended.status()).isEqualTo(3);
      assertThat(ended.complaints())
          .singleElement()
          .asString()
          .contains(lock + " cannot be opened: Is a directory; it belongs to ", "delete it");
    } finally {
      Files.delete(lock);
    }
  }

  @Test
  void a_bare_benchmark_brings_its_server_and_takes_it_along() throws Exception {
    Bare bare = bare(fork -> {});

    assertThat(bare.status()).isZero();
    assertThat(bare.out()).anyMatch(line -> line.startsWith("FanOut.fanOut"));
    assertThat(bare.descendants()).hasSize(2).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void the_server_of_a_killed_fork_ends_too() throws Exception {
    Bare bare = bare(ProcessHandle::destroyForcibly);

    assertThat(bare.descendants()).hasSize(2).noneMatch(ProcessHandle::isAlive);
  }

  /** A run of JMH's own main class, and the fork and server it had while it measured. */
  private record Bare(int status, List<String> out, List<ProcessHandle> descendants) {}

  private static Bare bare(Consumer<ProcessHandle> toTheFork) throws Exception {
    List<String> command = Program.command();
    command.set(command.indexOf("-jar"), "-cp");
    command.add("org.openjdk.jmh.Main");
    command.addAll(SHORT);
    command.addAll(List.of("-jvmArgs", "-Xmx500m"));
    Process jmh =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> out = new ArrayList<>();
    List<ProcessHandle> descendants = new ArrayList<>();
    try (BufferedReader said = jmh.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        out.add(line);
        if (line.startsWith("# Warmup Iteration   1:")) {
          descendants.addAll(jmh.descendants().toList());
          toTheFork.accept(jmh.children().findFirst().orElseThrow());
        }
      }
    }
    descendants.forEach(process -> process.onExit().join());
    return new Bare(jmh.waitFor(), out, descendants);
  }
}
