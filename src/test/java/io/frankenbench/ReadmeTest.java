package io.frankenbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build tests. */
class ReadmeTest {
  private static final Path EXAMPLE = Path.of("src", "it", "plugin");

  @Test
  void its_plug_in_is_the_one_that_is_built_and_run() throws IOException {
    String services = "META-INF/services/" + Contender.class.getName();
    String source = Files.readString(EXAMPLE.resolve("OkHttpThreads.java"));
    String name = Files.readString(EXAMPLE.resolve(services)).strip();

    assertThat(Path.of("README.md"))
        .content()
        .contains("```java\n" + source + "```\n")
        .contains("echo " + name + " > my/" + services + "\n");
  }
}
