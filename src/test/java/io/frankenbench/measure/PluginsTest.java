package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fork is told of the user's jars. */
class PluginsTest {

  @Test
  void a_fork_is_told_by_one_jvm_option_wherever_it_is_started() {
    Plugins plugins = Plugins.of(List.of(Path.of("a.jar"), Path.of("/b/b.jar")));

    assertThat(plugins.jvmOptions())
        .containsExactly(
            "-Dfrankenbench.plugins="
                + Path.of("a.jar").toAbsolutePath()
                + File.pathSeparator
                + Path.of("/b/b.jar"));
  }

  @Test
  void without_jars_a_fork_is_told_nothing() {
    assertThat(Plugins.NONE.jvmOptions()).isEmpty();
    assertThat(ForkOrders.BARE.jvmOptions()).noneMatch(option -> option.contains("plugins"));
  }

  @Test
  void what_the_program_has_is_taken_from_the_program() throws ClassNotFoundException {
    Plugins plugins = Plugins.of(List.of(Path.of("a.jar")));

    assertThat(plugins.loader().loadClass(Plugins.class.getName())).isEqualTo(Plugins.class);
  }
}
