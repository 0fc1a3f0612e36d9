package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir private Path root;

  private static JsonNode json(Machine machine, Jvm jvm) throws JsonProcessingException {
    return Json.MAPPER.readTree(
        Json.MAPPER.writeValueAsString(Environment.of(machine, jvm, Map.of("blocks", 5))));
  }

  @Test
  void facts_stand_in_json_under_snake_case_names() throws JsonProcessingException {
    JsonNode json = json(MachineFolder.generous(root).read(), MachineFolder.JAVA_25);

    assertThat(json.at("/hardware/cpu_model").asText()).isEqualTo("Some CPU @ 3.00GHz");
    assertThat(json.at("/memory/total_bytes").asLong()).isEqualTo(34_359_738_368L);
    assertThat(json.at("/limits/files/hard").asLong()).isEqualTo(1_048_576);
    assertThat(json.at("/limits/tasks/max_processes").asLong()).isEqualTo(127_000);
    assertThat(json.at("/limits/group/pids").asText()).isEqualTo("unlimited");
    assertThat(json.at("/limits/network/tcp_memory/low_bytes").asLong()).isEqualTo(6_144_000_000L);
    assertThat(json.at("/jvm/feature").asInt()).isEqualTo(25);
    assertThat(json.at("/run/blocks").asInt()).isEqualTo(5);
    assertThat(json.at("/commit").asText()).isNotEmpty();
  }

  @Test
  void what_could_not_be_read_is_absent_and_listed() throws JsonProcessingException {
    Machine machine =
        MachineFolder.generous(root).without("sys/devices/system/cpu/smt/active").read();

    JsonNode json = json(machine, MachineFolder.JAVA_25);

    assertThat(json.at("/hardware").has("smt")).isFalse();
    assertThat(json.at("/unread"))
        .extracting(JsonNode::asText)
        .containsExactly("hardware.cores", "hardware.smt");
  }

  @Test
  void without_proc_every_fact_is_listed_as_unread() throws JsonProcessingException {
    JsonNode json = json(Machine.at(root.resolve("nowhere")), MachineFolder.JAVA_25);

    assertThat(json.at("/unread"))
        .extracting(JsonNode::asText)
        .contains("kernel", "load_average", "memory.total_bytes", "limits.files.hard")
        // 6 of the processor, 4 of memory, 3 of the system; limits: 2 files, 6 network, 4 tasks, 3
        // group
        .hasSize(28);
  }

  @Test
  void every_library_has_its_version() {
    assertThat(Environment.libraryVersions())
        .containsEntry("jmh", "1.37")
        .containsKeys("okhttp", "async-http-client", "undertow")
        .containsKeys("httpclient5", "jetty", "helidon", "vertx", "reactor-netty")
        .allSatisfy((library, version) -> assertThat(version).matches("\\d.*"));
  }

  @Test
  void nothing_in_it_tells_whose_machine_it_was() throws JsonProcessingException {
    List<String> flags =
        List.of(
            "-Xmx2g",
            "-XX:ErrorFile=/home/somebody/errors.log",
            "-Xlog:gc:file=/home/somebody/gc.log",
            "-javaagent:/home/somebody/agent.jar=port=1",
            "-Dserver=http://somewhere:80/",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");
    Jvm jvm =
        new Jvm("a vendor", "25", 25, "a vm", "Linux", "amd64", 8, flags, List.of(), Map.of());

    JsonNode json = json(MachineFolder.generous(root).read(), jvm);

    assertThat(json.at("/jvm/fork_flags"))
        .extracting(JsonNode::asText)
        .startsWith("-Xmx2g")
        .endsWith("--add-opens=java.base/java.lang=ALL-UNNAMED")
        .noneMatch(flag -> flag.contains("some"));
    assertThat(json.toString()).doesNotContain("11111111-2222");
  }
}
