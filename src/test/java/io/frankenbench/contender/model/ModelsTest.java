package io.frankenbench.contender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Models over libraries that refuse every call, on the spot: each is an outcome, and no more. */
class ModelsTest {
  /** Enough to find a model that calls itself for each of them. */
  private static final int REQUESTS = 20_000;

  private static final Settings SETTINGS = new Settings(7, Duration.ofSeconds(1));

  /** Counts failures. */
  private static final class Failing implements Batch {
    private final AtomicIntegerArray failures = new AtomicIntegerArray(REQUESTS);

    @Override
    public int size() {
      return REQUESTS;
    }

    @Override
    public URI uri(int id) {
      return URI.create("http://127.0.0.2:1/shot/" + id);
    }

    @Override
    public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
      throw new AssertionError("nothing is answered");
    }

    @Override
    public void failed(int id, Throwable cause) {
      failures.incrementAndGet(id);
    }

    @Override
    public void reported(Outcome outcome) {
      throw new AssertionError("nothing is fetched elsewhere");
    }
  }

  /** A library that refuses before it blocks. */
  private static final class RefusingCalls implements Blocking {
    @Override
    public void get(Batch batch, int id) {
      batch.failed(id, new RejectedExecutionException("no"));
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }

    @Override
    public void close() {}
  }

  /** A library that calls back before it returns. */
  private static final class RefusingCallbacks implements Calling {
    @Override
    public void begin(Batch batch, int id, Runnable done) {
      batch.failed(id, new RejectedExecutionException("no"));
      done.run();
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }

    @Override
    public void close() {}
  }

  /** A library whose streams end as they begin. */
  private static final class RefusingStreams implements Reactive {
    @Override
    public Mono<Void> get(Batch batch, int id) {
      return Mono.fromRunnable(() -> batch.failed(id, new RejectedExecutionException("no")));
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }

    @Override
    public void close() {}
  }

  private static Stream<Contender> everyModel() {
    return Stream.of(
        new OnPool("no-pool", _ -> new RefusingCalls()) {},
        new OnVirtualThreads("no-virtual", _ -> new RefusingCalls()) {},
        new InScope("no-structured", _ -> new RefusingCalls()) {},
        new FuturesOnPool("no-future-pool", _ -> new RefusingCalls()) {},
        new WithCallbacks("no-async", _ -> new RefusingCallbacks()) {},
        new WithFutures("no-future", _ -> new RefusingCallbacks()) {},
        new WithReactor("no-reactive", _ -> new RefusingCallbacks()) {},
        new WithMonos("no-monos", _ -> new RefusingStreams()) {});
  }

  @ParameterizedTest
  @MethodSource("everyModel")
  void a_refused_call_is_an_outcome_and_nothing_stops_for_it(Contender contender) throws Exception {
    assumeThat(contender.unavailable()).isEmpty();
    Failing batch = new Failing();
    try (Contender.Client client = contender.open(SETTINGS)) {
      client.fetch(batch);
    }

    assertThat(IntStream.range(0, REQUESTS).map(batch.failures::get)).containsOnly(1);
  }
}
