package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.frankenbench.record.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmhResultsTest {
  private static final ArrayNode NOTHING = Json.MAPPER.createArrayNode();

  private static JsonNode fork(String suite, String name, String scores) throws Exception {
    return Json.MAPPER.readTree(
        """
        {"params": {"suite": "%s"}, "forks": 1, "forkNames": ["%s"],
         "primaryMetric": {"scoreUnit": "s/op", "rawData": [[%s]]},
         "secondaryMetrics": {"excess": {"scoreUnit": "s", "rawData": [[0.5]]}}}
        """
            .formatted(suite, name, scores));
  }

  @Test
  void forks_of_a_cell_become_one_result_with_statistics_over_all_of_them() throws Exception {
    ArrayNode merged =
        JmhResults.merged(
            NOTHING,
            _ -> true,
            List.of(fork("headline", "0-0", "1, 2"), fork("headline", "1-0", "3, 6")));

    assertThat(merged).hasSize(1);
    JsonNode result = merged.get(0);
    assertThat(result.path("forks").asInt()).isEqualTo(2);
    assertThat(result.path("forkNames")).hasToString("[\"0-0\",\"1-0\"]");
    assertThat(result.at("/primaryMetric/score").asDouble()).isEqualTo(3);
    assertThat(result.at("/primaryMetric/scorePercentiles/0.0").asDouble()).isEqualTo(1);
    assertThat(result.at("/primaryMetric/scorePercentiles/100.0").asDouble()).isEqualTo(6);
    assertThat(result.at("/primaryMetric/scoreUnit").asText()).isEqualTo("s/op");
    assertThat(result.at("/primaryMetric/rawData")).hasToString("[[1,2],[3,6]]");
    assertThat(result.at("/secondaryMetrics/excess/rawData")).hasToString("[[0.5],[0.5]]");
  }

  @Test
  void suites_do_not_mix_and_a_fork_replaces_itself() throws Exception {
    ArrayNode published =
        JmhResults.merged(
            NOTHING,
            _ -> true,
            List.of(
                fork("headline", "0-0", "1"),
                fork("headline", "1-0", "2"),
                fork("seeds", "0-0", "9")));

    ArrayNode again =
        JmhResults.merged(published, _ -> true, List.of(fork("headline", "1-0", "4")));
    ArrayNode anew =
        JmhResults.merged(
            published,
            result -> !JmhResults.suite(result).equals("headline"),
            List.of(fork("headline", "0-0", "7")));

    assertThat(again).hasSize(2);
    assertThat(again.at("/0/primaryMetric/rawData")).hasToString("[[1],[4]]");
    assertThat(again.at("/1/primaryMetric/rawData")).hasToString("[[9]]");
    assertThat(anew.at("/0/primaryMetric/rawData")).hasToString("[[9]]");
    assertThat(anew.at("/1/primaryMetric/rawData")).hasToString("[[7]]");
  }
}
