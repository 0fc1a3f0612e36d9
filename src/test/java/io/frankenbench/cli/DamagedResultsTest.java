package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Digests;
import io.frankenbench.record.RawData;
import io.frankenbench.report.Fabricated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a results folder, no figure is made of what no run has written. */
class DamagedResultsTest {
  private static final String SHOTS = "raw/shots.jsonl";
  private static final int CASES = 100;

  @TempDir Path folder;
  private Path whole;
  private Path damaged;

  @BeforeEach
  void fabricate() throws IOException {
    whole = Fabricated.small().write(folder.resolve("whole"));
    damaged = Fabricated.small().write(folder.resolve("damaged"));
    plan(damaged);
  }

  /** A plan and sources that fit; without seeds of a plan, of no suite that was run. */
  private static void plan(Path dir) throws IOException {
    Files.writeString(
        dir.resolve("raw/plan.json"),
        """
        {"seeds":{"id":"a","started":"then","command":"run",
         "fields":{"suites":"seeds","cells":"x","seed":"1","order seed":"42"}}}
        """);
    Files.writeString(
        dir.resolve("raw/sources.json"),
        """
        {"files":[{"file":"contender/A.java","lines":1,"text":"class A {}"}],
         "contenders":{"ahc-async":[0]}}
        """);
    Files.writeString(dir.resolve("raw/jmh.json"), "[]");
  }

  private static Program.Ended run(String... args) {
    return Program.inProcess(args);
  }

  private Program.Ended compare() {
    return run("compare", whole.toString(), damaged.toString());
  }

  private void edit(String file, UnaryOperator<String> edit) throws IOException {
    Path path = damaged.resolve(file);
    String before = Files.readString(path);
    String after = edit.apply(before);
    assertThat(after).as("the edit of " + file).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  /** Edits a line: 6 is a muster, 7 and 8 are measured, 9 the last of its fork. */
  private static UnaryOperator<String> line(int number, UnaryOperator<String> edit) {
    return text -> {
      List<String> lines = new ArrayList<>(text.lines().toList());
      lines.set(number - 1, edit.apply(lines.get(number - 1)));
      return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()) + "\n";
    };
  }

  private static UnaryOperator<String> replaced(int number, String regex, String by) {
    return line(number, line -> line.replaceFirst(regex, by));
  }

  private static Arguments shots(String name, UnaryOperator<String> edit, String... words) {
    return Arguments.of(name, SHOTS, edit, List.of(words));
  }

  private static Arguments file(String file, String content, String words) {
    UnaryOperator<String> edit = _ -> content;
    return Arguments.of(file + " " + content, file, edit, List.of(words));
  }

