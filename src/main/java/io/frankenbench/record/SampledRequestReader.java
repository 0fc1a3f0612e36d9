package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Shot.SampledRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a sampled request: an array of its values or, as older files have it, an object. */
final class SampledRequestReader extends JsonDeserializer<SampledRequest> {

  @Override
  public SampledRequest deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonNode sample = context.readTree(parser);
    if (!at(sample, 0, "id").isInt() || !at(sample, 7, "ideal").isNumber()) {
      return context.reportInputMismatch(this, "a sampled request is an array of its values");
    }
    return new SampledRequest(
        at(sample, 0, "id").asInt(),
        millis(at(sample, 1, "submitted")),
        millis(at(sample, 2, "accepted")),
        millis(at(sample, 3, "read")),
        millis(at(sample, 4, "started")),
        millis(at(sample, 5, "last_write")),
        millis(at(sample, 6, "done")),
        at(sample, 7, "ideal").asDouble());
  }

  private static JsonNode at(JsonNode sample, int place, String name) {
    return sample.isArray() ? sample.path(place) : sample.path(name);
  }

  private static @Nullable Double millis(JsonNode value) {
    return value.isNumber() ? Double.valueOf(value.asDouble()) : null;
  }
}
