package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.Workload;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that the server breaks, and clients that leave before their answers. */
@Timeout(60)
class GivenUpTest {
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  private Announced announce(Workload workload, Integer breaks) throws IOException {
    return bench.announce(Announcement.of(workload, 0, false).breaking(breaks));
  }

  @Test
  void the_announced_request_is_cut_in_the_middle_of_its_body_and_no_other() throws IOException {
    Announced shot = announce(Bench.workload(5, 5, "whole:0..3s"), 3);
    List<Wire> wires = new ArrayList<>();
    for (int id = 0; id < 5; id++) {
      wires.add(Bench.ask(shot, id));
    }

    for (int id : new int[] {0, 1, 2, 4}) {
      assertThat(wires.get(id).receive().body()).hasSize(Bench.BODY);
    }
    assertThatThrownBy(wires.get(3)::receive)
        .isInstanceOf(EOFException.class)
        .hasMessage("body cut at 150 of 300");
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.completed()).isEqualTo(4);
    assertThat(ledger.broken()).isEqualTo(1);
    assertThat(ledger.brokenAsAnnouncedAt()).isNotNull().isLessThan(ledger.lastEndAt());
    assertThat(ledger.abandoned()).isZero();
    assertThat(ledger.stillInFlight()).isZero();
    for (Wire wire : wires) {
      wire.close();
    }
  }

  @Test
  void a_shot_that_is_closed_at_once_is_not_waited_for() throws IOException {
    Announced shot = bench.announce(Bench.workload(2, 2, "fixed:3000s"));
    try (Wire _ = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      long start = System.nanoTime();
      Wire.Answer answer = bench.control().call("DELETE", "/-/shots/" + shot.shot() + "?now", "");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.as(ServerLedger.class).stillInFlight()).isEqualTo(1);
    }
  }

  @Test
  void a_client_that_leaves_while_it_waits_is_missed_at_once() throws IOException {
    Announced shot = announce(Bench.workload(3, 3, "fixed:3000s"), null);
    Wire closed = Bench.ask(shot, 0);
    Wire broken = Bench.ask(shot, 1);
    try (Wire staying = Bench.ask(shot, 2)) {
      bench.await(status -> status.waiting() == 3);
      closed.close();
      bench.await(status -> status.waiting() == 2 && status.inFlight() == 2);
      broken.reset();
      bench.await(status -> status.waiting() == 1 && status.inFlight() == 1);
      bench.await(status -> status.shotConnections() == 1);

      ServerLedger ledger = bench.close(shot);
      assertThat(ledger.abandoned()).isEqualTo(2);
      assertThat(ledger.completed() + ledger.broken()).isZero();
      assertThat(ledger.stillInFlight()).isEqualTo(1);
      assertThat(ledger.requests()).isEqualTo(3);
      assertThat(ledger.lastEndAt()).isGreaterThan(ledger.lastRequestAt());
      assertThat(ledger.lastWriteAt()).isNull();
      assertThat(staying).isNotNull();
    }
  }

  @Test
  void a_watched_connection_is_used_again() throws IOException {
    Announced shot = announce(Bench.workload(3, 3, "fixed:1s"), null);
    try (Wire wire = new Wire(shot.addresses().get(0))) {
      for (int id = 0; id < 3; id++) {
        assertThat(wire.get("/" + shot.shot() + "/" + id).status()).isEqualTo(200);
      }
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.completed()).isEqualTo(3);
    assertThat(ledger.connectionsUsed()).isEqualTo(1);
    bench.await(status -> status.shotConnections() == 0);
  }

  @Test
  void a_request_that_comes_before_the_last_one_was_answered_is_not_taken_for_an_end()
      throws IOException {
    Announced shot = announce(Bench.workload(2, 2, "fixed:10s"), null);
    try (Wire wire = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      wire.send("GET", "/" + shot.shot() + "/1", "");
      assertThat(wire.receive().header("id")).isEqualTo("0");
      assertThat(wire.receive().header("id")).isEqualTo("1");
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.completed()).isEqualTo(2);
    assertThat(ledger.abandoned()).isZero();
  }
}
