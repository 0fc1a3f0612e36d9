package io.frankenbench.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a shot under the names that a file has for them. */
final class FieldNames {
  private static final Set<String> BESIDE_METRICS =
      Stream.of(Cell.class, Position.class, Verdict.class, Shot.class)
          .flatMap(part -> Stream.of(part.getRecordComponents()))
          .map(RecordComponent::getName)
          .map(SnakeCaseStrategy.INSTANCE::translate)
          .collect(Collectors.toSet());

  private FieldNames() {}

  /** True if a shot may have a field of this name. */
  static boolean isKnown(String name) {
    return Metric.named(name) != null || BESIDE_METRICS.contains(name);
  }
}