  static Stream<Arguments> damages() {
    String makespan = "\"makespan\":[^,]*";
    return Stream.of(
        shots("under its ideal", replaced(8, makespan, "\"makespan\":2.5"), "line 8", "bound"),
        shots("negative", replaced(8, makespan, "\"makespan\":-3"), "line 8", "out of range"),
        shots("0", replaced(8, makespan, "\"makespan\":0"), "line 8", "makespan is 0"),
        shots(
            "1e300", replaced(8, makespan, "\"makespan\":1e300"), "line 8", "makespan is 1.0E300"),
        shots("NaN", replaced(8, makespan, "\"makespan\":\"NaN\""), "line 8", "NaN"),
        shots("another", replaced(8, makespan, "\"makespan\":3.9"), "line 8", "ratio_to_ideal"),
        shots(
            "ratio",
            replaced(8, "\"ratio_to_ideal\":1", "\"ratio_to_ideal\":2"),
            "line 8",
            "do not"),
        shots("ideal", replaced(8, "\"ideal\":3,", "\"ideal\":3.5,"), "line 8", "by its seed"),
        shots("twice", line(8, line -> line + "\n" + line), "line 9", "line 8 once more"),
        shots("no cpu", replaced(8, "\"cpu_per_request\":[^,]*,", ""), "line 8", "missing"),
        shots("no errors", replaced(8, ",\"errors\":0", ""), "line 8", "errors null"),
        shots("errors", replaced(8, "\"errors\":0", "\"errors\":5"), "line 8", "classes have 0"),
        shots("key twice", replaced(8, makespan, "$0,$0"), "line 8", "Duplicate field 'makespan'"),
        shots("unknown", replaced(8, "\"errors\"", "\"erors\""), "line 8", "erors"),
        shots("status", replaced(8, "\"valid\"", "0"), "line 8", "ShotStatus"),
        shots("status", replaced(8, "\"valid\"", "\"void\""), "line 8", "the reason null"),
        shots("part", replaced(8, "\"requests\":1000", "\"requests\":1000.9"), "line 8", "1000.9"),
        shots(
            "text", replaced(8, "\"requests\":1000", "\"requests\":\"1000\""), "line 8", "String"),
        shots(
            "too many", replaced(8, "\"requests\":1000", "\"requests\":0"), "line 8", "requests 0"),
        shots("no muster", line(7, _ -> ""), "line 7", "shot 6 of its fork"),
        shots("muster", replaced(7, "\"muster\"", "\"warmup\""), "line 8", "no muster"),
        shots("glued", text -> text.replaceFirst("\n", ""), "line 1", "Trailing token"),
        shots("cut", text -> text.substring(0, text.length() - 20), "no shot"),
        shots("empty", _ -> "", "it is empty"),
        shots("null", line(8, _ -> "null"), "line 8", "null"),
        shots("null block", replaced(8, "\"block\":0", "\"block\":null"), "line 8", "null"),
        shots("no block", replaced(8, "\"block\":0,", ""), "line 8", "'block'"),
        shots("no phase", replaced(8, "\"phase\":\"measured\",", ""), "line 8", "'phase'"),
        shots("blank line", line(8, line -> "\n" + line), "line 8"),
        shots(
            "histogram",
            replaced(8, "(\"overhead_histogram\":\"[^\"]{30})[^\"]{2}", "$1/+"),
            "line 8",
            "overhead_histogram cannot be decoded"),
        shots(
            "negatives",
            replaced(8, "\"overhead_negative\":3", "\"overhead_negative\":7"),
            "line 8",
            "overhead_histogram has 1004 of 1000"),
        shots("formula", text -> text.replace("\"ahc-async\"", "\"=cmd|' /C calc'!A0\""), "=cmd"),
        shots(
            "library", replaced(8, "\"library\":\"ahc\"", "\"library\":\"raw\""), "line 8", "cell"),
        shots("delay", replaced(8, "whole:0..3s", "whole:0..3"), "line 8", "is no delay"),
        file("raw/sources.json", "{}", "each of files"),
        file("raw/sources.json", "null", "each of files"),
        file("raw/sources.json", "{\"files\":[],\"contenders\":{\"x\":[3]}}", "each of files"),
        file("raw/plan.json", "{}", "each plan's id"),
        file("raw/plan.json", "[]", "each plan's id"),
        file("raw/plan.json", "{\"headline\":{\"id\":null,\"fields\":null}}", "each plan's id"),
        Arguments.of(
            "another plan",
            "raw/plan.json",
            (UnaryOperator<String>) text -> text.replace("seeds", "headline"),
            List.of("shots.jsonl, line 1", "the plan has no cell headline-ahc-async")),
        file("environment.json", "[]", "no environment of a run"),
        file("environment.json", "{}", "no environment of a run"),
        file("environment.json", "{\"suites\":{\"headline\":null}}", "no environment of a run"),
        file("environment.json", "{\"suites\":{}} {}", "environment.json"),
        file("raw/jmh.json", "{}", "JMH's results"),
        file("raw/jmh.json", "[null]", "JMH's results"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void what_is_wrong_is_named_by_file_and_line_before_anything_is_written(
      String name, String file, UnaryOperator<String> edit, List<String> words) throws IOException {
    edit(file, edit);

    Program.Ended ended = run("report", damaged.toString());

    assertThat(ended.status()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err().lines()).singleElement().asString().contains(words);
    assertThat(ended.err()).startsWith(damaged.toString());
    assertThat(damaged.resolve("README.md")).doesNotExist();
    assertThat(compare()).isEqualTo(new Program.Ended(2, "", ended.err()));
  }

  @Test
  void what_this_project_has_published_obeys_every_rule() throws IOException {
    assertThat(RawData.read(Path.of("results")).shots()).isNotEmpty();
  }

  @Test
  void packed_or_otherwise_encoded_shots_are_no_text() throws IOException {
    String text = Files.readString(damaged.resolve(SHOTS));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] other : List.of(packed.toByteArray(), text.getBytes(StandardCharsets.UTF_16))) {
      Files.write(damaged.resolve(SHOTS), other);

      Program.Ended ended = compare();

      assertThat(ended.status()).as(ended.err()).isEqualTo(2);
      assertThat(ended.err()).contains("shots.jsonl: it is no text in UTF-8");
    }
  }

  @Test
  void a_run_into_a_damaged_folder_is_refused_before_anything_is_measured() throws IOException {
    edit(SHOTS, replaced(8, "\"makespan\":[^,]*", "\"makespan\":3.9"));
    for (String more : List.of("--blocks=1", "--resume")) {
      Program.Ended ended = run("run", "timers", "--requests=5", more, "--out", damaged.toString());

      assertThat(ended.status()).as(ended.out()).isEqualTo(2);
      assertThat(ended.err().lines()).singleElement().asString().contains("shots.jsonl, line 8");
    }
  }

  @Test
  void an_environment_of_somebody_else_is_refused_before_anything_is_measured() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("environment.json"), "[1, 2]");

