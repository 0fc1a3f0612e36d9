package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.ServerLedger;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnnouncementTest {
  private static final String FIVE =
      """
      {"requests": 5, "in_flight": 5, "delay": "whole:0..3s", "time_scale": 1, "seed": 1,
       "body_bytes": 100, "connections": "fresh"}\
      """;

  @Test
  void wrong_announcements_are_refused_in_one_line() throws IOException {
    try (Bench bench = new Bench()) {
      expectRefused(bench, "", "no valid JSON");
      expectRefused(bench, "null", "empty");
      expectRefused(bench, "{", "no valid JSON");
      expectRefused(bench, "[]", "no valid JSON");
      expectRefused(bench, FIVE.replace("\"requests\": 5", "\"requests\": \"x\""), "JSON");
      expectRefused(bench, "{}", "delay and connections must be given");
      expectRefused(bench, FIVE.replace("\"requests\": 5", "\"requests\": 0"), "requests 0");
      expectRefused(bench, FIVE.replace("\"in_flight\": 5", "\"in_flight\": 6"), "(1..5)");
      expectRefused(bench, FIVE.replace(": 100", ": 100000001"), "body 100000001");
      expectRefused(bench, FIVE.replace("whole:0..3s", "soon"), "'soon' is no delay");
      expectRefused(bench, FIVE.replace("fresh", "used"), "'used' is neither fresh nor warm");
      expectRefused(bench, FIVE.replace("}", ", \"muster_timeout_nanos\": -1}"), "muster");
      expectRefused(bench, FIVE.replace("}", ", \"breaks\": 5}"), "ids are 0..4");
      expectRefused(bench, FIVE.replace("}", ", \"shot\": \"a/b\"}"), "'a/b' is no token");
      expectRefused(bench, FIVE.replace("}", ", \"protocol\": \"h3\"}"), "neither h1 nor h2");
    }
  }

  private static void expectRefused(Bench bench, String json, String reason) throws IOException {
    Wire.Answer answer = bench.control().call("POST", "/-/shots", json);
    assertThat(answer.status()).as(json).isEqualTo(400);
    assertThat(answer.error()).contains(reason).doesNotContain("\n").doesNotContain("Exception");
  }

  @Test
  void a_shot_may_be_given_its_token() throws IOException {
    try (Bench bench = new Bench()) {
      Announcement usual = Announcement.of(Bench.workload(2, 2, "fixed:0s"), 0, false);
      Announced shot = bench.announce(usual.called("a-7"));
      assertThat(shot.shot()).isEqualTo("a-7");
      assertThat(Bench.fetchAll(shot, 2)).allMatch(answer -> answer.status() == 200);
      assertThat(bench.close(shot).completed()).isEqualTo(2);
    }
  }

  @Test
  void several_servers_have_equal_shares_of_what_may_be_in_flight() {
    Announcement all = Announcement.of(Bench.workload(10, 10, "fixed:0s"), 0, false);
    assertThat(all.share(0, 3).inFlight()).isEqualTo(4); // 0, 3, 6 and 9
    assertThat(all.share(1, 3).inFlight()).isEqualTo(3);
    assertThat(all.share(2, 3).inFlight()).isEqualTo(3);
    assertThat(all.share(2, 3).requests()).isEqualTo(10);
    assertThat(all.share(0, 1)).isEqualTo(all);
    Announcement some = Announcement.of(Bench.workload(10, 9, "fixed:0s"), 0, false);
    assertThatThrownBy(() -> some.share(0, 2)).hasMessageContaining("all may be in flight");
    assertThat(
            Announced.together(
                    List.of(
                        new Announced("a", List.of("x:1", "x:2")),
                        new Announced("a", List.of("y:1", "y:2"))))
                .addresses())
        .containsExactly("x:1", "y:1", "x:2", "y:2");
  }

  @Test
  void an_announcement_that_is_too_long_is_refused_and_the_server_lives_on() throws IOException {
    try (Bench bench = new Bench()) {
      try (Wire wire = Wire.control(bench.server().control())) {
        Wire.Answer answer = wire.call("POST", "/-/shots", " ".repeat(65_537));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("an announcement has at most 65536 bytes");
      }
      String longest = FIVE + " ".repeat(65_536 - FIVE.length());
      assertThat(bench.control().call("POST", "/-/shots", longest).status()).isEqualTo(201);
    }
  }

  @Test
  void shots_rotate_through_the_addresses_unless_told_to_stay() throws IOException {
    List<String> three = List.of("127.0.0.1", "127.0.0.1", "127.0.0.1");
    try (Bench bench = new Bench(ServerOptions.defaults().withShotAddresses(three))) {
      List<String> all = bench.status().addresses();
      assertThat(all).hasSize(3).doesNotHaveDuplicates();
      assertThat(addresses(bench, 2_500, false)).containsExactly(all.get(0));
      assertThat(addresses(bench, 2_501, false)).containsExactly(all.get(1), all.get(2));
      assertThat(addresses(bench, 1, true)).containsExactly(all.get(1), all.get(2));
      assertThat(addresses(bench, 1, false)).containsExactly(all.get(0));
      assertThat(addresses(bench, 100_000, false))
          .containsExactly(all.get(1), all.get(2), all.get(0));
    }
  }

  private static List<String> addresses(Bench bench, int inFlight, boolean same)
      throws IOException {
    Announcement announcement =
        Announcement.of(Bench.workload(inFlight, inFlight, "fixed:1s"), 0, same);
    return bench.announce(announcement).addresses();
  }

  @Test
  void a_shot_has_at_most_four_addresses() throws IOException {
    List<String> five = Collections.nCopies(5, "127.0.0.1");
    try (Bench bench = new Bench(ServerOptions.defaults().withShotAddresses(five))) {
      assertThat(addresses(bench, 1_000_000, false)).hasSize(4);
    }
  }

  @Test
  void a_new_shot_ends_an_older_one() throws IOException {
    try (Bench bench = new Bench()) {
      Announced older = bench.announce(Bench.workload(5, 5, "fixed:0s"));
      Announced newer = bench.announce(Bench.workload(5, 5, "fixed:0s"));
      assertThat(newer.shot()).isNotEqualTo(older.shot());
      try (Wire late = Bench.ask(older, 1)) {
        Wire.Answer answer = late.receive();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).contains("'" + older.shot() + "'");
      }
      assertThat(bench.control().call("DELETE", "/-/shots/" + older.shot(), "").status())
          .isEqualTo(404);
      ServerLedger ledger = bench.close(newer);
      assertThat(ledger.unknown()).isEqualTo(1);
      assertThat(ledger.requests()).isZero();
    }
  }

  @Test
  void a_shot_is_closed_once() throws IOException {
    try (Bench bench = new Bench()) {
      Announced shot = bench.announce(Bench.workload(5, 5, "fixed:0s"));
      bench.close(shot);
      assertThat(bench.control().call("DELETE", "/-/shots/" + shot.shot(), "").status())
          .isEqualTo(404);
    }
  }
}
