package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A batch that is told nothing of what happens to its requests. */
record Deaf(Batch batch) implements Batch {
  @Override
  public int size() {
    return batch.size();
  }

  @Override
  public URI uri(int id) {
    return batch.uri(id);
  }

  @Override
  public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
    return new Body() {
      @Override
      public void part(ByteBuffer bytes) {
        // nobody hears
      }

      @Override
      public void end() {
        // nobody hears
      }
    };
  }

  @Override
  public void failed(int id, Throwable cause) {
    // nobody hears
  }

  @Override
  public void reported(Outcome outcome) {
    // nobody hears
  }
}