    Program.Ended ended = run("run", "timers", "--requests=5", "--out", foreign.toString());

    assertThat(ended.status()).as(ended.out()).isEqualTo(2);
    assertThat(ended.err().lines()).singleElement().asString().contains("environment.json");
  }

  /** With digests, the slightest change is seen; without, as in older folders, by the rules. */
  @Test
  void damaged_folders_are_refused_or_give_the_figures_of_the_whole_one() throws Exception {
    Random random = new Random(17);
    Digests.write(damaged);
    String figures = Fabricated.summary(damaged);
    List<String> files =
        List.of(
            SHOTS,
            SHOTS,
            SHOTS,
            "raw/plan.json",
            "raw/sources.json",
            "raw/jmh.json",
            "raw/SHA256SUMS",
            "environment.json");
    for (int i = 0; i < CASES; i++) {
      Path dir = Fabricated.small().write(folder.resolve("case" + i));
      plan(dir);
      Digests.write(dir);
      String file = files.get(random.nextInt(files.size()));
      String kind = damage(dir.resolve(file), random);
      boolean older = i % 2 == 1;
      if (older) {
        Files.deleteIfExists(Digests.file(dir));
      }

      Program.Ended ended = run("compare", whole.toString(), dir.toString());

      String what = "case %d: %s %s".formatted(i, file, kind);
      assertThat(ended.err()).as(what).doesNotContain("mistake of this program");
      assertThat(ended.status()).as(what + ended.err()).isIn(0, 2);
      if (ended.status() == 2) {
        assertThat(ended.err().lines()).as(what).singleElement().asString().contains(dir + "");
        assertThat(run("report", dir.toString()).status()).as(what).isEqualTo(2);
      } else if (!older) {
        assertThat(Fabricated.summary(dir)).as(what).isEqualTo(figures);
      }
    }
  }

  private static String damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] rest = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    String kind = List.of("flipped", "cut", "doubled", "glued", "missing").get(random.nextInt(5));
    switch (kind) {
      case "flipped" -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      case "cut" -> Files.write(file, before);
      case "doubled" -> write(file, bytes, bytes);
      case "glued" -> write(file, Arrays.copyOf(bytes, end), rest);
      default -> Files.delete(file);
    }
    return kind + " at " + at;
  }

  private static void write(Path file, byte[] one, byte[] two) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(one);
    all.write(two);
    Files.write(file, all.toByteArray());
  }
}
