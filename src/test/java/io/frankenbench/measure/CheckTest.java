package io.frankenbench.measure;

import static io.frankenbench.measure.Some.SECOND;
import static io.frankenbench.workload.Connections.FRESH;
import static io.frankenbench.workload.Connections.WARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.measure.Some.Client;
import io.frankenbench.measure.Some.Server;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Each check objects to what it is for, alone, and says so in words; none objects to honesty. */
class CheckTest {

  private static Evidence evidence(Client client, Server server) {
    return Some.evidence(FRESH, client.account(), server.ledger());
  }

  private static Evidence warm(Server server) {
    return Some.evidence(WARM, new Client().account(), server.ledger());
  }

  private static void onlyObjection(Evidence evidence, Check expected, String words) {
    Map<Check, String> objections = Verification.objections(evidence);
    assertThat(objections).containsOnlyKeys(expected);
    assertThat(objections.get(expected)).contains(words);
    assertThat(Verification.of(evidence).status()).isEqualTo(ShotStatus.VOID);
    assertThat(Verification.of(evidence).reason()).contains(words);
  }

  @Test
  void an_honest_shot_is_valid() {
    assertThat(Verification.of(evidence(new Client(), new Server()))).isEqualTo(Verdict.VALID);
    assertThat(Verification.of(warm(new Server().accepted(0).firstAccept(null))))
        .isEqualTo(Verdict.VALID);
    assertThat(Verification.of(Some.muster(true))).isEqualTo(Verdict.VALID);
  }

  @Test
  void an_error_at_the_client_voids() {
    onlyObjection(
        evidence(new Client().error("reset", "request 3"), new Server()),
        Check.CLIENT_ERRORS,
        "1 reset (request 3)");
  }

  @Test
  void a_response_that_the_server_could_not_finish_voids() {
    onlyObjection(
        evidence(new Client(), new Server().broken(1)), Check.SERVER_ERRORS, "could not finish 1");
    onlyObjection(
        evidence(new Client(), new Server().rejected(2)), Check.SERVER_ERRORS, "rejected 2");
    onlyObjection(
        evidence(new Client(), new Server().abandoned(3)), Check.SERVER_ERRORS, "for 3 the client");
  }

  @Test
  void a_request_without_an_outcome_voids() {
    onlyObjection(
        evidence(new Client().completed(3).silent(1), new Server()),
        Check.EVERY_ID_ONCE_AT_CLIENT,
        "completed 3 of 4 requests; 1 without");
    onlyObjection(
        evidence(new Client().doubled(1), new Server()),
        Check.EVERY_ID_ONCE_AT_CLIENT,
        "1 with more than one");
    onlyObjection(
        evidence(new Client().completed(3), new Server()),
        Check.EVERY_ID_ONCE_AT_CLIENT,
        "completed 3 of 4");
  }

  @Test
  void a_request_that_the_server_never_saw_voids() {
    onlyObjection(
        evidence(new Client(), new Server().distinct(3)),
        Check.EVERY_ID_ONCE_AT_SERVER,
        "saw 3 and completed 4 of 4");
    onlyObjection(
        evidence(new Client(), new Server().completed(3)),
        Check.EVERY_ID_ONCE_AT_SERVER,
        "saw 4 and completed 3 of 4");
    onlyObjection(
        evidence(new Client(), new Server().stillInFlight(1)),
        Check.EVERY_ID_ONCE_AT_SERVER,
        "1 still in flight");
  }

  @Test
  void a_request_seen_twice_voids() {
    onlyObjection(
        evidence(new Client(), new Server().duplicates(1)), Check.NO_DUPLICATE, "1 requests twice");
  }

  @Test
  void a_request_of_another_shot_voids() {
    onlyObjection(
        evidence(new Client(), new Server().unknown(1)), Check.NO_UNKNOWN_ID, "1 unknown");
  }

  @Test
  void bytes_that_do_not_add_up_void() {
    onlyObjection(evidence(new Client().bytes(39), new Server()), Check.ALL_BYTES, "got 39 and");
    onlyObjection(evidence(new Client(), new Server().bytes(41)), Check.ALL_BYTES, "sent 41 of 40");
  }

  @Test
  void an_answer_before_its_delay_voids() {
    onlyObjection(
        evidence(new Client().early(1), new Server()), Check.NEVER_EARLY, "1 answers came before");
    onlyObjection(evidence(new Client(), new Server().early(2)), Check.NEVER_EARLY, "admits 2");
  }

