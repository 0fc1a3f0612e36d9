package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one shot by metric, without those that could not be read or do not apply.
 *
 * @param all in the order of the metrics; nothing changes it
 */
@JsonSerialize(using = Readings.Writer.class)
@JsonDeserialize(using = Readings.Reader.class)
public record Readings(Map<Metric, Double> all) {
  /** No figures at all: a shot that never ended. */
  public static final Readings NONE = new Readings(Map.of());

  /** One figure. */
  public static Readings of(Metric metric, double figure) {
    return new Readings(Map.of(metric, figure));
  }

  /** Keeps a copy. */
  public Readings {
    Map<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(all);
    all = Collections.unmodifiableMap(copy);
  }

  /** The figure; {@code null} if there is none. */
  public @Nullable Double get(Metric metric) {
    return all.get(metric);
  }

  /** The same and this figure; without it if that is {@code null}. */
  public Readings with(Metric metric, @Nullable Double figure) {
    Map<Metric, Double> more = new EnumMap<>(Metric.class);
    more.putAll(all);
    if (figure == null) {
      more.remove(metric);
    } else {
      more.put(metric, figure);
    }
    return new Readings(more);
  }

  /** The same and all {@code others}. */
  public Readings with(Readings others) {
    Map<Metric, Double> more = new EnumMap<>(Metric.class);
    more.putAll(all);
    more.putAll(others.all);
    return new Readings(more);
  }

  /** The same without these. */
  public Readings without(Metric... some) {
    Readings left = this;
    for (Metric metric : some) {
      left = left.with(metric, null);
    }
    return left;
  }

  /** The same where there is no ideal to hold it against. */
  public Readings withoutIdeal() {
    return without(
        Metric.IDEAL,
        Metric.BOUND,
        Metric.RATIO_TO_IDEAL,
        Metric.EXCESS,
        Metric.OVERHEAD_P50,
        Metric.OVERHEAD_P99,
        Metric.OVERHEAD_MAX);
  }

  /** The same without what only some suites have. */
  public Readings ofEverySuite() {
    return new Readings(
        all.entrySet().stream()
            .filter(one -> !one.getKey().isOfSomeSuites())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Writes them side by side among the other fields of a shot. */
  static final class Writer extends JsonSerializer<Readings> {
    @Override
    public void serialize(Readings readings, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      for (Map.Entry<Metric, Double> one : readings.all().entrySet()) {
        json.writeFieldName(one.getKey().toString());
        provider.defaultSerializeValue(one.getValue(), json);
      }
    }

    @Override
    public boolean isUnwrappingSerializer() {
      return true;
    }

    @Override
    public JsonSerializer<Readings> unwrappingSerializer(NameTransformer names) {
      return this;
    }
  }

  /** Reads them from among the other fields of a shot. */
  static final class Reader extends JsonDeserializer<Readings> {
    @Override
    public Readings deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Map<Metric, Double> all = new EnumMap<>(Metric.class);
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken _ = json.nextToken();
        Metric metric = Metric.named(name);
        if (metric == null) {
          json.skipChildren();
        } else {
          put(all, metric, json, context);
        }
      }
      return new Readings(all);
    }

    private static void put(
        Map<Metric, Double> all, Metric metric, JsonParser json, DeserializationContext context)
        throws IOException {
      try {
        Double figure = context.readValue(json, Double.class);
        if (figure != null) {
          all.put(metric, figure);
        }
      } catch (JsonMappingException e) {
        throw JsonMappingException.wrapWithPath(e, Readings.class, metric.toString());
      }
    }

    @Override
    public Readings getNullValue(DeserializationContext context) {
      return NONE;
    }

    @Override
    public JsonDeserializer<Readings> unwrappingDeserializer(NameTransformer names) {
      return new Reader(); // another one, which tells Jackson that it can
    }
  }
}
