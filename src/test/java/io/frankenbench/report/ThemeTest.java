package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contender looks the same wherever it appears. */
class ThemeTest {

  @Test
  void a_contender_keeps_its_colour_whoever_else_is_drawn() throws IOException {
    Theme theme = Theme.load();
    assertThat(theme.scales(List.of("x-new", "jdk-future")).get("colours").get(1))
        .isEqualTo(theme.scales(List.of("jdk-future")).get("colours").get(0));
    assertThat(theme.scales(List.of("x-new", "jdk-future")).get("colours").get(0))
        .isEqualTo(theme.scales(List.of("x-new")).get("colours").get(0));
  }

  @Test
  void the_known_contenders_differ_in_colour_and_in_shape() throws IOException {
    List<String> known =
        List.of(
            "raw-selector",
            "raw-virtual",
            "jdk-future",
            "ahc-async",
            "ahc-async-twin",
            "okhttp-virtual",
            "okhttp-pool");
    Theme theme = Theme.load();
    assertThat(theme.scales(known).get("colours")).doesNotHaveDuplicates().hasSize(7);
    assertThat(theme.scales(known).get("shapes")).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void the_models_differ_in_colour_and_in_shape_and_flip_with_the_screen() throws IOException {
    Theme theme = Theme.load();
    Map<String, JsonNode> scales = theme.modelScales(Grid.MODELS);
    assertThat(scales.get("colours")).doesNotHaveDuplicates().hasSize(8);
    assertThat(scales.get("shapes")).doesNotHaveDuplicates().hasSize(8);
    scales.get("colours").forEach(colour -> assertThat(theme.dark()).containsKey(colour.asText()));
  }

  @Test
  void a_value_that_a_chart_asks_for_must_be_given() throws IOException {
    Theme theme = Theme.load();
    assertThatThrownBy(() -> theme.fill("warm-up", Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessage("plots/warm-up.json asks for $subtitle, which nobody gives it");
  }

  @Test
  void ticks_stay_apart() {
    // over 1..100, a share of 0.3 is a factor of about 4: 2 is too near 1, 5 is near 10
    assertThat(LogAxis.ticks(1, 100, 0.3, 1, 10, 2, 100, 5, 1000)).containsExactly(1, 10, 100);
  }
}
