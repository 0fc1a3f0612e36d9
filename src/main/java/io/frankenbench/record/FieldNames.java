package io.frankenbench.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a shot under the names that a file has for them. */
final class FieldNames {
  private static final Map<String, RecordComponent> METRICS = names(Metrics.class);
  private static final Map<String, RecordComponent> EXTRAS = names(Extras.class);

  private static final Set<String> ALL =
      Stream.of(Cell.class, Position.class, Verdict.class, Metrics.class, Extras.class, Shot.class)
          .flatMap(part -> names(part).keySet().stream())
          .collect(Collectors.toSet());

  private FieldNames() {}

  /** True if a shot may have a field of this name. */
  static boolean isKnown(String name) {
    return ALL.contains(name);
  }

  private static Map<String, RecordComponent> names(Class<? extends Record> part) {
    Map<String, RecordComponent> names = new LinkedHashMap<>();
    for (RecordComponent field : part.getRecordComponents()) {
      names.put(SnakeCaseStrategy.INSTANCE.translate(field.getName()), field);
    }
    return names;
  }

  /** The figures that {@code shot} has. */
  static Map<String, Double> of(Shot shot) {
    Map<String, Double> figures = new TreeMap<>();
    METRICS.forEach((name, figure) -> put(figures, name, figure, shot.metrics()));
    EXTRAS.forEach((name, figure) -> put(figures, name, figure, shot.extras()));
    return figures;
  }

  private static void put(
      Map<String, Double> figures, String name, RecordComponent figure, Record of) {
    try {
      if (figure.getAccessor().invoke(of) instanceof Double value) {
        figures.put(name, value);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(figure + " cannot be read", e);
    }
  }
}
