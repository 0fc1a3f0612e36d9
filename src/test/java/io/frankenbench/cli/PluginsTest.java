package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that users bring along: what is found in them, and what is said if that cannot be used. */
class PluginsTest {
  @TempDir Path folder;

  private static Program.Ended command(String... args) {
    return Program.inProcess(args);
  }

  private static Program.Ended list(Path... jars) {
    String files = Arrays.stream(jars).map(Path::toString).collect(Collectors.joining(","));
    return command("list", "--plugins", files);
  }

  private static void isRefused(Program.Ended ended, String... words) {
    assertThat(ended.status()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains(words);
    assertThat(ended.out()).isEmpty();
  }

  /** A class {@code mine.Pool} that begins with {@code head} and whose body has {@code more}. */
  private Path compiled(String head, String id, String more) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    String source =
        """
        package mine;
        import io.frankenbench.contender.*;
        %s {
          %s
          public String id() { return "%s"; }
          public Contender.Client open(Settings settings) { throw new IllegalStateException(); }
        }
        """
            .formatted(head, more, id);
    Path file = Files.writeString(classes.resolveSibling("Pool.java"), source);
    PluginBuild.compile(classes, System.getProperty("java.class.path"), file);
    PluginBuild.name(classes, "# ours\n\nmine.Pool # the only one\n");
    return classes;
  }

  private Path jar(String name, String head, String id, String more) throws IOException {
    return PluginBuild.pack(folder.resolve(name), compiled(head, id, more));
  }

  private Path good(String name, String id) throws IOException {
    return jar(name, "public class Pool implements Contender", id, "");
  }

  private Path named(String name, String services) throws IOException {
    Path classes = Files.createTempDirectory(folder, "named");
    PluginBuild.name(classes, services);
    return PluginBuild.pack(folder.resolve(name), classes);
  }

  private Path library(String name) throws IOException {
    Path classes = Files.createTempDirectory(folder, "library");
    Files.writeString(classes.resolve("notes.txt"), "hello");
    return PluginBuild.pack(folder.resolve(name), classes);
  }

  private static Program.Ended dryRun(Path jar, String... more) {
    List<String> args = new ArrayList<>(List.of("run", "--dry-run", "--requests", "60"));
    args.addAll(List.of("--body", "1024", "--plugins", jar.toString()));
    args.addAll(List.of(more));
    return command(args.toArray(String[]::new));
  }

  @Test
  void a_contender_is_listed_with_its_jar_and_others_without() throws IOException {
    Program.Ended ended = list(good("my.jar", "my-pool"));

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out().lines()).contains("  my-pool (my.jar)", "  okhttp-pool");
  }

  @Test
  void a_jar_without_contenders_is_a_library_of_one_that_has_some() throws IOException {
    Program.Ended ended = list(library("library.jar"), good("my.jar", "my-pool"));

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("my-pool (my.jar)").doesNotContain("library.jar");
  }

  @Test
  void a_run_takes_plug_ins_beside_the_suites_own_or_exactly_whom_it_is_told() throws IOException {
    Path jar = good("my.jar", "my-pool");
    Program.Ended all = dryRun(jar);
    Program.Ended two = dryRun(jar, "--contenders", "my-pool,raw-selector");

    // the headline's seven, and one
    assertThat(all.status()).as(all.err()).isZero();
    assertThat(all.out()).contains("of 8 cells", "okhttp-pool, 60 × 1 KiB", "my-pool, 60 × 1 KiB");
    assertThat(two.out()).contains("of 2 cells", "raw-selector, 60", "my-pool, 60");
  }

  @Test
  void a_suite_of_certain_contenders_takes_no_others() throws IOException {
    isRefused(
        dryRun(good("my.jar", "my-pool"), "seeds"),
        "suite seeds takes no contenders but its own",
        "headline");
  }

  @Test
  void what_is_no_jar_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

    isRefused(list(folder.resolve("my.jar")), "my.jar does not exist");
    isRefused(list(folder), "is no file that can be read");
    isRefused(list(text), "notes.txt is no jar");
  }

  @Test
  void a_jar_that_names_no_contenders_is_refused() throws IOException {
    isRefused(list(library("my.jar")), "my.jar has no " + PluginBuild.SERVICES);
    isRefused(list(named("none.jar", "# later\n")), "none.jar", "is empty", "one class name");
  }

  @Test
  void a_class_that_is_not_there_is_refused() throws IOException {
    isRefused(
        list(named("my.jar", "mine.Missing\n")), "my.jar", "class mine.Missing", "is not there");
  }

  @Test
  void a_class_that_is_no_contender_is_refused() throws IOException {
    isRefused(
        list(named("my.jar", "java.lang.String\n")),
        "class java.lang.String does not implement io.frankenbench.contender.Contender");
  }

  @Test
  void a_class_that_cannot_be_made_is_refused() throws IOException {
    String type = "public class Pool implements Contender";
    String wanted = "a public constructor without arguments";

    isRefused(list(jar("a.jar", type, "my-pool", "Pool() {}")), "class mine.Pool", wanted);
    isRefused(list(jar("b.jar", type, "my-pool", "public Pool(int size) {}")), wanted);
    isRefused(list(jar("c.jar", "class Pool implements Contender", "my-pool", "")), wanted);
    isRefused(
        list(jar("d.jar", "public abstract class Pool implements Contender", "my-pool", "")),
        wanted);
    String throwing = "public Pool() { throw new IllegalStateException(\"no luck\\nat all\"); }";
    isRefused(
        list(jar("e.jar", type, "my-pool", throwing)),
        "class mine.Pool fails in its constructor: IllegalStateException: no luck");
    String failing = "static final int LUCK = Integer.parseInt(\"none\");";
    isRefused(
        list(jar("f.jar", type, "my-pool", failing)),
        "class mine.Pool cannot be used: NumberFormatException",
        "none");
  }

  @Test
  void a_class_of_a_newer_java_is_refused_with_the_remedy() throws IOException {
    Path classes = compiled("public class Pool implements Contender", "my-pool", "");
    Path file = classes.resolve("mine/Pool.class");
    byte[] content = Files.readAllBytes(file);
    content[7] = 127; // the low byte of the class file's version
    Files.write(file, content);

    isRefused(
        list(PluginBuild.pack(folder.resolve("my.jar"), classes)),
        "class mine.Pool was built for a newer Java",
        "--release " + Runtime.version().feature());
  }

  @Test
  void an_id_that_says_too_little_is_refused() throws IOException {
    for (String id : new String[] {"My-Pool", "pool", "my pool", "my-", ""}) {
      isRefused(list(good("my.jar", id)), "the id '" + id + "'", "library-model");
    }
    isRefused(list(good("my.jar", "sleep-well")), "the id 'sleep-well'", "fetches nothing");
  }

  @Test
  void an_id_that_another_one_has_is_refused() throws IOException {
    isRefused(list(good("my.jar", "okhttp-pool")), "the id 'okhttp-pool'", "in this program");
    isRefused(
        list(good("a.jar", "my-pool"), good("b.jar", "my-pool")),
        "b.jar: class mine.Pool has the id 'my-pool' of another one in a.jar");
  }

  @Test
  void two_jars_of_the_same_name_are_refused() throws IOException {
    Path jar = good("my.jar", "my-pool");

    isRefused(list(jar, jar), "two files named my.jar", "rename one");
  }

  @Test
  void stack_traces_are_for_those_who_ask() {
    Program.Ended ended = command("list", "--verbose", "--plugins", "pom.xml");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("pom.xml is no jar", "\tat io.frankenbench");
  }
}
