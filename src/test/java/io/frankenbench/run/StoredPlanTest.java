package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.PluginJars;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes on only with what began in the same way; the difference is named. */
class StoredPlanTest {
  @TempDir Path folder;

  private final Machine machine = Machine.here();
  private final Jvm jvm = Jvm.current(ForkJvm.FLAGS);

  private static RunOptions options(
      String contender,
      int requests,
      BodyOption body,
      Amount amount,
      double timeScale,
      long seed,
      long orderSeed) {
    return new RunOptions(
        List.of("headline"),
        amount,
        List.of(contender),
        List.of(requests),
        List.of(),
        List.of(body),
        List.of(Connections.FRESH),
        Delays.original(),
        timeScale,
        seed,
        orderSeed,
        null,
        Path.of("out"),
        false,
        "");
  }

  private StoredPlan plan(RunOptions options) throws UserError, IOException {
    return StoredPlan.of(Plan.of(options), options, machine, jvm, "2026-01-01T00:00:00Z");
  }

  private static Amount blocks(int blocks, int shots) {
    return new Amount(Extent.USUAL, blocks, shots, null, null);
  }

  @Test
  void the_same_options_go_on_whatever_the_number_of_blocks() throws Exception {
    BodyOption body = new BodyOption(1024, null);
    StoredPlan before = plan(options("raw-selector", 10, body, blocks(3, 2), 1, 1, 1));

    assertThat(before.difference(plan(options("raw-selector", 10, body, blocks(8, 2), 1, 1, 1))))
        .isEmpty();
  }

  @Test
  void each_option_that_differs_is_named() throws Exception {
    BodyOption body = new BodyOption(1024, null);
    StoredPlan before = plan(options("raw-selector", 10, body, blocks(3, 2), 1, 1, 1));

    Map<RunOptions, String> others = new LinkedHashMap<>();
    others.put(options("raw-virtual", 10, body, blocks(3, 2), 1, 1, 1), "contenders differs");
    others.put(options("raw-selector", 20, body, blocks(3, 2), 1, 1, 1), "requests differs");
    others.put(
        options("raw-selector", 10, new BodyOption(99, null), blocks(3, 2), 1, 1, 1),
        "body sizes differs: it has 1024, this command 99");
    others.put(options("raw-selector", 10, body, blocks(3, 4), 1, 1, 1), "shots differs");
    others.put(options("raw-selector", 10, body, blocks(3, 2), 2, 1, 1), "time scale differs");
    others.put(
        options("raw-selector", 10, body, blocks(3, 2), 1, 5, 1),
        "seed differs: it has 1, this command 5");
    others.put(options("raw-selector", 10, body, blocks(3, 2), 1, 1, 6), "order seed differs");
    for (Map.Entry<RunOptions, String> other : others.entrySet()) {
      assertThat(before.difference(plan(other.getKey())).orElse("nothing"))
          .startsWith(other.getValue());
    }
  }

  @Test
  void the_protocol_is_part_of_it() throws Exception {
    BodyOption body = new BodyOption(1024, null);
    RunOptions usual = options("jdk-future", 10, body, blocks(3, 2), 1, 1, 1);

    assertThat(plan(usual).difference(plan(usual.speaking(List.of(Protocol.H1))))).isEmpty();
    assertThat(plan(usual).difference(plan(usual.speaking(List.of(Protocol.H2)))))
        .contains("protocol differs: it has h1, this command h2");
  }

  @Test
  void a_body_file_is_known_by_its_content() throws Exception {
    Path book = Files.writeString(folder.resolve("book.html"), "one");
    BodyOption body = new BodyOption(3, book);
    StoredPlan before = plan(options("raw-selector", 10, body, blocks(1, 1), 1, 1, 1));
    Files.writeString(book, "two");

    StoredPlan after = plan(options("raw-selector", 10, body, blocks(1, 1), 1, 1, 1));
    assertThat(before.difference(after).orElse("nothing")).startsWith("body file differs");
  }

  @Test
  void other_flags_of_a_jvm_are_another_run() throws Exception {
    RunOptions options =
        options("raw-selector", 10, new BodyOption(1024, null), blocks(1, 1), 1, 1, 1);
    StoredPlan before = plan(options);

    assertThat(before.difference(plan(options, List.of("-Xint"), Map.of())).orElse("nothing"))
        .startsWith("JVM flags of the server differs: ")
        .endsWith("this command -Xint");
    assertThat(
            before
                .difference(plan(options, jvm.serverFlags(), Map.of("JAVA_TOOL_OPTIONS", "-Xcomp")))
                .orElse("nothing"))
        .isEqualTo(
            "JVM options by variables differs: it has {}, this command {JAVA_TOOL_OPTIONS=-Xcomp}");
  }

  private StoredPlan plan(RunOptions options, List<String> serverFlags, Map<String, String> addedBy)
      throws UserError, IOException {
    Jvm other =
        new Jvm(
            jvm.vendor(),
            jvm.version(),
            jvm.feature(),
            jvm.vm(),
            jvm.osName(),
            jvm.architecture(),
            jvm.availableProcessors(),
            jvm.forkFlags(),
            serverFlags,
            addedBy);
    return StoredPlan.of(Plan.of(options), options, machine, other, "2026-01-01T00:00:00Z");
  }

  @Test
  void a_plug_in_is_known_by_its_name_and_content() throws Exception {
    RunOptions none =
        options("raw-selector", 10, new BodyOption(1024, null), blocks(1, 1), 1, 1, 1);
    StoredPlan without = plan(none);
    StoredPlan first = plan(none.withPlugins(jars("my.jar", "0123")));

    assertThat(first.difference(plan(none.withPlugins(jars("my.jar", "0123"))))).isEmpty();
    assertThat(first.difference(plan(none.withPlugins(jars("my.jar", "4567")))))
        .contains("plug-in my.jar differs: it has 0123, this command 4567");
    assertThat(first.difference(plan(none.withPlugins(jars("other.jar", "0123")))))
        .contains("plug-in my.jar differs: it has 0123, this command none");
    assertThat(first.difference(without))
        .contains("plug-in my.jar differs: it has 0123, this command none");
    assertThat(without.difference(first))
        .contains("plug-in my.jar differs: it has none, this command 0123");
  }

  private static PluginJars jars(String name, String digest) {
    return new PluginJars(Plugins.NONE, Map.of(), Map.of(name, digest));
  }

  @Test
  void whatever_else_differs_is_named_too() throws Exception {
    BodyOption body = new BodyOption(1024, null);
    StoredPlan now = plan(options("raw-selector", 10, body, blocks(3, 2), 1, 1, 1));

    assertThat(now.fields().keySet())
        .contains("code", "version of jmh", "Java", "JVM flags", "processor", "kernel", "server");
    for (String field : now.fields().keySet()) {
      Map<String, String> changed = new LinkedHashMap<>(now.fields());
      changed.put(field, "something else");
      StoredPlan before = new StoredPlan("id", "then", "run", changed);
      assertThat(before.difference(now).orElse("nothing"))
          .startsWith(field + " differs: it has something else, this command ");
      changed.remove(field);
      assertThat(before.difference(now).orElse("nothing")).contains(field, "it has none");
      assertThat(now.difference(before).orElse("nothing")).contains(field, "this command none");
    }
  }
}
