package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Batch;
import io.frankenbench.record.ErrorClass;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClientLedgerTest {
  private static final byte[] BODY = "0123456789".getBytes(StandardCharsets.US_ASCII);

  private final ClientLedger ledger =
      new ClientLedger(
          new Workload(2, 2, Delays.parse("fixed:0s"), 1, 0, 10, Connections.FRESH),
          "shot",
          List.of("127.0.0.2:81", "127.0.0.3:82"),
          new Wanted.Books(BODY));

  private Batch.Body answer(int id) {
    ledger.uri(id);
    return ledger.answered(id, 200, Map.of("id", "" + id, "delay", "0")::get);
  }

  private void complete(int id) {
    Batch.Body body = answer(id);
    body.part(ByteBuffer.wrap(BODY, 0, 4));
    body.part(ByteBuffer.wrap(BODY, 4, 6));
    body.end();
  }

  private ClientAccount account() {
    return ledger.account(0, Long.MAX_VALUE);
  }

  @Test
  void requests_take_turns_on_the_addresses() {
    assertThat(ledger.uri(0)).hasToString("http://127.0.0.2:81/shot/0");
    assertThat(ledger.uri(1)).hasToString("http://127.0.0.3:82/shot/1");
  }

  @Test
  void addresses_of_a_very_large_batch_are_made_when_they_are_asked_for() {
    ClientLedger million =
        new ClientLedger(
            new Workload(1_000_000, 10, Delays.parse("fixed:0s"), 1, 0, 10, Connections.WARM),
            "shot",
            List.of("127.0.0.2:81", "127.0.0.3:82"),
            new Wanted.Books(BODY));

    assertThat(million.size()).isEqualTo(1_000_000);
    assertThat(million.uri(999_999)).hasToString("http://127.0.0.3:82/shot/999999");
    assertThat(million.submittedAt(999_999)).isNotZero();
  }

  @Test
  void complete_answers_leave_nothing_to_complain_of() {
    complete(0);
    complete(1);

    ClientAccount account = account();
    assertThat(account.completed()).isEqualTo(2);
    assertThat(account.bytes()).isEqualTo(20);
    assertThat(account.silent() + account.doubled() + account.early()).isZero();
    assertThat(account.lateParts()).isZero();
    assertThat(account.errors()).isEmpty();
  }

  /** As a worker process tells of request 0, which it fetched. */
  private static Batch.Outcome told(int status, long crc32, String failure) {
    return new Batch.Outcome(0, 7, 99, status, "0", "0", 10, crc32, failure);
  }

  private static long crc32() {
    CRC32 crc = new CRC32();
    crc.update(BODY);
    return crc.getValue();
  }

  @Test
  void an_outcome_from_another_process_is_an_answer() {
    ledger.reported(told(200, crc32(), null));

    assertThat(ledger.submittedAt(0)).isEqualTo(7);
    assertThat(ledger.doneAt(0)).isEqualTo(99);
    assertThat(account().completed()).isEqualTo(1);
    assertThat(account().silent()).isEqualTo(1);
    assertThat(account().bytes()).isEqualTo(10);
    assertThat(account().errors()).isEmpty();
  }

  @Test
  void another_body_or_status_in_another_process_is_an_error() {
    ledger.reported(told(200, crc32() + 1, null));
    assertThat(account().errors()).containsOnlyKeys("wrong body");

    ledger.reported(told(500, crc32(), null));
    assertThat(account().errors()).containsOnlyKeys("wrong body", "status");
  }

  @Test
  void a_failure_in_another_process_is_one() {
    ledger.reported(told(0, 0, "ConnectException: refused"));

    assertThat(account().failed()).isEqualTo(1);
    assertThat(account().completed()).isZero();
    assertThat(account().errors()).containsOnlyKeys("connect");
  }

  @Test
  void a_long_example_is_cut_and_a_short_one_is_whole() {
    ledger.failed(0, new IOException("x".repeat(300)));
    ledger.failed(1, new ConnectException("y".repeat(100)));

    assertThat(account().errors().values())
        .extracting(ErrorClass::example)
        .anySatisfy(cut -> assertThat(cut).hasSize(201).endsWith("x…"))
        .anySatisfy(whole -> assertThat(whole).endsWith("y".repeat(100)));
  }

  @Test
  void a_stream_is_read_to_its_end() throws IOException {
    answer(0).readFrom(new ByteArrayInputStream(BODY));

    assertThat(account().bytes()).isEqualTo(10);
    assertThat(account().errors()).isEmpty();
  }

  @Test
  void a_request_that_nobody_spoke_of_is_silent() {
    complete(0);

    assertThat(account().silent()).isEqualTo(1);
    assertThat(account().completed()).isEqualTo(1);
  }

  @Test
  void a_second_answer_is_doubled() {
    complete(0);
    complete(0);

    assertThat(account().doubled()).isEqualTo(1);
  }

  @Test
  void a_body_cut_short_or_too_long_is_an_error() {
    Batch.Body shorter = answer(0);
    shorter.part(ByteBuffer.wrap(BODY, 0, 9));
    shorter.end();
    Batch.Body longer = answer(1);
    longer.part(ByteBuffer.wrap(BODY));
    longer.part(ByteBuffer.wrap(BODY, 0, 1));
    longer.end();

    assertThat(account().errors()).containsOnlyKeys("short body", "long body");
    assertThat(account().errors().get("short body").example()).contains("got 9 of 10");
  }

  @Test
  void another_body_of_the_right_length_is_an_error() {
    Batch.Body body = answer(0);
    body.part(ByteBuffer.wrap("0123456780".getBytes(StandardCharsets.US_ASCII)));
    body.end();

    assertThat(account().errors()).containsOnlyKeys("wrong body");
  }

  @Test
  void a_wrong_status_id_or_delay_is_an_error() {
    ledger.answered(0, 503, Map.of("id", "0", "delay", "0")::get);
    ledger.answered(0, 200, Map.of("id", "1", "delay", "0")::get);
    ledger.answered(1, 200, Map.of("id", "1", "delay", "2")::get);
    ledger.answered(1, 200, Map.of("id", "1", "delay", "soon")::get);
    ledger.answered(1, 200, Map.of("id", "1")::get);

    assertThat(account().errors()).containsOnlyKeys("status", "wrong id", "wrong delay");
    assertThat(account().errors().get("wrong delay").count()).isEqualTo(3);
  }

  @Test
  void what_comes_after_the_return_is_counted() {
    Batch.Body body = answer(0);
    ledger.returned();
    body.part(ByteBuffer.wrap(BODY));
    body.end();

    assertThat(account().lateParts()).isEqualTo(2);
  }

  @Test
  void an_answer_faster_than_its_delay_is_early() {
    ClientLedger delayed = waitingThreeSeconds();
    delayed.uri(0);
    Batch.Body body = delayed.answered(0, 200, Map.of("id", "0", "delay", "3")::get);
    body.part(ByteBuffer.wrap(BODY));
    body.end();

    assertThat(delayed.account(0, Long.MAX_VALUE).early()).isEqualTo(1);
  }

  private static ClientLedger waitingThreeSeconds() {
    return new ClientLedger(
        new Workload(1, 1, Delays.parse("fixed:3s"), 1, 0, 10, Connections.FRESH),
        "shot",
        List.of("127.0.0.2:81"),
        new Wanted.Books(BODY));
  }

  @ParameterizedTest
  @CsvSource({"3, true", "3.0000005, true", "2.9999995, true", "3.00001, false", "2.99999, false"})
  void a_delay_is_right_to_the_microsecond(String said, boolean right) {
    ClientLedger delayed = waitingThreeSeconds();

    delayed.answered(0, 200, Map.of("id", "0", "delay", said)::get);

    assertThat(delayed.account(0, Long.MAX_VALUE).errors().isEmpty()).isEqualTo(right);
  }

  @Test
  void it_knows_when_requests_were_asked_for_and_finished() {
    long before = System.nanoTime();
    complete(0);
    long after = System.nanoTime();

    assertThat(ledger.size()).isEqualTo(2);
    assertThat(ledger.submittedAt(0)).isBetween(before, ledger.doneAt(0));
    assertThat(ledger.doneAt(0)).isBetween(before, after);
    assertThat(ledger.finishedNanos(before))
        .containsExactly(ledger.doneAt(0) - before, Overhead.NEVER);
    assertThat(account().lastDoneAt()).isEqualTo(ledger.doneAt(0));
  }

  @Test
  void a_failure_after_the_return_is_late() {
    ledger.failed(0, new IOException("before"));
    assertThat(account().lateParts()).isZero();

    ledger.returned();
    ledger.failed(1, new IOException("after"));

    assertThat(account().lateParts()).isEqualTo(1);
  }

  @Test
  void a_batch_that_fails_as_a_whole_is_an_error() {
    ledger.failed(new IllegalStateException("all of it"));

    assertThat(account().errors().get("thrown").example()).contains("all of it");
    assertThat(account().errorCount()).isEqualTo(1);
    assertThat(account().threw()).isTrue();
    assertThat(account().wrong()).isZero();
  }

  @Test
  void a_request_that_failed_is_neither_completed_nor_silent_nor_wrong() {
    ledger.failed(0, new SocketException("Too many open files"));
    answer(1);
    ledger.failed(1, new IOException("connection closed"));

    assertThat(account().failed()).isEqualTo(2);
    assertThat(account().completed() + account().silent()).isZero();
    assertThat(account().threw()).isFalse();
    assertThat(account().wrong()).isZero();
  }

  @Test
  void a_complete_answer_that_is_not_as_it_should_be_is_wrong() {
    Batch.Body body = answer(0);
    body.part(ByteBuffer.wrap(BODY, 0, 9));
    body.end();
    ledger.failed(1, new IOException("connection closed"));

    assertThat(account().failed()).isEqualTo(1);
    assertThat(account().wrong()).isEqualTo(1);
  }

  @Test
  void what_is_behind_a_failure_is_told_if_it_says_more() {
    Exception behind = new SocketException("Too many open files");
    ledger.failed(0, new ConnectException("Failed to open a socket.").initCause(behind));

    assertThat(account().errors()).containsOnlyKeys("too many files");
    assertThat(account().errors().get("too many files").example())
        .isEqualTo(
            "ConnectException: Failed to open a socket. (SocketException: Too many open files)");

    ledger.failed(1, new InternalError(behind));
    assertThat(account().errors().get("too many files").count()).isEqualTo(2);
  }

  @Test
  void an_outcome_that_comes_a_moment_after_the_return_is_waited_for() throws Exception {
    Thread judge = Thread.currentThread();
    complete(0);
    ledger.returned();
    Thread straggler =
        Thread.startVirtualThread(() -> {
          while (judge.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
          complete(1);
        });

    ledger.awaitStragglers();

    assertThat(account().silent()).isZero();
    assertThat(account().lateParts()).isEqualTo(3);
    straggler.join();
  }

  private static List<Object[]> failures() {
    return List.of(
        new Object[] {new ConnectException("Connection refused"), "connect"},
        new Object[] {new SocketException("Connection reset"), "reset"},
        new Object[] {new SocketTimeoutException("Read timed out"), "timeout"},
        new Object[] {new SocketException("Too many open files"), "too many files"},
        new Object[] {new IOException("unexpected end of stream"), "closed early"},
        new Object[] {new OutOfMemoryError("unable to create native thread"), "no thread"},
        new Object[] {new CompletionException(new SocketException("Broken pipe")), "reset"},
        new Object[] {new ExecutionException(new ConnectException("refused")), "connect"},
        new Object[] {new CompletionException("timed out", null), "timeout"},
        new Object[] {new IllegalStateException("no"), "other"});
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_is_counted_by_its_class(Throwable failure, String name) {
    ledger.failed(0, failure);

    assertThat(account().errors()).containsOnlyKeys(name);
    assertThat(account().silent()).as("a failure is an outcome").isEqualTo(1);
  }
}
