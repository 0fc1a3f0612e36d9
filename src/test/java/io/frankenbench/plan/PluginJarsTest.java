package io.frankenbench.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.measure.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fork of a run finds the same jars. */
class PluginJarsTest {
  @TempDir Path folder;

  @Test
  void a_jar_that_is_replaced_during_a_run_ends_it() throws IOException {
    Path jar = Files.writeString(folder.resolve("my.jar"), "one");
    PluginJars jars =
        new PluginJars(Plugins.of(List.of(jar)), Map.of(), Map.of("my.jar", CodeDigest.of(jar)));
    String why = "plug-in my.jar has changed while it was being measured";

    assertThatCode(jars::requireUnchanged).doesNotThrowAnyException();
    Files.writeString(jar, "two");
    assertThatThrownBy(jars::requireUnchanged)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(why);
    Files.delete(jar);
    assertThatThrownBy(jars::requireUnchanged)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(why);
  }
}
