package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.ServerLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MusterTest {
  private static final long LONG = 60_000_000_000L;
  private static final long SHORT = 50_000_000L;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  private Announced muster(int requests, int inFlight, long timeoutNanos) throws IOException {
    return bench.announce(
        Announcement.of(Bench.workload(requests, inFlight, "fixed:3s"), timeoutNanos, false));
  }

  @Test
  void nothing_is_answered_until_all_are_there_and_then_everything_after_its_delay()
      throws IOException {
    Announced shot = muster(5, 5, LONG);
    for (int id = 0; id < 4; id++) {
      Bench.ask(shot, id);
    }
    bench.await(status -> status.waiting() == 4);
    try (Wire fifth = Bench.ask(shot, 4)) {
      assertThat(fifth.receive().status()).isEqualTo(200);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.musterReached()).isTrue();
    assertThat(ledger.peakWaiting()).isEqualTo(5);
    assertThat(ledger.completed()).isEqualTo(5);
    assertThat(ledger.samples())
        .allSatisfy(sample ->
            assertThat(sample.startedAt() - ledger.lastRequestAt())
                .isGreaterThanOrEqualTo(30_000_000));
  }

  @Test
  void a_muster_that_is_not_reached_in_time_is_let_go_and_said_so() throws IOException {
    Announced shot = muster(5, 5, SHORT);
    assertThat(Bench.fetchAll(shot, 3)).allMatch(answer -> answer.status() == 200);
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.musterReached()).isFalse();
    assertThat(ledger.peakWaiting()).isEqualTo(3);
  }

  @Test
  void a_client_that_exceeds_its_limit_is_seen() throws IOException {
    Announced shot = muster(5, 2, LONG);
    Bench.fetchAll(shot, 5);
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.musterReached()).isTrue();
    assertThat(ledger.peakWaiting()).isGreaterThan(2);
  }

  @Test
  void what_is_held_on_waits_until_it_is_let_go() throws IOException {
    Announced shot =
        bench.announce(Announcement.of(Bench.workload(3, 3, "fixed:0s"), LONG, false).heldOn());
    List<Wire> wires = new ArrayList<>();
    for (int id = 0; id < 3; id++) {
      wires.add(Bench.ask(shot, id));
    }
    bench.await(status -> status.waiting() == 3);
    for (int look = 0; look < 20; look++) {
      assertThat(bench.status().waiting()).isEqualTo(3);
    }
    String muster = "/-/shots/" + shot.shot() + "/muster";
    assertThat(bench.control().call("DELETE", muster, "").status()).isEqualTo(200);
    for (Wire wire : wires) {
      assertThat(wire.receive().status()).isEqualTo(200);
      wire.close();
    }
    assertThat(bench.close(shot).musterReached()).isTrue();
    assertThat(bench.control().call("DELETE", muster, "").status()).isEqualTo(404);
  }

  @Test
  void once_it_is_over_requests_are_not_held_any_more() throws IOException {
    Announced shot = muster(4, 2, LONG);
    Bench.fetchAll(shot, 2);
    for (int id = 2; id < 4; id++) {
      try (Wire wire = Bench.ask(shot, id)) {
        assertThat(wire.receive().status()).isEqualTo(200);
      }
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.musterReached()).isTrue();
    assertThat(ledger.peakWaiting()).isEqualTo(2);
    assertThat(ledger.completed()).isEqualTo(4);
  }

  @Test
  void a_new_announcement_lets_go_what_a_muster_holds() throws IOException {
    Announced shot = muster(2, 2, LONG);
    try (Wire held = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      bench.announce(Bench.workload(1, 1, "fixed:0s"));
      assertThat(held.receive().status()).isEqualTo(200);
    }
  }
}
