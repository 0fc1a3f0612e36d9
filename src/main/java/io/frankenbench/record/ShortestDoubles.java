package io.frankenbench.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Writes a whole number without its {@code .0}: there are many, and JSON knows one kind. */
final class ShortestDoubles extends StdScalarSerializer<Double> {
  private static final long serialVersionUID = 1L;

  /** Above it, a double has no fraction, but would be written with more digits than it has. */
  private static final double MOST_EXACT = 1L << 53;

  private ShortestDoubles() {
    super(Double.class);
  }

  /** For every double, boxed or not. */
  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Double.class, new ShortestDoubles())
        .addSerializer(double.class, new ShortestDoubles());
  }

  @Override
  public void serialize(Double value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (value == Math.rint(value) && Math.abs(value) <= MOST_EXACT) {
      generator.writeNumber(value.longValue());
    } else {
      generator.writeNumber(value);
    }
  }
}
