package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Shot.SampledRequest;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.report.data.EnvironmentFields;
import io.frankenbench.report.data.Field;
import io.frankenbench.report.data.ShotFields;
import io.frankenbench.report.data.SummaryFields;
import io.frankenbench.run.machine.Environment;
import io.frankenbench.run.machine.Limit;
import io.frankenbench.workload.Connections;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every field that is written is documented, and no other. */
class DataPageTest {
  private static final NamingBase SNAKE_CASE = (NamingBase) PropertyNamingStrategies.SNAKE_CASE;

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static final Readings ALL_FIGURES =
      new Readings(
          Arrays.stream(Metric.values())
              .filter(Metric::isOfShots)
              .collect(Collectors.toMap(Function.identity(), _ -> 1.0)));

  @Test
  void every_field_of_a_written_shot_is_documented_in_its_order() {
    Shot shot =
        new Shot(
            Cell.of("s", "a-b", Fabricated.workload(10, 1024, Connections.FRESH), "v"),
            new Position(0, 0, 0, Phase.MEASURED, 1, 1, "2001-02-03T04:05:06Z"),
            new Verdict(ShotStatus.VOID, "why", Map.of("CHECK", "why"), true),
            ALL_FIGURES,
            "histogram",
            1,
            "histogram",
            Map.of("TCPTimeouts", 1L),
            Map.of("steal", 0.1),
            Map.of("status", new ErrorClass(1, "why")),
            1,
            1,
            Map.of("threads", "1"),
            List.of(new SampledRequest(0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)));
    JsonNode line = Json.MAPPER.valueToTree(shot);

    assertThat(names(ShotFields.ALL)).containsExactlyElementsOf(fieldNames(line));
  }

  private static List<String> fieldNames(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  @Test
  void the_values_of_a_sample_are_documented_in_their_order() {
    List<String> components =
        Arrays.stream(SampledRequest.class.getRecordComponents())
            .map(component -> SNAKE_CASE.translate(component.getName()))
            .toList();

    assertThat(names(ShotFields.SAMPLE)).containsExactlyElementsOf(components);
  }

  @Test
  void every_metric_is_documented_with_its_unit() {
    String summary = SummaryCsv.of(List.of(Fabricated.everything(1).results()));
    List<String> written =
        summary.lines().skip(1).map(line -> line.split(",", -1)[12]).distinct().toList();

    assertThat(names(SummaryFields.METRICS)).containsSubsequence(written);
  }

  @Test
  void every_column_of_the_summary_is_documented_in_its_order() {
    String head =
        SummaryCsv.of(List.of(Fabricated.everything(1).results())).lines().toList().get(0);

    assertThat(String.join(",", names(SummaryFields.COLUMNS))).isEqualTo(head);
  }

  @Test
  void every_fact_of_the_machine_is_documented() {
    List<String> facts = new ArrayList<>();
    collect(Environment.class, "", facts);
    facts.remove("run");

    assertThat(names(EnvironmentFields.MACHINE)).containsExactlyElementsOf(facts);
  }

  private static void collect(Class<?> type, String prefix, List<String> facts) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + SNAKE_CASE.translate(component.getName());
      if (component.getType().isRecord() && component.getType() != Limit.class) {
        collect(component.getType(), name + ".", facts);
      } else {
        facts.add(name);
      }
    }
  }

  @Test
  void no_field_is_without_words() {
    assertThat(Markdown.page(DataPage.blocks()))
        .contains("| ratio\\_to\\_ideal | number | 1 | makespan ÷ ideal |")
        .contains("histograms/headline.hlog")
        .doesNotContain("|  |");
  }
}