  @Test
  void a_makespan_under_the_bound_voids_and_one_at_the_bound_does_not() {
    onlyObjection(
        evidence(new Client().returnedAfter(9 * SECOND / 10), new Server()),
        Check.NOT_UNDER_BOUND,
        "0.900 s is under the bound of 1.000 s");
    assertThat(Verification.of(evidence(new Client().returnedAfter(SECOND), new Server())))
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void a_part_after_the_return_voids() {
    onlyObjection(
        evidence(new Client().late(1), new Server()), Check.NOTHING_AFTER_RETURN, "1 parts");
    onlyObjection(
        evidence(new Client().lastDoneAfter(2 * SECOND), new Server()),
        Check.NOTHING_AFTER_RETURN,
        "before the last byte");
  }

  @Test
  void more_in_flight_than_the_limit_voids() {
    onlyObjection(
        evidence(new Client(), new Server().peak(5)), Check.WITHIN_LIMIT, "5 waited at once");
  }

  @Test
  void a_muster_that_does_not_gather_voids() {
    onlyObjection(Some.muster(false), Check.MUSTER_REACHED, "gathered 4 of 4");
  }

  @Test
  void a_used_connection_where_fresh_was_asked_voids() {
    onlyObjection(
        evidence(new Client(), new Server().older(2)),
        Check.FRESH_CONNECTIONS,
        "2 connections were older");
  }

  @Test
  void a_connection_opened_before_the_clock_voids() {
    onlyObjection(
        evidence(new Client(), new Server().firstAccept(Some.START - 1_000_000)),
        Check.FRESH_CONNECTIONS,
        "1.000 ms before the clock");
    assertThat(Verification.of(evidence(new Client(), new Server().firstAccept(Some.START))))
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void new_connections_where_warm_was_asked_void() {
    onlyObjection(warm(new Server().accepted(1)), Check.WARM_CONNECTIONS, "1 connections");
  }

  @Test
  void by_http_2_a_few_connections_are_enough_and_none_is_to_be_added() {
    assertThat(Verification.of(Some.byHttp2(40, FRESH, new Server().http2(40).accepted(1))))
        .isEqualTo(Verdict.VALID);
    assertThat(
            Verification.of(
                Some.byHttp2(
                    40, WARM, new Server().http2(40).accepted(0).older(1).firstAccept(null))))
        .isEqualTo(Verdict.VALID);
    onlyObjection(
        Some.byHttp2(40, WARM, new Server().http2(40).accepted(1)),
        Check.WARM_CONNECTIONS,
        "1 connections");
  }

  @Test
  void a_request_by_another_protocol_than_was_asked_voids() {
    onlyObjection(
        evidence(new Client(), new Server().http2(1)),
        Check.PROTOCOL,
        "1 of 4 requests came by HTTP/2, h1 was asked");
    onlyObjection(
        Some.byHttp2(40, FRESH, new Server().http2(39)),
        Check.PROTOCOL,
        "39 of 40 requests came by HTTP/2, h2 was asked");
  }

  @Test
  void warm_connections_may_be_old_and_fresh_ones_many() {
    Connections warm = WARM;
    assertThat(
            Verification.of(
                Some.evidence(
                    warm,
                    new Client().account(),
                    new Server().accepted(0).older(4).firstAccept(null).ledger())))
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void threads_started_before_the_clock_void_but_not_a_selector_or_two() {
    onlyObjection(Some.disturbed(17, Some.NO_PAGES), Check.NO_PRESTARTED_THREADS, "17 threads");
    assertThat(Verification.of(Some.disturbed(16, Some.NO_PAGES))).isEqualTo(Verdict.VALID);
  }

  @Test
  void swapping_voids_from_outside() {
    Evidence swapped = Some.disturbed(0, new Swapping.Pages(2, 1));
    onlyObjection(swapped, Check.NO_SWAPPING, "swapped 3 pages");
    onlyObjection(
        Some.disturbed(0, new Swapping.Pages(1, 1)), Check.NO_SWAPPING, "swapped 2 pages");
    assertThat(Verification.of(swapped).outside()).isTrue();
  }

  @Test
  void other_programs_at_work_void_from_outside_but_not_a_shot_too_short_to_tell() {
    Evidence disturbed = Some.beside(0.25, SECOND);
    onlyObjection(disturbed, Check.NO_FOREIGN_CPU, "used 25 % of the machine's CPU time");
    assertThat(Verification.of(disturbed).outside()).isTrue();

    assertThat(Verification.of(Some.beside(0.1, SECOND))).isEqualTo(Verdict.VALID);
    assertThat(Verification.of(Some.beside(0.25, SECOND - 1))).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_server_that_is_late_with_most_answers_voids_and_is_not_outside() {
    Histogram late = Histograms.micros();
    late.recordValueWithCount(200_000, 3);
    late.recordValue(10);
    Evidence evidence = evidence(new Client(), new Server().lateness(late));
    onlyObjection(evidence, Check.SERVER_ON_TIME, "ms late");
    assertThat(Verification.of(evidence).outside()).isNull();

    Histogram oneLate = Histograms.micros();
    oneLate.recordValue(200_000);
    oneLate.recordValueWithCount(10, 3);
    assertThat(Verification.of(evidence(new Client(), new Server().lateness(oneLate))).isVoid())
        .isFalse();
  }

  /** Of 4 answers one is so late that it is the 99th percentile. */
  private static Server oneLateBy(int millis) {
    Histogram lateness = Histograms.micros();
    lateness.recordValue(1000L * millis);
    lateness.recordValueWithCount(10, 3);
    return new Server().lateness(lateness);
  }

  @Test
  void a_server_that_is_late_by_a_quarter_of_the_ideal_voids_and_is_not_outside() {
    // the ideal is 1 s; the shot takes 6 s, so that its excess hides the lateness
    Client slow = new Client().returnedAfter(6 * SECOND);
    Evidence late = evidence(slow, oneLateBy(260));
    onlyObjection(late, Check.SERVER_LATENESS_SMALL, "ms late, the ideal is 1000 ms");
    assertThat(Verification.of(late).outside()).isNull();
    assertThat(Verification.of(evidence(slow, oneLateBy(245)))).isEqualTo(Verdict.VALID);
  }

  @Test
  void lateness_that_a_busy_machine_explains_voids_no_short_shot() {
    assertThat(Verification.of(Some.taking("fixed:60ms", Phase.MEASURED, oneLateBy(90))).isVoid())
        .isFalse();
    assertThat(Verification.of(Some.taking("fixed:60ms", Phase.MEASURED, oneLateBy(110))).isVoid())
        .isTrue();
  }

  @Test
  void neither_compressed_shots_nor_those_without_an_ideal_are_judged_by_shares_of_it() {
    for (Phase phase : List.of(Phase.WARMUP, Phase.MUSTER)) {
      assertThat(Verification.of(Some.taking("fixed:60ms", phase, oneLateBy(300))))
          .as("%s", phase)
          .isEqualTo(Verdict.VALID);
    }
    assertThat(Verification.of(Some.taking("fixed:0s", Phase.MEASURED, oneLateBy(300))))
        .isEqualTo(Verdict.VALID);
    assertThat(Verification.of(Some.taking("fixed:900ms", Phase.MEASURED, oneLateBy(90))))
        .as("too short for a mark")
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void a_server_whose_lateness_is_a_tenth_of_the_excess_marks() {
    // the excess is 100 ms
    Verdict marked = Verification.of(evidence(new Client(), oneLateBy(11)));
    assertThat(marked.status()).isEqualTo(ShotStatus.SERVER_LIMITED);
    assertThat(marked.reason()).contains("more than 11 ms late");
    assertThat(Verification.of(evidence(new Client(), oneLateBy(9)))).isEqualTo(Verdict.VALID);

    Client quick = new Client().returnedAfter(SECOND + SECOND / 50).lastDoneAfter(SECOND);
    assertThat(Verification.of(evidence(quick, oneLateBy(4)))).isEqualTo(Verdict.VALID);
    assertThat(Verification.of(evidence(quick, oneLateBy(6))).status())
        .isEqualTo(ShotStatus.SERVER_LIMITED);
  }

  @Test
  void a_used_up_cpu_quota_marks_and_does_not_void() {
    Verdict verdict = Verification.of(Some.throttled(12, Map.of()));
    assertThat(verdict.status()).isEqualTo(ShotStatus.CPU_LIMITED);
    assertThat(verdict.reason())
        .isEqualTo("the control group's CPU quota was used up in 12 periods");
    assertThat(Some.throttled(12, Map.of()).around().disturbances(0, 1))
        .containsEntry("throttled_periods", 12.0);

    Verdict both = Verification.of(Some.throttled(12, Map.of("TCPTimeouts", 8L)));
    assertThat(both.status()).isEqualTo(ShotStatus.KERNEL_LIMITED);
    assertThat(both.reason()).contains("TCPTimeouts=8").contains("in 12 periods");
  }

  @Test
  void a_server_whose_threads_stall_for_most_of_the_shot_voids_and_is_not_outside() {
    // the shot takes 1.1 s
    Client twoSeconds = new Client().returnedAfter(2 * SECOND);
    Evidence stalled = evidence(twoSeconds, new Server().stalled(102 * SECOND / 100));
    onlyObjection(stalled, Check.SERVER_RESPONSIVE, "by 1.02 s over all of them, in 2.00 s");
    assertThat(Verification.of(stalled).outside()).isNull();
    assertThat(Verification.of(evidence(twoSeconds, new Server().stalled(SECOND))))
        .isEqualTo(Verdict.VALID);
    Client oneSecond = new Client().returnedAfter(SECOND);
    assertThat(Verification.of(evidence(oneSecond, new Server().stalled(3 * SECOND / 4))))
        .as("a hiccup in a short shot")
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void a_check_that_is_left_out_does_not_object() {
    Evidence evidence = evidence(new Client(), new Server().duplicates(1));
    assertThat(Verification.of(evidence).objections()).containsOnlyKeys("NO_DUPLICATE");
    assertThat(Verification.of(evidence, Set.of(Check.NO_DUPLICATE))).isEqualTo(Verdict.VALID);
  }

  @Test
  void what_a_task_objects_to_stands_beside_the_checks_and_is_not_outside() {
    Evidence evidence = evidence(new Client(), new Server());
    Verdict verdict = Verification.of(evidence, Set.of(), Map.of("PERFORMED", "it was not"));

    assertThat(verdict.isVoid()).isTrue();
    assertThat(verdict.objections()).containsExactly(Map.entry("PERFORMED", "it was not"));
    assertThat(verdict.outside()).isNull();
  }

  @Test
  void only_a_complete_account_is_asked_where_failures_are() {
    assertThat(Check.values())
        .filteredOn(Check::isOfFailures)
        .containsExactlyInAnyOrder(
            Check.ONE_OUTCOME_EACH, Check.NO_WRONG_ANSWER, Check.SERVER_AGREES);
  }

  @Test
  void a_dropped_connect_voids_from_outside() {
    Evidence dropped =
        Some.evidence(
            FRESH,
            new Client().account(),
            new Server().ledger(),
            Map.of("ListenOverflows", 3L),
            Map.of());
    onlyObjection(dropped, Check.NO_DROPPED_CONNECT, "ListenOverflows=3");
    assertThat(Verification.of(dropped).outside()).isTrue();
  }

  @Test
  void a_void_with_any_cause_inside_is_not_from_outside() {
    Evidence both =
        Some.evidence(
            FRESH,
            new Client().late(1).account(),
            new Server().ledger(),
            Map.of("ListenDrops", 1L),
            Map.of());

    assertThat(Verification.of(both).outside()).isNull();
    assertThat(Verification.of(both).reason()).contains("ListenDrops=1").contains("1 parts");
  }

  @Test
  void queues_tidied_up_without_a_loss_mark_only_if_there_are_many() {
    Evidence one =
        Some.evidence(
            FRESH,
            new Client().account(),
            new Server().ledger(),
            Map.of(),
            Map.of("PruneCalled", 1L));

    // one in a thousand of 4 requests is none
    assertThat(Verification.of(one).status()).isEqualTo(ShotStatus.KERNEL_LIMITED);
    assertThat(Verification.of(Some.ofRequests(5000, Map.of("PruneCalled", 5L))))
        .isEqualTo(Verdict.VALID);
    assertThat(Verification.of(Some.ofRequests(5000, Map.of("PruneCalled", 6L))).status())
        .isEqualTo(ShotStatus.KERNEL_LIMITED);
    assertThat(Verification.of(Some.ofRequests(5000, Map.of("TCPTimeouts", 1L))).status())
        .isEqualTo(ShotStatus.KERNEL_LIMITED);
  }

  @Test
  void pressure_in_the_kernel_marks_and_does_not_void() {
    Verdict verdict =
        Verification.of(
            Some.evidence(
                FRESH,
                new Client().account(),
                new Server().ledger(),
                Map.of(),
                Map.of("TCPTimeouts", 8L)));

    assertThat(verdict.status()).isEqualTo(ShotStatus.KERNEL_LIMITED);
    assertThat(verdict.reason()).contains("TCPTimeouts=8");
  }

  @Test
  void where_failures_are_asked_a_complete_account_is_valid() {
    Client twoFailed =
        new Client()
            .completed(2)
            .failed(2)
            .bytes(20)
            .errors(2, "too many files", "SocketException");
    Server two = new Server().distinct(2).completed(2).bytes(20).accepted(2);

    assertThat(Verification.of(Some.askedToFail(twoFailed.account(), two.ledger())))
        .isEqualTo(Verdict.VALID);
    assertThat(Verification.of(Some.askedToFail(new Client().account(), new Server().ledger())))
        .isEqualTo(Verdict.VALID);
    assertThat(
            Verification.of(Some.evidence(FRESH, twoFailed.account(), two.ledger())).objections())
        .as("where nobody asked")
        .containsOnlyKeys(
            "CLIENT_ERRORS", "EVERY_ID_ONCE_AT_CLIENT", "EVERY_ID_ONCE_AT_SERVER", "ALL_BYTES");
  }

  @Test
  void where_failures_are_asked_a_request_without_an_outcome_voids_unless_the_batch_failed() {
    Client oneSilent = new Client().completed(2).silent(2).bytes(20);
    Server two = new Server().distinct(2).completed(2).bytes(20);
    onlyObjection(
        Some.askedToFail(oneSilent.account(), two.ledger()),
        Check.ONE_OUTCOME_EACH,
        "2 of 4 requests succeeded and 0 failed; 2 without an outcome");
    onlyObjection(
        Some.askedToFail(new Client().doubled(1).account(), new Server().ledger()),
        Check.ONE_OUTCOME_EACH,
        "1 with more than one");

    Client threw = oneSilent.errors(1, "thrown", "SocketException").late(3);
    assertThat(Verification.of(Some.askedToFail(threw.account(), two.ledger())))
        .as("requests on their way come late")
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void where_failures_are_asked_a_wrong_answer_voids() {
    Client wrong = new Client().completed(3).failed(1).bytes(30).errors(2, "wrong id", "request 3");
    onlyObjection(
        Some.askedToFail(wrong.account(), new Server().distinct(3).completed(3).bytes(30).ledger()),
        Check.NO_WRONG_ANSWER,
        "2 wrong id (request 3)");
  }

  @Test
  void where_failures_are_asked_the_server_must_have_finished_what_succeeded() {
    Client three = new Client().completed(3).failed(1).bytes(30).error("reset", "request 3");
    onlyObjection(
        Some.askedToFail(three.account(), new Server().ledger()),
        Check.SERVER_AGREES,
        "for the client 3 requests succeeded (30 bytes), for the server 4 (40 bytes)");
    onlyObjection(
        Some.askedToFail(
            three.account(), new Server().completed(3).bytes(30).stillInFlight(1).ledger()),
        Check.SERVER_AGREES,
        "1 still in flight");
    onlyObjection(
        Some.askedToFail(new Client().bytes(39).account(), new Server().ledger()),
        Check.SERVER_AGREES,
        "(39 bytes)");

    Client threw =
        new Client().completed(2).silent(2).bytes(20).errors(1, "thrown", "SocketException");
    assertThat(Verification.of(Some.askedToFail(threw.account(), new Server().ledger())))
        .as("it may have gone on")
        .isEqualTo(Verdict.VALID);
    onlyObjection(
        Some.askedToFail(threw.account(), new Server().distinct(1).completed(1).bytes(10).ledger()),
        Check.SERVER_AGREES,
        "for the server 1 ");
  }

  @Test
  void where_failures_are_asked_nothing_may_come_after_a_return_that_promised_all() {
    onlyObjection(
        Some.askedToFail(new Client().late(1).account(), new Server().ledger()),
        Check.NOTHING_AFTER_RETURN,
        "1 parts");
  }
}
