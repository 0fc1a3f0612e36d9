package io.frankenbench.record;

import io.frankenbench.record.Position.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a shot, or one that is made of shots: all that is known of it. Their order is that of
 * a line of {@code raw/shots.jsonl} and of {@code summary.csv}.
 */
public enum Metric {
  MAKESPAN(
      "s",
      View.TIME,
      "",
      "from the hand-over of the batch to the return of the call, by the client's nanoTime",
      Absent.NO_END),
  LAST_BYTE(
      "s",
      View.OTHER,
      "",
      "from the hand-over to the last byte of the last response",
      Absent.NO_END + Absent.WARM_UP),
  IDEAL(
      "s",
      View.OTHER,
      "",
      "makespan of a client without any cost: the shot's delays in the order of the requests on as"
          + " many slots as may be in flight",
      Absent.NO_IDEAL),
  BOUND(
      "s",
      View.OTHER,
      "",
      "what nothing honest beats: the larger of the longest delay and the sum of the delays ÷ the"
          + " in-flight limit",
      Absent.NO_IDEAL + Absent.WARM_UP),
  RATIO_TO_IDEAL(
      "1",
      View.RATIO,
      "ratio to ideal",
      "makespan ÷ ideal",
      Absent.NO_IDEAL + "; or the ideal is 0"),
  EXCESS(
      "s", View.EXCESS, "excess over ideal", "makespan − ideal", Absent.NO_IDEAL + Absent.WARM_UP),
  /** Of no line, but of {@code summary.csv}: the makespan of another phase. */
  COLD_MAKESPAN(
      "s",
      View.TIME,
      "first shot of a fresh JVM",
      "makespan of the shots of phase cold",
      "none was run"),
  ISSUE_WINDOW(
      "s",
      View.TIME,
      "",
      "from the first to the last request, as the server read them; of tasks that only sleep, as"
          + " they began",
      Absent.NO_END),
  OVERHEAD_P50("ms", View.EXCESS, "overhead, median", overhead("median"), Absent.NO_IDEAL),
  OVERHEAD_P99(
      "ms", View.EXCESS, "overhead, 99th percentile", overhead("99th percentile"), Absent.NO_IDEAL),
  OVERHEAD_MAX("ms", View.EXCESS, "overhead, largest", overhead("largest"), Absent.NO_IDEAL),
  CPU_PER_REQUEST(
      "us",
      View.COST,
      "client CPU per request",
      "CPU time of the client's process, as the JVM tells it, worker processes included, ÷ N; the"
          + " kernel counts in ticks of up to 10 ms",
      Absent.NO_END),
  SERVER_CPU_PER_REQUEST(
      "us",
      View.COST,
      "server CPU per request",
      "CPU time of the server's process from the announcement to the end ÷ N",
      Absent.ONLY_SLEEP),
  ALLOC_PER_REQUEST(
      "B",
      View.COST,
      "allocation per request",
      "heap allocated by all threads of the client, virtual ones included, ÷ N",
      Absent.NO_END + Absent.WORKERS),
  PEAK_RSS(
      "MB",
      View.COST,
      "peak memory (RSS)",
      "the client's largest resident set (VmHWM) since its start, 10⁶ bytes",
      Absent.LAST_SHOT + "; not on Linux"),
  LIVE_HEAP(
      "MB",
      View.COST,
      "live heap after GC",
      "heap in use after the batch and a garbage collection, the client still open, the ledger of"
          + " the bench included, 10⁶ bytes",
      Absent.LAST_SHOT + Absent.WORKERS),
  PEAK_THREADS(
      "1",
      View.COST,
      "platform threads, most",
      "most platform threads alive in the client's JVM, the JVM's own included",
      Absent.NO_END + Absent.WORKERS),
  CONNECTIONS_OPENED(
      "1",
      View.COST,
      "connections opened",
      "connections that the server accepted since the announcement",
      Absent.NO_OUTCOME + "; the tasks only sleep"),
  PEAK_IN_FLIGHT(
      "1",
      View.OTHER,
      "in flight, most",
      "most requests read and not yet answered, as the server saw; of tasks that only sleep, those"
          + " that waited together in the muster",
      Absent.NO_OUTCOME),
  SERVER_LATENESS_P99(
      "ms",
      View.OTHER,
      "server lateness, 99th percentile",
      "how late the server began a response against its delay, 99th percentile: the limit of what"
          + " can be resolved",
      Absent.ONLY_SLEEP + "; a muster"),
  MACHINE_BUSY(
      "1",
      View.OTHER,
      "machine busy, share",
      "share of the machine's CPU time that was not idle, 0 to 1, from /proc/stat",
      "it could not be read"),
  ERRORS("1", View.OTHER, "", "requests that failed, of whatever class", Absent.NO_OUTCOME),
  SUCCEEDED(
      "1",
      View.OTHER,
      "requests that succeeded",
      "requests that were answered in full; of a shot that was stopped, until then",
      "all had to succeed"),
  TIME_TO_FIRST(
      "s",
      View.TIME,
      "",
      "from the hand-over to the first result that the caller got",
      Absent.NO_ACT),
  TIME_TO_MEDIAN(
      "s", View.TIME, "", "to the result with which the caller had half of them", Absent.NO_ACT),
  IN_ORDER(
      "1",
      View.OTHER,
      "",
      "1: the caller got the results in the order of the requests; 0",
      Absent.NO_ACT),
  TIME_TO_QUIET(
      "s",
      View.TIME,
      "",
      "from the return to nothing being in flight at the server",
      Absent.NO_ACT),
  THREADS_LEFT(
      "1",
      View.OTHER,
      "",
      "the client's platform threads still alive after its end",
      Absent.NO_ACT),
  CONNECTIONS_LEFT(
      "1", View.OTHER, "", "connections still open after the client's end", Absent.NO_ACT),
  LOST("1", View.OTHER, "", "requests that ended without anybody being told", Absent.NO_ACT),
  BYTES_PER_TASK(
      "B",
      View.COST,
      "heap per waiting task or request",
      "heap in use while all tasks, or requests, wait together, less that before, ÷ their number;"
          + " of requests with what their connections hold",
      "any but a muster; under 1,000 tasks or requests; over warm connections, which are there"
          + " before; worker processes"),
  KERNEL_PER_TASK(
      "B",
      View.COST,
      "kernel memory per waiting request",
      "the same of the kernel's memory (slabs, stacks of threads and page tables in"
          + " /proc/meminfo): sockets and files, at both ends if the server is on the same machine",
      "any but a muster that is held on; over warm connections, which are there before; the tasks"
          + " only sleep; not on Linux"),
  PEAK_STREAMS(
      "1",
      View.COST,
      "streams per connection, most",
      "most requests read and not yet answered on one connection, as the server saw",
      "the protocol is not h2");

