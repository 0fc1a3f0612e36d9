package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Shot.SampledRequest;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotFileTest {
  @TempDir Path folder;

  private static Shot shot(int number) {
    Workload workload = new Workload(1000, 1000, Delays.original(), 1, 5, 1024, Connections.FRESH);
    return Shot.withoutFigures(
        Cell.of("headline", "okhttp-virtual", workload, ""),
        new Position(1, 0, number, Phase.MEASURED, 42, 5, "2026-01-01T00:00:00Z"),
        Verdict.voided("it hung"),
        Map.of("threads", "many"));
  }

  @Test
  void what_was_appended_is_read_again() throws IOException {
    Path file = folder.resolve("deep").resolve("shots.jsonl");
    ShotFile.append(file, List.of(shot(0), shot(1)));
    ShotFile.append(file, List.of(shot(2)));

    assertThat(ShotFile.read(file)).containsExactly(shot(0), shot(1), shot(2));
  }

  @Test
  void a_line_bears_the_documented_names_side_by_side() throws IOException {
    Path file = folder.resolve("shots.jsonl");
    ShotFile.append(file, List.of(shot(3)));

    JsonNode line = Json.MAPPER.readTree(Files.readString(file));
    assertThat(line.get("suite").asText()).isEqualTo("headline");
    assertThat(line.get("contender").asText()).isEqualTo("okhttp-virtual");
    assertThat(line.get("library").asText()).isEqualTo("okhttp");
    assertThat(line.get("model").asText()).isEqualTo("virtual");
    assertThat(line.get("requests").asInt()).isEqualTo(1000);
    assertThat(line.get("in_flight").asInt()).isEqualTo(1000);
    assertThat(line.get("body_bytes").asInt()).isEqualTo(1024);
    assertThat(line.get("connections").asText()).isEqualTo("fresh");
    assertThat(line.get("block").asInt()).isEqualTo(1);
    assertThat(line.get("fork").asInt()).isZero();
    assertThat(line.get("shot").asInt()).isEqualTo(3);
    assertThat(line.get("phase").asText()).isEqualTo("measured");
    assertThat(line.get("status").asText()).isEqualTo("void");
    assertThat(line.get("reason").asText()).isEqualTo("it hung");
    assertThat(line.get("order_seed").asLong()).isEqualTo(42);
    assertThat(line.has("makespan")).as("a figure that is not there is absent").isFalse();
  }

  @Test
  void a_sampled_request_is_an_array_of_its_values() throws IOException {
    SampledRequest sample = new SampledRequest(17, 0.5, null, 1.25, 1001.0, null, 1002.5, 1000.0);

    String written = Json.MAPPER.writeValueAsString(List.of(sample));
    assertThat(written).isEqualTo("[[17,0.5,null,1.25,1001,null,1002.5,1000]]");
    assertThat(Json.MAPPER.readValue(written, SampledRequest[].class)).containsExactly(sample);
  }

  @Test
  void a_sampled_request_may_also_have_the_older_form() throws IOException {
    String older =
        "{\"id\":17,\"submitted\":0.5,\"read\":1.25,\"last_write\":1002.5,\"ideal\":1000.0}";

    assertThat(Json.MAPPER.readValue(older, SampledRequest.class))
        .isEqualTo(new SampledRequest(17, 0.5, null, 1.25, null, 1002.5, null, 1000.0));
  }

  @Test
  void a_sampled_request_is_nothing_else() {
    assertThatThrownBy(() -> Json.MAPPER.readValue("17", SampledRequest.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("an array of its values");
  }

  @Test
  void samples_survive_in_a_line() throws IOException {
    Path file = folder.resolve("shots.jsonl");
    Shot bare = shot(0);
    Shot sampled =
        new Shot(
            bare.cell(),
            bare.position(),
            bare.verdict(),
            bare.readings(),
            null,
            0,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            List.of(new SampledRequest(3, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.0)));
    ShotFile.append(file, List.of(sampled));

    assertThat(ShotFile.read(file)).containsExactly(sampled);
  }

  @Test
  void what_is_empty_is_not_written() throws IOException {
    assertThat(Json.MAPPER.writeValueAsString(shot(0)))
        .doesNotContain("{}", "[]", "samples", "error_classes");
  }

  @Test
  void a_last_line_cut_short_is_left_out() throws IOException {
    Path file = folder.resolve("shots.jsonl");
    ShotFile.append(file, List.of(shot(0)));
    Files.writeString(file, "{\"suite\":\"head", StandardOpenOption.APPEND);

    assertThat(ShotFile.read(file)).containsExactly(shot(0));
  }

  @Test
  void a_damaged_line_in_the_middle_is_named() throws IOException {
    Path file = folder.resolve("shots.jsonl");
    Files.writeString(file, "{\"suite\n");
    ShotFile.append(file, List.of(shot(0)));

    assertThatThrownBy(() -> ShotFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }
}
