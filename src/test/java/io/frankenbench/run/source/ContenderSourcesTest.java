package io.frankenbench.run.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import io.frankenbench.measure.Plugins;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContenderSourcesTest {
  @TempDir Path folder;

  /** Whose source nobody has shipped. */
  private record Stranger() implements Contender {
    @Override
    public String id() {
      return "stranger-pool";
    }

    @Override
    public Client open(Settings settings) {
      throw new UnsupportedOperationException();
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void all_that_a_contender_reaches_is_found_the_nearest_first() throws IOException {
    write(
        "com/example/Mine.java",
        """
        package com.example;

        import com.example.deep.Model;
        import io.frankenbench.contender.Contender;

        /** Unlike Ghost. */
        class Mine extends Helper implements Contender {
          Model model;
        }
        """);
    write("com/example/Helper.java", "class Helper { io.frankenbench.contender.Tool tool; }\n");
    write("com/example/Ghost.java", "class Ghost {}\n");
    write("com/example/deep/Model.java", "class Model { com.example.Mine mine; }\n");
    write("io/frankenbench/source/contender/Contender.java", "interface Contender {}\n");
    write("io/frankenbench/source/contender/Tool.java", "class Tool {}\n");

    List<Source> found;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      found = ContenderSources.reachable(new JavaLanguage(loader), "com.example.Mine");
    }

    assertThat(found)
        .extracting(Source::file)
        .containsExactly(
            "com/example/Mine.java",
            "com/example/deep/Model.java",
            "com/example/Helper.java",
            "contender/Tool.java");
    assertThat(found).extracting(Source::lines).containsExactly(3, 1, 1, 1);
    assertThat(found.getLast().text()).isEqualTo("class Tool {}\n");
  }

  @Test
  void a_contender_without_a_source_has_none() throws IOException {
    assertThat(ContenderSources.of(new Stranger())).isEmpty();
  }

  @Test
  void the_build_ships_the_contenders_sources() throws IOException {
    Sources sources = ContenderSources.of(List.of("raw-selector"), Plugins.NONE);

    assertThat(sources.byContender()).containsOnlyKeys("raw-selector");
    assertThat(sources.of("raw-selector").getFirst().text()).contains("class RawSelector ");
    assertThat(sources.of("raw-selector"))
        .extracting(Source::file)
        .allMatch(file -> file.startsWith("contender/"))
        .noneMatch(file -> file.matches("contender/(Batch|Contender|Settings)\\.java"));
    assertThat(sources.of("raw-selector").size()).isGreaterThan(1);
  }

  @Test
  void of_a_contender_that_is_a_script_there_is_the_script_and_what_it_imports()
      throws IOException {
    Sources sources = ContenderSources.of(List.of("python-requests"), Plugins.NONE);

    assertThat(sources.of("python-requests"))
        .extracting(Source::file)
        .containsExactly("python/python-requests.py", "python/worker.py");
    assertThat(sources.of("python-requests").getFirst().lines()).isEqualTo(23);
  }
}