  /** What the explorer shows together. */
  public enum View {
    TIME,
    RATIO,
    EXCESS,
    COST,
    OTHER
  }

  /** When a figure is not there. */
  private static final class Absent {
    static final String NO_END = "the shot did not end by itself";
    static final String NO_IDEAL = NO_END + "; a muster; only a part of the requests succeeded";
    static final String WARM_UP = "; a compressed warm-up";
    static final String WORKERS = "; worker processes fetch";
    static final String ONLY_SLEEP = NO_END + "; the tasks only sleep";
    static final String LAST_SHOT = "any but the last shot of a JVM";
    static final String NO_OUTCOME = "the shot did not end by itself, where that is no outcome";
    static final String NO_ACT = "any suite but compose, and acts that it is not of";
  }

  /** Those of {@code summary.csv}, in its order. */
  public static final List<Metric> SUMMED =
      Arrays.stream(values()).filter(Metric::isSummed).toList();

  private static final Map<String, Metric> BY_NAME =
      Arrays.stream(values())
          .filter(Metric::isOfShots)
          .collect(Collectors.toMap(Metric::toString, Function.identity()));

  private final String unit;
  private final View view;
  private final String label;
  private final String about;
  private final String absent;

  /**
   * @param unit as {@code summary.csv} writes it; {@code 1} for a plain number
   * @param view where the explorer shows it
   * @param label what the explorer calls it; empty if its name in words will do
   * @param about what it is and how it was measured
   * @param absent when it is not there
   */
  Metric(String unit, View view, String label, String about, String absent) {
    this.unit = unit;
    this.view = view;
    this.label = label;
    this.about = about;
    this.absent = absent;
  }

  private static String overhead(String which) {
    return "how much later than in the ideal schedule a request finished, "
        + which
        + "; all in flight, each against its own ideal, else the k-th against the k-th; early ones"
        + " left out";
  }

  /** The figure that lines of {@code raw/shots.jsonl} have under {@code name}, if there is one. */
  static @Nullable Metric named(String name) {
    return BY_NAME.get(name);
  }

  /** The unit as written in {@code summary.csv}; {@code 1} for a plain number. */
  public String unit() {
    return unit;
  }

  /** Where the explorer shows it. */
  public View view() {
    return view;
  }

  /** What the explorer calls it. */
  public String label() {
    return label.isEmpty() ? toString().replace('_', ' ') : label;
  }

  /** What it is and how it was measured. */
  public String about() {
    return about;
  }

  /** When it is not there. */
  public String absent() {
    return absent;
  }

  /** The shots that {@code summary.csv} reads it from. */
  public Phase phase() {
    return switch (this) {
      case COLD_MAKESPAN -> Phase.COLD;
      case BYTES_PER_TASK, KERNEL_PER_TASK -> Phase.MUSTER;
      default -> Phase.MEASURED;
    };
  }

  /** True if a line may have it. */
  public boolean isOfShots() {
    return this != COLD_MAKESPAN;
  }

  /** True if {@code summary.csv} has it. */
  public boolean isSummed() {
    return this != LAST_BYTE && this != IDEAL && this != BOUND;
  }

  /** True if only some suites have it: others do not even mention it. */
  public boolean isOfSomeSuites() {
    return compareTo(ERRORS) > 0;
  }

  /** True if its errors multiply, so that its interval is taken on the logarithms. */
  public boolean isRatio() {
    return this == RATIO_TO_IDEAL;
  }

  /** The figure of one shot; {@code null} if it was not read. */
  public @Nullable Double of(Shot shot) {
    return shot.readings().get(this == COLD_MAKESPAN ? MAKESPAN : this);
  }

  /** As files write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
