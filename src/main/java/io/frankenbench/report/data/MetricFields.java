package io.frankenbench.report.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of a shot, and those that {@code summary.csv} makes of them. */
public final class MetricFields {
  private static final String NO_END = "the shot did not end by itself";
  private static final String NO_IDEAL =
      NO_END + "; a muster; only a part of the requests succeeded";
  private static final String WARM_UP = "; a compressed warm-up";
  private static final String ONLY_SLEEP = NO_END + "; the tasks only sleep";

  /** What is known of a shot that was stopped as well. */
  private static final String NO_OUTCOME =
      "the shot did not end by itself, where that is no outcome";

  private static final String LAST_SHOT = "any but the last shot of a JVM";

  /** They make no row. */
  private static final Set<String> NOT_IN_SUMMARY = Set.of("last_byte", "ideal", "bound");

  /** Those of every suite. */
  static final List<Field> USUAL =
      List.of(
          Field.number(
              "makespan",
              "s",
              "from the hand-over of the batch to the return of the call, by the client's nanoTime",
              NO_END),
          Field.number(
              "last_byte",
              "s",
              "from the hand-over to the last byte of the last response",
              NO_END + WARM_UP),
          Field.number(
              "ideal",
              "s",
              "makespan of a client without any cost: the shot's delays in the order of the"
                  + " requests on as many slots as may be in flight",
              NO_IDEAL),
          Field.number(
              "bound",
              "s",
              "what nothing honest beats: the larger of the longest delay and the sum of the delays"
                  + " ÷ the in-flight limit",
              NO_IDEAL + WARM_UP),
          Field.number("ratio_to_ideal", "1", "makespan ÷ ideal", NO_IDEAL + "; or the ideal is 0"),
          Field.number("excess", "s", "makespan − ideal", NO_IDEAL + WARM_UP),
          Field.number(
              "issue_window",
              "s",
              "from the first to the last request, as the server read them; of tasks that only"
                  + " sleep, as they began",
              NO_END),
          overhead("overhead_p50", "median"),
          overhead("overhead_p99", "99th percentile"),
          overhead("overhead_max", "largest"),
          Field.number(
              "cpu_per_request",
              "us",
              "CPU time of the client's process, as the JVM tells it, worker processes included,"
                  + " ÷ N; the kernel counts in ticks of up to 10 ms",
              NO_END),
          Field.number(
              "server_cpu_per_request",
              "us",
              "CPU time of the server's process from the announcement to the end ÷ N",
              ONLY_SLEEP),
          Field.number(
              "alloc_per_request",
              "B",
              "heap allocated by all threads of the client, virtual ones included, ÷ N",
              NO_END + "; worker processes fetch"),
          Field.number(
              "peak_rss",
              "MB",
              "the client's largest resident set (VmHWM) since its start, 10⁶ bytes",
              LAST_SHOT + "; not on Linux"),
          Field.number(
              "live_heap",
              "MB",
              "heap in use after the batch and a garbage collection, the client still open, the"
                  + " ledger of the bench included, 10⁶ bytes",
              LAST_SHOT + "; worker processes fetch"),
          Field.number(
              "peak_threads",
              "1",
              "most platform threads alive in the client's JVM, the JVM's own included",
              NO_END + "; worker processes fetch"),
          Field.number(
              "connections_opened",
              "1",
              "connections that the server accepted since the announcement",
              NO_OUTCOME + "; the tasks only sleep"),
          Field.number(
              "peak_in_flight",
              "1",
              "most requests read and not yet answered, as the server saw; of tasks that only"
                  + " sleep, those that waited together in the muster",
              NO_OUTCOME),
          Field.number(
              "server_lateness_p99",
              "ms",
              "how late the server began a response against its delay, 99th percentile: the limit"
                  + " of what can be resolved",
              ONLY_SLEEP + "; a muster"),
          Field.number(
              "machine_busy",
              "1",
              "share of the machine's CPU time that was not idle, 0 to 1, from /proc/stat",
              "it could not be read"),
          Field.number("errors", "1", "requests that failed, of whatever class", NO_OUTCOME));

  /** Those of some suites. */
  static final List<Field> EXTRAS =
      List.of(
          Field.number(
              "succeeded",
              "1",
              "requests that were answered in full; of a shot that was stopped, until then",
              "all had to succeed"),
          extra("time_to_first", "s", "from the hand-over to the first result that the caller got"),
          extra("time_to_median", "s", "to the result with which the caller had half of them"),
          extra("in_order", "1", "1: the caller got the results in the order of the requests; 0"),
          extra("time_to_quiet", "s", "from the return to nothing being in flight at the server"),
          extra("threads_left", "1", "the client's platform threads still alive after its end"),
          extra("connections_left", "1", "connections still open after the client's end"),
          extra("lost", "1", "requests that ended without anybody being told"),
          Field.number(
              "bytes_per_task",
              "B",
              "heap in use while all tasks, or requests, wait together, less that before, ÷ their"
                  + " number; of requests with what their connections hold",
              "any but a muster; under 1,000 tasks or requests; over warm connections, which are"
                  + " there before; worker processes"),
          Field.number(
              "kernel_per_task",
              "B",
              "the same of the kernel's memory (slabs, stacks of threads and page tables in"
                  + " /proc/meminfo): sockets and files, at both ends if the server is on the same"
                  + " machine",
              "any but a muster that is held on; over warm connections, which are there before;"
                  + " the tasks only sleep; not on Linux"),
          Field.number(
              "peak_streams",
              "1",
              "most requests read and not yet answered on one connection, as the server saw",
              "the protocol is not h2"));

  /** Those of {@code summary.csv}, by the names of its column metric. */
  public static final List<Field> SUMMARY =
      Stream.of(
              USUAL.stream().filter(field -> !NOT_IN_SUMMARY.contains(field.name())),
              Stream.of(
                  Field.number(
                      "cold_makespan", "s", "makespan of the shots of phase cold", "none was run")),
              EXTRAS.stream())
          .flatMap(fields -> fields)
          .toList();

  private MetricFields() {}

  private static Field overhead(String name, String which) {
    return Field.number(
        name,
        "ms",
        "how much later than in the ideal schedule a request finished, "
            + which
            + "; all in flight, each against its own ideal, else the k-th against the k-th; early"
            + " ones left out",
        NO_IDEAL);
  }

  private static Field extra(String name, String unit, String about) {
    return Field.number(name, unit, about, "any suite but compose, and acts that it is not of");
  }
}
