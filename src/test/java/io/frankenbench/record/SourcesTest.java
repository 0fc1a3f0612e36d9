package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Sources.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final Source OLD = new Source("contender/A.java", 1, "class A {}\n");
  private static final Source NEW = new Source("contender/A.java", 2, "class A {\n}\n");
  private static final Source OTHER = new Source("contender/B.java", 1, "class B {}\n");

  @TempDir Path folder;

  private static Sources of(Map<String, List<Source>> byContender) {
    return new Sources(new TreeMap<>(byContender));
  }

  @Test
  void what_was_written_is_read_again_under_the_documented_names() throws IOException {
    Sources sources = of(Map.of("a-pool", List.of(OLD, OTHER), "b-pool", List.of(NEW, OTHER)));
    Path file = Files.writeString(folder.resolve("sources.json"), sources.json());

    assertThat(Sources.read(file)).isEqualTo(sources);
    JsonNode stored = Json.MAPPER.readTree(file.toFile());
    assertThat(stored.path("files")).as("each once").hasSize(3);
    assertThat(stored.at("/contenders/a-pool/1")).isEqualTo(stored.at("/contenders/b-pool/1"));
    JsonNode first = stored.at("/files/" + stored.at("/contenders/a-pool/0").asInt());
    assertThat(first.path("file").asText()).isEqualTo("contender/A.java");
    assertThat(first.path("lines").asInt()).isEqualTo(1);
    assertThat(first.path("text").asText()).isEqualTo("class A {}\n");
  }

  @Test
  void an_older_folder_holds_nobody_s() throws IOException {
    Sources none = Sources.read(folder.resolve("sources.json"));

    assertThat(none).isEqualTo(Sources.NONE);
    assertThat(none.of("a-pool")).isEmpty();
  }

  @Test
  void a_later_run_replaces_its_own_contenders_and_those_that_are_gone_are_dropped() {
    Sources before = of(Map.of("a-pool", List.of(OLD), "b-pool", List.of(OTHER), "c", List.of()));
    Sources now = of(Map.of("a-pool", List.of(NEW)));

    Sources merged = before.with(now).only(Set.of("a-pool", "b-pool", "d-pool"));

    assertThat(merged).isEqualTo(of(Map.of("a-pool", List.of(NEW), "b-pool", List.of(OTHER))));
    assertThat(merged.of("a-pool")).containsExactly(NEW);
  }
}
