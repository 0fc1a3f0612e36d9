package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one line that says what is wrong and what would be right. */
class BadInputIT {
  @TempDir Path folder;

  private static Arguments of(String args, String... words) {
    return Arguments.of(args, List.of(words));
  }

  private static Stream<Arguments> wrongCommandLines() {
    return Stream.of(
        of("run hedline", "no suite 'hedline'", "headline"),
        of("run --contenders okhttp-magic", "no contender 'okhttp-magic'", "okhttp-pool"),
        of("run --contender ahc-async", "--contender", "--contenders"),
        of("frobnicate", "frobnicate"),
        of("run --blocks 0", "--blocks 0", "1 to 1000"),
        of("run --blocks many", "--blocks", "many"),
        of("run --budget soon", "--budget 'soon'", "40m"),
        of("run --blocks 3 --budget 40m", "--blocks", "--budget"),
        of("run --full --budget 40m", "--full", "--budget"),
        of("run --until 5", "--until '5'", "5%"),
        of("run --until 5% --blocks 3", "--blocks 3", "5 to 1000"),
        of("run --profile perf", "--profile 'perf'", "jfr"),
        of("run --profile jfr --resume", "--profile", "--resume"),
        of("run --shots -3", "--shots -3", "1 to 1000"),
        of("run --requests -5", "--requests -5", "1 to 10000000"),
        of("run --requests 99999999999", "--requests '99999999999'"),
        of("run --requests ten", "--requests 'ten'", "1000,10000"),
        of("run --requests 10 --in-flight 20", "--in-flight 20", "10 requests"),
        of("run ladder --in-flight all", "suite ladder", "--requests as well"),
        of("run --time-scale 0", "--time-scale '0'", "above 0"),
        of("run --time-scale NaN", "--time-scale 'NaN'", "above 0"),
        of("run --delay 3s", "--delay", "whole:0..3s"),
        of("run --connections luke", "--connections", "neither fresh nor warm"),
        of("run --protocol h3", "--protocol", "neither h1 nor h2"),
        of("run --protocol h2 --contenders raw-pool", "raw-pool does not speak h2"),
        of("run timers --protocol h2", "suite timers only sleeps", "--protocol"),
        of("run --body 0", "--body 0", "100000000"),
        of("run --body no-such-book.html", "--body no-such-book.html", "no file"),
        of("run --quick --full", "--quick", "--full"),
        of("run --plugins no-such.jar", "--plugins no-such.jar", "does not exist"),
        of("jmh --plugins no-such.jar -l", "--plugins no-such.jar", "does not exist"),
        of("run --server http://127.0.0.1:9 --requests 10", "127.0.0.1:9", "run-bench.sh serve"),
        of("run --server nowhere", "--server", "http://host:port"),
        of("report no-such-folder", "no-such-folder", "raw/shots.jsonl"),
        of("selftest --without LUCK", "no check 'LUCK'", "NO_DUPLICATE"),
        of("selftest of nothing", "'of nothing'", "shows them all"),
        of("compare results", "B", "compare --help"),
        of("compare results results", "same folder"),
        of("compare results no-such-folder", "no-such-folder", "raw/shots.jsonl"),
        of("compare results no-such-folder --fail-above 0", "--fail-above '0'", "1.05"),
        of("serve --port 70000", "--port 70000", "0 to 65535"));
  }

  @ParameterizedTest
  @MethodSource("wrongCommandLines")
  void a_wrong_command_line_gets_one_line_and_status_2(String args, List<String> words) {
    String whole = args.startsWith("run ") ? args + " --out " + folder.resolve("out") : args;
    Program.Ended ended = Program.inProcess(whole.split(" "));

    assertThat(ended.status()).as(ended.err()).isEqualTo(2);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains(words);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void an_empty_body_file_is_refused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.html"));

    Program.Ended ended =
        Program.inProcess("run", "--body", empty.toString(), "--out", folder + "/o");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains("empty.html has 0 bytes");
  }

  @Test
  void an_output_folder_that_is_a_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "mine");

    Program.Ended ended = Program.inProcess("run", "--out", file.toString());

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains("cannot write to").contains("--out");
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_profiler_that_cannot_be_loaded_is_said_with_the_remedy() {
    Program.Ended ended =
        Program.inProcess("run", "--profile", "async:/nowhere.so", "--out", folder + "/o");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains("/nowhere.so").contains("--profile jfr");
  }

  @Test
  void a_profiled_run_does_not_go_where_results_are() throws IOException {
    Files.createDirectories(folder.resolve("raw"));
    Files.writeString(folder.resolve("raw/shots.jsonl"), "");
    Program.Ended ended = Program.inProcess("run", "--profile", "jfr", "--out", folder.toString());

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains("holds published results").contains("--out");
  }

  @Test
  void a_port_in_use_is_refused() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Program.Ended ended = Program.inProcess("serve", "--port", "" + other.getLocalPort());

      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.complaints()).hasSize(1);
      assertThat(ended.err()).contains("" + other.getLocalPort()).contains("--port");
    }
  }

  @Test
  void verbose_shows_the_stack_trace() {
    Program.Ended ended = Program.inProcess("run", "hedline", "--verbose");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("no suite 'hedline'").contains("\tat io.frankenbench");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void too_few_open_files_stop_the_run_with_the_remedy() {
    List<String> command = List.of("bash", "-c", "ulimit -n 1024; exec \"$@\"", "bash");
    Program.Ended ended =
        Program.run(
            Stream.concat(
                    command.stream(),
                    Program.command("run", "--requests", "10000", "--out", folder + "/o").stream())
                .toList());

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.complaints()).hasSize(1);
    assertThat(ended.err()).contains("open files").contains("1,024");
  }
}
