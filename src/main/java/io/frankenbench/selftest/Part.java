package io.frankenbench.selftest;

import io.frankenbench.contender.Batch;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The first requests of a batch. */
record Part(Batch whole, int size) implements Batch {
  @Override
  public URI uri(int id) {
    return whole.uri(id);
  }

  @Override
  public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
    return whole.answered(id, status, header);
  }

  @Override
  public void failed(int id, Throwable cause) {
    whole.failed(id, cause);
  }

  @Override
  public void reported(Outcome outcome) {
    whole.reported(outcome);
  }
}
