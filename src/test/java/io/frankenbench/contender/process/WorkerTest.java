package io.frankenbench.contender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Contender.Client;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The conversation with workers, which are little shell scripts here. */
class WorkerTest {
  private static final Settings TWO_IN_FLIGHT = new Settings(2, Duration.ofSeconds(1));

  /** Keeps what is reported. */
  private static final class Kept implements Batch {
    private final List<Outcome> outcomes = new ArrayList<>();

    @Override
    public int size() {
      return 3;
    }

    @Override
    public URI uri(int id) {
      return URI.create("http://127.0.0.2:1/shot/" + id);
    }

    @Override
    public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
      throw new AssertionError("nothing is fetched in this process");
    }

    @Override
    public void failed(int id, Throwable cause) {
      throw new AssertionError("nothing is fetched in this process");
    }

    @Override
    public synchronized void reported(Outcome outcome) {
      outcomes.add(outcome);
    }
  }

  /** Workers that follow {@code script} after they have said what they run with. */
  private static Workers workers(String script, int count) {
    String ready = "read order; printf 'ready\\tthreads=none\\n'; ";
    return new Workers(_ -> List.of("sh", "-c", ready + script), count);
  }

  @Test
  void requests_are_dealt_out_in_turn_and_outcomes_passed_on() throws Exception {
    Workers workers =
        workers(
            "read word n; i=0; while [ $i -lt $n ]; do read id uri; i=$((i+1));"
                + " printf '%s\\t1\\t2\\t200\\t%s\\t0.5\\t10\\t99\\t-\\n' \"$id\" \"$id\"; done;"
                + " echo done; read order; echo closed",
            2);
    Kept batch = new Kept();
    try (Client client = workers.open(TWO_IN_FLIGHT)) {
      assertThat(client.settings()).containsEntry("threads", "none");
      assertThat(client.processes()).hasSize(2);
      client.fetch(batch);
    } finally {
      workers.end();
    }

    assertThat(batch.outcomes)
        .containsExactlyInAnyOrder(
            new Batch.Outcome(0, 1, 2, 200, "0", "0.5", 10, 99, null),
            new Batch.Outcome(1, 1, 2, 200, "1", "0.5", 10, 99, null),
            new Batch.Outcome(2, 1, 2, 200, "2", "0.5", 10, 99, null));
  }

  @Test
  void a_worker_that_dies_is_an_error_with_its_status() throws Exception {
    Workers workers = workers("read fetch; exit 7", 1);
    try (Client client = workers.open(TWO_IN_FLIGHT)) {
      assertThatThrownBy(() -> client.fetch(new Kept()))
          .isInstanceOf(IOException.class)
          .hasMessage("a worker process ended early with exit status 7");
    } finally {
      workers.end();
    }
  }

  @Test
  void a_worker_that_talks_nonsense_is_an_error_that_quotes_it() throws Exception {
    Workers workers = workers("read fetch; echo hello; cat > /dev/null", 1);
    Client client = workers.open(TWO_IN_FLIGHT);
    try {
      assertThatThrownBy(() -> client.fetch(new Kept()))
          .isInstanceOf(IOException.class)
          .hasMessage("a worker said what is no outcome: hello");
    } finally {
      workers.end();
    }
  }
}
