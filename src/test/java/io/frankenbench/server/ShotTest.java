package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShotTest {
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  @Test
  void every_request_is_answered_in_full_and_never_before_its_delay() throws IOException {
    Workload workload = Bench.workload(100, 100, "uniform:0..3s");
    Announced shot = bench.announce(workload);
    List<Wire.Answer> answers = Bench.fetchAll(shot, 100);
    for (int id = 0; id < 100; id++) {
      Wire.Answer answer = answers.get(id);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("id")).isEqualTo(Integer.toString(id));
      assertThat(answer.header("delay")).isEqualTo(Seconds.text(workload.delayNanos(id)));
      assertThat(answer.header("content-type")).isEqualTo("text/html");
      assertThat(answer.body()).hasSize(Bench.BODY);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.early()).isZero();
    assertThat(ledger.samples())
        .hasSize(25)
        .allSatisfy(sample -> {
          assertThat(sample.delayNanos()).isEqualTo(workload.delayNanos(sample.id()));
          assertThat(sample.acceptedAt()).isLessThanOrEqualTo(sample.readAt());
          assertThat(sample.startedAt() - sample.readAt())
              .isGreaterThanOrEqualTo(sample.delayNanos());
          assertThat(sample.lastWriteAt()).isGreaterThanOrEqualTo(sample.startedAt());
        });
  }

  @Test
  void the_ledger_of_a_clean_shot_adds_up() throws IOException {
    Announced shot = bench.announce(Bench.workload(50, 50, "whole:0..3s"));
    Bench.fetchAll(shot, 50);
    bench.awaitCpuTick();
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.shot()).isEqualTo(shot.shot());
    assertThat(ledger.requests()).isEqualTo(50);
    assertThat(ledger.distinct()).isEqualTo(50);
    assertThat(ledger.completed()).isEqualTo(50);
    assertThat(ledger.bytes()).isEqualTo(50L * Bench.BODY);
    assertThat(ledger.duplicates() + ledger.unknown() + ledger.rejected() + ledger.broken())
        .isZero();
    assertThat(ledger.stillInFlight()).isZero();
    assertThat(ledger.peakInFlight()).isBetween(1, 50);
    assertThat(ledger.peakWaiting()).isLessThanOrEqualTo(ledger.peakInFlight());
    assertThat(ledger.musterReached()).isFalse();
    assertThat(ledger.connectionsAccepted()).isEqualTo(50);
    assertThat(ledger.connectionsUsed()).isEqualTo(50);
    assertThat(ledger.olderConnectionsUsed()).isZero();
    assertThat(ledger.announcedAt()).isLessThan(ledger.firstAcceptAt());
    assertThat(ledger.firstAcceptAt()).isLessThanOrEqualTo(ledger.firstRequestAt());
    assertThat(ledger.firstRequestAt()).isLessThan(ledger.lastRequestAt());
    assertThat(ledger.lastRequestAt()).isLessThan(ledger.lastWriteAt());
    assertThat(ledger.cpuNanos()).isPositive();
    assertThat(Histograms.parse(ledger.latenessMicros()).getTotalCount()).isEqualTo(50);
    assertThat(Histograms.parse(ledger.writeMicros()).getTotalCount()).isEqualTo(50);
    assertThat(ledger.errors()).isEmpty();
  }

  @Test
  void a_shot_that_nobody_answered_has_an_empty_ledger() throws IOException {
    ServerLedger ledger = bench.close(bench.announce(Bench.workload(5, 5, "fixed:1s")));
    assertThat(ledger.requests()).isZero();
    assertThat(ledger.firstRequestAt()).isNull();
    assertThat(ledger.lastRequestAt()).isNull();
    assertThat(ledger.lastWriteAt()).isNull();
    assertThat(ledger.firstAcceptAt()).isNull();
    assertThat(ledger.samples()).isEmpty();
  }

  @Test
  void duplicates_are_answered_and_counted() throws IOException {
    Announced shot = bench.announce(Bench.workload(3, 3, "fixed:0s"));
    try (Wire wire = new Wire(shot.addresses().get(0))) {
      for (int id : new int[] {0, 1, 1, 2, 1}) {
        assertThat(wire.get("/" + shot.shot() + "/" + id).status()).isEqualTo(200);
      }
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.requests()).isEqualTo(5);
    assertThat(ledger.distinct()).isEqualTo(3);
    assertThat(ledger.duplicates()).isEqualTo(2);
    assertThat(ledger.completed()).isEqualTo(5);
    assertThat(ledger.connectionsUsed()).isEqualTo(1);
  }

  @Test
  void what_belongs_to_no_request_is_refused_and_counted_as_unknown() throws IOException {
    Announced shot = bench.announce(Bench.workload(3, 3, "fixed:0s"));
    String token = shot.shot();
    try (Wire wire = new Wire(shot.addresses().get(0))) {
      for (String id : List.of("3", "-1", "x", "1x", "", "01", "1/2", "99999999999")) {
        Wire.Answer answer = wire.get("/" + token + "/" + id);
        assertThat(answer.status()).as(id).isEqualTo(400);
        assertThat(answer.error()).endsWith("is no id of this shot; ids are 0..2");
      }
      assertThat(wire.get("/other/1").status()).isEqualTo(404);
      assertThat(wire.get("/" + token).status()).isEqualTo(404);
      assertThat(wire.get("/").status()).isEqualTo(404);
      Wire.Answer post = wire.call("POST", "/" + token + "/1", "");
      assertThat(post.status()).isEqualTo(405);
      assertThat(post.header("allow")).isEqualTo("GET");
      assertThat(wire.call("HEAD", "/" + token + "/1", "").status()).isEqualTo(405);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.unknown()).isEqualTo(13);
    assertThat(ledger.requests()).isZero();
  }

  @Test
  void connections_from_before_the_announcement_are_told_apart() throws IOException {
    Workload workload = Bench.workload(2, 2, "fixed:0s");
    Announced first = bench.announce(workload);
    try (Wire wire = new Wire(first.addresses().get(0))) {
      assertThat(wire.get("/" + first.shot() + "/0").status()).isEqualTo(200);
      ServerLedger fresh = bench.close(first);
      assertThat(fresh.connectionsAccepted()).isEqualTo(1);
      assertThat(fresh.olderConnectionsUsed()).isZero();

      Announced second = bench.announce(Announcement.of(workload, 0, true));
      assertThat(second.addresses()).isEqualTo(first.addresses());
      assertThat(wire.get("/" + second.shot() + "/0").status()).isEqualTo(200);
      assertThat(wire.get("/" + second.shot() + "/1").status()).isEqualTo(200);
      ServerLedger warm = bench.close(second);
      assertThat(warm.connectionsAccepted()).isZero();
      assertThat(warm.firstAcceptAt()).isNull();
      assertThat(warm.connectionsUsed()).isEqualTo(1);
      assertThat(warm.olderConnectionsUsed()).isEqualTo(1);
    }
  }

  @Test
  void the_status_counts_open_connections_until_they_are_left() throws IOException {
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    Wire silent = new Wire(shot.addresses().get(0));
    Wire used = new Wire(shot.addresses().get(0));
    used.get("/" + shot.shot() + "/0");
    bench.await(status -> status.shotConnections() == 2);
    used.close();
    silent.close();
    bench.await(status -> status.shotConnections() == 0);
    Bench.ask(shot, 0).reset();
    bench.await(status -> status.shotConnections() == 0);
  }

  @Test
  void too_many_waiting_requests_are_turned_away() throws IOException {
    bench.close();
    bench = new Bench(ServerOptions.defaults().withMaxWaiting(2));
    Announced shot = bench.announce(hold(Bench.workload(3, 3, "fixed:0s")));
    try (Wire one = Bench.ask(shot, 0);
        Wire two = Bench.ask(shot, 1)) {
      bench.await(status -> status.waiting() == 2);
      try (Wire three = Bench.ask(shot, 2)) {
        Wire.Answer answer = three.receive();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("2 requests are waiting already, and no more may");
      }
      ServerLedger ledger = bench.close(shot);
      assertThat(ledger.requests()).isEqualTo(3);
      assertThat(ledger.rejected()).isEqualTo(1);
      assertThat(ledger.completed()).isEqualTo(2);
      assertThat(ledger.peakWaiting()).isEqualTo(2);
      assertThat(one.receive().status()).isEqualTo(200);
      assertThat(two.receive().status()).isEqualTo(200);
    }
  }

  private static Announcement hold(Workload workload) {
    return Announcement.of(workload, 60_000_000_000L, false);
  }

  @Test
  void a_client_that_leaves_before_its_response_breaks_it() throws IOException {
    Workload large =
        new Workload(1, 1, Delays.parse("fixed:0s"), 1, 1, 50_000_000, Connections.FRESH);
    Announced shot = bench.announce(Announcement.of(large, 0, false));
    Wire wire = Bench.ask(shot, 0);
    bench.await(status -> status.inFlight() == 1);
    wire.reset();
    bench.await(status -> status.inFlight() == 0);
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.broken()).isEqualTo(1);
    assertThat(ledger.completed()).isZero();
    assertThat(ledger.bytes()).isZero();
    assertThat(ledger.errors()).hasSize(1);
  }

  @Test
  void what_is_still_in_flight_after_two_seconds_is_said_so() throws IOException {
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:3000s"));
    try (Wire wire = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      ServerLedger ledger = bench.close(shot);
      assertThat(ledger.stillInFlight()).isEqualTo(1);
      assertThat(ledger.completed()).isZero();
      assertThat(ledger.samples().get(0).startedAt()).isNull();
      assertThat(wire).isNotNull();
    }
  }
}
